// @ts-check
// A question → the records that answer it. Runs in the worker, and in tests.

import { placesIn } from "./places.mjs";
import { ranked, weightOf } from "./ranking.mjs";
import { halves, nearest } from "./spelling.mjs";
import { tokens } from "./tokens.mjs";

/**
 * @typedef {import("./ranking.mjs").Hits} Hits
 * @typedef {(text: string) => Promise<Hits>} Find
 * @typedef {{stopwoorden: string[], getallen: Record<string, string>, regios: string[][]}} Words
 * @typedef {{words: Words, stories: number, all: number, find: Find,
 *   places: (letter: string) => Promise<Record<string, [string, ...number[]]>>,
 *   spelling: (letter: string) => Promise<string[]>, inRegions: (regions: number[]) => number[]}} Source
 * @typedef {{typed: string, meant: string}} Meant
 * @typedef {{stories: number[], others: number[], meant: Meant[], places: {name: string, regions: number[]}[], words: string[]}} Answer
 */

/** Weight of lying in the region of a place that was typed, beside that of the words. */
const NEAR = 1.2;

/**
 * What a text finds: stories and other records, both with the best first.
 * @param {string} text @param {Source} source
 * @returns {Promise<Answer>}
 */
export async function answer(text, source) {
  const typed = tokens(text, source.words.getallen);
  const stop = new Set(source.words.stopwoorden);
  const places = await placesIn(typed, text, stop, source.places);
  const named = new Set(places.flatMap((place) => place.words));
  const terms = [...new Set(typed.filter((word) => named.has(word) || !stop.has(word)))];
  /** @type {Meant[]} */
  const meant = [];
  const found = await Promise.all(terms.filter((term) => !named.has(term)).map((term) => hitsOf(term, source, meant, places)));
  for (const place of places) found.push(await near(place, source));
  const order = ranked(found.filter((hits) => hits !== undefined), source.all).map(([record]) => record);
  return {
    stories: order.filter((record) => record < source.stories),
    others: order.filter((record) => record >= source.stories),
    meant,
    places: places.map(({ name, regions }) => ({ name, regions })),
    words: terms.map((term) => meant.find((each) => each.typed === term)?.meant ?? term),
  };
}

/**
 * What a word finds: itself and words that begin with it; else the parts of a compound; else the word that was meant.
 * @param {string} term @param {Source} source @param {Meant[]} meant @param {import("./places.mjs").Place[]} places
 * @returns {Promise<Hits | undefined>}
 */
async function hitsOf(term, source, meant, places) {
  if ((await source.find(`"${term}"`)).size > 0) return source.find(term);
  const words = await source.spelling(term[0]);
  if (words.some((word) => word.startsWith(term))) return source.find(term);
  const lists = await Promise.all([...new Set(term.slice(1))].map((letter) => source.spelling(letter)));
  const every = new Set([...words, ...lists.flat()]);
  const parts = halves(term, (word) => every.has(word));
  if (parts) return both(await Promise.all(parts.map((part) => source.find(part))));
  const townsOf = await source.places(term[0]);
  const towns = Object.keys(townsOf);
  const guess = nearest(term, [...words, ...towns, ...every]);
  if (!guess) return undefined;
  meant.push({ typed: term, meant: guess });
  const town = townsOf[guess];
  if (!town) return source.find(guess);
  const place = { name: town[0], regions: /** @type {number[]} */ (town.slice(1)), words: guess.split(" ") };
  places.push(place);
  return undefined;
}

/** What two words both find. @param {Hits[]} hits @returns {Hits} */
function both([first, second]) {
  return new Map([...first].filter(([record]) => second.has(record)).map(([record, score]) => [record, score + (second.get(record) ?? 0)]));
}

/**
 * The stories from the region of a place; those that name the place itself go first.
 * @param {import("./places.mjs").Place} place @param {Source} source
 * @returns {Promise<Hits>}
 */
async function near(place, source) {
  const region = source.inRegions(place.regions);
  const weight = NEAR * weightOf(region.length, source.stories);
  const names = await Promise.all(place.words.map((word) => source.find(`"${word}"`)));
  /** @type {Hits} */
  const hits = new Map(region.map((record) => [record, weight]));
  const [first, ...rest] = names;
  for (const record of first?.keys() ?? []) {
    if (rest.every((each) => each.has(record))) hits.set(record, (hits.get(record) ?? 0) + weight);
  }
  return hits;
}
