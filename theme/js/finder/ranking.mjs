// @ts-check
// From what each word of a question finds, to what answers the question best.

/** How much of the weight of a question's words the best answer may have more than another that is still shown. */
const SHOWN = 0.6;

/**
 * @typedef {Map<number, number>} Hits by number of the record, how well a word fits it
 * @typedef {{hits: Hits, trust: number}} Found `trust` is 1 for what was typed, less for what we made of it
 */

/**
 * How much a word says: less when more records have it. As BM25 has it.
 * @param {number} found @param {number} all
 */
export const weightOf = (found, all) => Math.log(1 + (all - found + 0.5) / (found + 0.5));

/**
 * The records that have the most of the words, by weight, with the best first.
 * @param {Found[]} words @param {number} all
 * @returns {[number, number][]}
 */
export function ranked(words, all) {
  /** @type {Map<number, {covered: number, score: number}>} */
  const found = new Map();
  let whole = 0;
  for (const { hits, trust } of words) {
    const weight = trust * weightOf(hits.size, all);
    whole += weight;
    for (const [record, score] of hits) {
      const sum = found.get(record) ?? { covered: 0, score: 0 };
      found.set(record, { covered: sum.covered + weight, score: sum.score + trust * score });
    }
  }
  const best = Math.max(0, ...[...found.values()].map((sum) => sum.covered));
  const kept = [...found].filter(([, sum]) => sum.covered >= SHOWN * best);
  const scored = kept.map(([record, sum]) => /** @type {[number, number]} */ ([record, sum.score * (sum.covered / whole)]));
  return scored.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
}
