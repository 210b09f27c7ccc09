// @ts-check
// The piece of a text that shows why it was found.

import { plain } from "./tokens.mjs";

const WORDS = 26;
const BEFORE = 8;
const ENDINGS = /(?:eren|ende|end|ing|en|de|te|s|e|t)$/;
const LEAST = 4;

/** A word without the ending of its form. @param {string} word */
export function stem(word) {
  const bare = word.replace(ENDINGS, "");
  return bare.length >= LEAST ? bare : word;
}

/**
 * The words around the first and most hits, each with whether it is a hit; nothing when there is none.
 * @param {string} text @param {string[]} terms
 * @returns {{word: string, hit: boolean}[]}
 */
export function excerpt(text, terms) {
  if (terms.length === 0) return [];
  const stems = terms.map(stem);
  const words = text.split(" ").map((word) => ({ word, hit: isHit(plain(word).replace(/[^a-z0-9]/g, ""), terms, stems) }));
  const places = words.flatMap(({ hit }, place) => (hit ? [place] : []));
  if (places.length === 0) return [];
  const inside = (/** @type {number} */ from) => places.filter((place) => place >= from && place < from + WORDS - BEFORE).length;
  const first = places.reduce((best, place) => (inside(place) > inside(best) ? place : best));
  const start = Math.max(0, Math.min(first - BEFORE, words.length - WORDS));
  const shown = words.slice(start, start + WORDS);
  if (start > 0) shown[0] = { ...shown[0], word: `… ${shown[0].word}` };
  if (start + WORDS < words.length) shown.push({ word: "…", hit: false });
  return shown;
}

/** A short word must be there as it is: "den" is no hit in "denk". @param {string} word @param {string[]} terms @param {string[]} stems */
function isHit(word, terms, stems) {
  return stems.some((start, index) =>
    start.length < LEAST ? word === start : word.startsWith(start) || (terms[index].length > LEAST && word.includes(terms[index])),
  );
}
