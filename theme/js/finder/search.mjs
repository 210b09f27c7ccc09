// @ts-check
// A question → the records that answer it. Runs in the worker, and in tests.

import { placesIn } from "./places.mjs";
import { ranked, weightOf } from "./ranking.mjs";
import { nearest, splits } from "./spelling.mjs";
import { tokens } from "./tokens.mjs";

/**
 * @typedef {import("./ranking.mjs").Hits} Hits
 * @typedef {import("./places.mjs").Place} Place
 * @typedef {(text: string) => Promise<Hits>} Find
 * @typedef {{stopwoorden: string[], getallen: Record<string, string>, regios: string[][]}} Words
 * @typedef {{words: Words, stories: number, all: number, find: Find,
 *   places: (letter: string) => Promise<import("./places.mjs").Names>,
 *   spelling: (letter: string) => Promise<string[]>, inRegions: (regions: number[]) => number[]}} Source
 * @typedef {{typed: string, meant: string}} Meant
 * @typedef {{stories: number[], others: number[], meant: Meant[], places: {name: string, regions: number[]}[], words: string[]}} Answer
 */

/** Trust in the word that someone meant, in the parts of a compound, and in its first part alone. */
const MEANT = 0.7;
const HALVES = 0.9;
const PART = 0.4;
/** Letters that may still be missing from a word that someone is typing, when it could also be a typing error. */
const TYPING = 3;
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
  const terms = [...new Set(typed)].filter((word) => !named.has(word) && !stop.has(word));
  const read = await Promise.all(terms.map((term) => readWord(term, source)));
  const towns = [...places, ...read.flatMap(({ place }) => place ?? [])];
  const found = [...read.map(({ found: each }) => each), ...(await Promise.all(towns.map((place) => near(place, source))))];
  const order = ranked(found.filter(({ hits }) => hits.size > 0), source.all).map(([record]) => record);
  const nothing = terms.length === 0 && places.length === 0; // only words that say nothing, such as "werkgever"
  return {
    stories: nothing ? Array.from({ length: source.stories }, (_, story) => story) : order.filter((record) => record < source.stories),
    others: order.filter((record) => record >= source.stories),
    meant: read.flatMap(({ term, meant, place }) => (meant ? { typed: term, meant: place?.name ?? meant } : [])),
    places: towns.map(({ name, regions }) => ({ name, regions })),
    words: [...named, ...read.map(({ term, meant }) => meant ?? term)],
  };
}

/** @typedef {{term: string, found: import("./ranking.mjs").Found, meant?: string, place?: Place}} Read */

/**
 * What a word finds: itself, and words that begin with it; the parts of a compound; the word that was meant; else its first part.
 * @param {string} term @param {Source} source
 * @returns {Promise<Read>}
 */
async function readWord(term, source) {
  const itself = async (trust = 1) => ({ term, found: { hits: await source.find(term), trust } });
  if ((await source.find(`"${term}"`)).size > 0) return itself();
  const words = await source.spelling(term[0]);
  if (words.some((word) => word.startsWith(term) && word.length <= term.length + TYPING)) return itself();
  const towns = await source.places(term[0]);
  const like = nearest(term, [...words, ...towns.keys()]);
  if (!like && words.some((word) => word.startsWith(term))) return itself();
  const parts = await compound(term, words, source);
  if (parts) return parts;
  const guess = like ?? (await elsewhere(term, source));
  // Of a word that it does not know Pagefind gives the longest that this one begins with.
  return guess ? corrected(term, guess, towns, source) : itself(PART);
}

/** The nearest word with another first letter, which is only looked for when there is none with the same. @param {string} term @param {Source} source */
async function elsewhere(term, source) {
  const words = await Promise.all([...new Set(term.slice(1))].map((letter) => source.spelling(letter)));
  return nearest(term, words.flat());
}

/** What both parts of a compound find. Of the second parts only those are looked up that stand behind a known word. @param {string} term @param {string[]} words @param {Source} source @returns {Promise<Read | undefined>} */
async function compound(term, words, source) {
  const known = new Set(words);
  for (const parts of splits(term, (word) => known.has(word))) {
    if (!(await source.spelling(parts[1][0])).includes(parts[1])) continue;
    const [first, second, itself] = await Promise.all([...parts, `"${parts[0]}"`].map((part) => source.find(part)));
    const hits = new Map([...first].filter(([record]) => itself.has(record) && second.has(record)).map(([record, score]) => [record, score + (second.get(record) ?? 0)]));
    return { term, found: { hits: hits.size ? hits : second, trust: HALVES } };
  }
  return undefined;
}

/** @param {string} term @param {string} guess @param {import("./places.mjs").Names} towns @param {Source} source @returns {Promise<Read>} */
async function corrected(term, guess, towns, source) {
  const town = towns.get(guess);
  if (!town) return { term, meant: guess, found: { hits: await source.find(guess), trust: MEANT } };
  const [name, ...regions] = town;
  return { term, meant: guess, found: { hits: new Map(), trust: 0 }, place: { name, regions, words: guess.split(" ") } };
}

/**
 * The stories from the region of a place; those that name the place itself go first.
 * @param {Place} place @param {Source} source
 * @returns {Promise<import("./ranking.mjs").Found>}
 */
async function near(place, source) {
  const region = source.inRegions(place.regions);
  const weight = NEAR * weightOf(region.length, source.stories);
  const [first, ...rest] = await Promise.all(place.words.map((word) => source.find(`"${word}"`)));
  const naming = [...first.keys()].filter((record) => rest.every((each) => each.has(record)));
  return { hits: new Map([...region, ...naming].map((record) => [record, naming.includes(record) ? 2 * weight : weight])), trust: 1 };
}
