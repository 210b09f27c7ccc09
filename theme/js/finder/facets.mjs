// @ts-check
// Which stories a choice of values leaves, and how many each other value would leave.

const FIRST_SIGN = 35;
const BACKSLASH = 92;

/**
 * @typedef {{waarden: string[], groepen: number[][], van: string}} Column
 * @typedef {{verhalen: number, nummers: number[], facetten: Record<string, Column>}} Table `nummers` are steps from one to the next
 * @typedef {Record<string, string[]>} Chosen by the key of a facet, the values that are chosen in it
 * @typedef {{stories: number[], counts: Record<string, number[]>}} Left
 */

/** The number behind a sign; columns.py gives the signs. @param {number} code */
const numberOf = (code) => code - FIRST_SIGN - (code > BACKSLASH ? 1 : 0);

/**
 * The values of every story in a facet.
 * @param {Column} column
 */
export const valuesOf = (column) => Array.from({ length: column.van.length }, (_, story) => column.groepen[numberOf(column.van.charCodeAt(story))]);

/**
 * The stories in which every facet has one of the values chosen there, and by facet and value how many stories there are with
 * that value among those which the other facets leave.
 * @param {Table} table @param {Map<string, number[][]>} values @param {Chosen} chosen @param {Iterable<number>} stories
 * @returns {Left}
 */
export function left(table, values, chosen, stories) {
  const keys = Object.keys(table.facetten);
  const wanted = keys.map((key) => wantedOf(table.facetten[key], chosen[key] ?? []));
  const columns = keys.map((key) => /** @type {number[][]} */ (values.get(key)));
  const counts = keys.map((key) => new Array(table.facetten[key].waarden.length).fill(0));
  const kept = [];
  for (const story of stories) {
    const failing = failures(wanted, columns, story);
    if (failing.length > 1) continue;
    if (failing.length === 0) kept.push(story);
    const counted = failing.length === 0 ? keys.keys() : failing;
    for (const facet of counted) for (const value of columns[facet][story]) counts[facet][value] += 1;
  }
  return { stories: kept, counts: Object.fromEntries(keys.map((key, facet) => [key, counts[facet]])) };
}

/** The chosen values by number, or nothing when none of a facet is chosen. @param {Column} column @param {string[]} slugs */
function wantedOf(column, slugs) {
  return slugs.length ? new Set(slugs.map((slug) => column.waarden.indexOf(slug))) : undefined;
}

/** The facets that a story does not satisfy, two at most. @param {(Set<number> | undefined)[]} wanted @param {number[][][]} columns @param {number} story */
function failures(wanted, columns, story) {
  const failing = [];
  for (let facet = 0; facet < wanted.length && failing.length < 2; facet += 1) {
    const set = wanted[facet];
    if (set && !columns[facet][story].some((value) => set.has(value))) failing.push(facet);
  }
  return failing;
}
