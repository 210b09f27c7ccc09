// @ts-check
// The word that someone meant. Two neighbouring letters that changed places count as one error.

/**
 * How many letters were added, left out, changed or swapped between two words; more than `most` counts as `most + 1`.
 * The optimal string alignment distance.
 * @param {string} a @param {string} b @param {number} most
 */
export function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [before, last] = [/** @type {number[]} */ ([]), Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[b.length];
}

/**
 * The nearest of some words, of which the most used come first; nothing when none is near.
 * One error is forgiven. The same first letter goes before another.
 * @param {string} word @param {string[]} words
 */
export function nearest(word, words) {
  if (word.length < 4) return undefined;
  let [found, best] = [/** @type {string | undefined} */ (undefined), Infinity];
  for (const candidate of words) {
    if (candidate.length < 3) continue;
    const errors = distance(word, candidate, 1);
    const cost = errors + (candidate[0] === word[0] ? 0 : 0.5);
    if (errors <= 1 && cost < best) [found, best] = [candidate, cost];
  }
  return found;
}

/**
 * The ways to take a word apart in two such that the first part is known, the shortest first.
 * @param {string} word @param {(word: string) => boolean} known
 * @returns {string[][]}
 */
export function splits(word, known) {
  const found = [];
  for (let cut = 3; cut <= word.length - 4; cut += 1) {
    const first = word.slice(0, cut);
    const starts = ["", "s", "e", "en", "n"].filter((link) => first.endsWith(link)).map((link) => first.slice(0, first.length - link.length));
    const start = starts.find((candidate) => candidate.length >= 3 && known(candidate));
    if (start) found.push([start, word.slice(cut)]);
  }
  return found;
}
