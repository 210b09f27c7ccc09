// @ts-check
// The names of places in what someone types.

const LONGEST = 5;
const BEFORE = new Set(["in", "uit", "bij", "rond", "rondom", "nabij", "omgeving", "regio", "buurt", "van", "te", "naar", "om"]);

/**
 * @typedef {{name: string, regions: number[], words: string[]}} Place
 * @typedef {Map<string, [string, ...number[]]>} Names by a name as it is searched, the name as written and its regions
 */

/**
 * The places that a text names. A name that is also a usual word ("best") counts when it is all that was typed, when a word
 * such as "in" stands before it, or when it has a capital.
 * @param {string[]} words @param {string} text @param {Set<string>} usual
 * @param {(letter: string) => Promise<Names>} load
 * @returns {Promise<Place[]>}
 */
export async function placesIn(words, text, usual, load) {
  const found = [];
  for (let start = 0; start < words.length; start += 1) {
    const names = await load(words[start][0]);
    for (let length = Math.min(LONGEST, words.length - start); length > 0; length -= 1) {
      const named = words.slice(start, start + length);
      const place = names.get(named.join(" "));
      if (!place || !isMeant(named, words, start, place[0], text, usual)) continue;
      const [name, ...regions] = place;
      found.push({ name, regions, words: named });
      start += length - 1;
      break;
    }
  }
  return found;
}

/** @param {string[]} named @param {string[]} words @param {number} start @param {string} name @param {string} text @param {Set<string>} usual */
function isMeant(named, words, start, name, text, usual) {
  if (named.length === words.length || named.length > 1) return true;
  if (usual.has(named[0])) return text.includes(name) && start > 0;
  return start === 0 || BEFORE.has(words[start - 1]) || text.includes(name) || !COMMON.has(named[0]);
}

/** Names that people also write as a word. */
const COMMON = new Set("best bergen hoorn made putten rijen buren laren heel weert dieren zetten elst kamerik".split(" "));
