// @ts-check
// What a visitor types → the words that are searched, as site_builder/search/tokens.py does it to texts.

const LEAST = 2;

/** Small letters without accents and apostrophes. @param {string} text */
export const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/['’‘`´]/g, "").toLowerCase();

/**
 * The words of a text in order; a usual number is always a word.
 * @param {string} text @param {Record<string, string>} numbers
 */
export function tokens(text, numbers) {
  const words = plain(text).match(/[a-z0-9]+/g) ?? [];
  return words.map((word) => (Object.hasOwn(numbers, word) ? numbers[word] : word)).filter((word) => word.length >= LEAST);
}
