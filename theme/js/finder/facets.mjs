// @ts-check
// Which stories a choice of values leaves, and how many each other value would leave.

const FIRST_SIGN = 35;
const BACKSLASH = 92;

/**
 * @typedef {{waarden: string[], groepen: number[][], van: string}} Column
 * @typedef {{verhalen: number, nummers: number[], facetten: Record<string, Column>}} Table `nummers` are steps from one to the next
 * @typedef {Map<string, Uint16Array>} Groups by the key of a facet, the number of each story's group of values
 * @typedef {Record<string, string[]>} Chosen by the key of a facet, the values that are chosen in it
 * @typedef {{stories: number[], counts: Record<string, number[]>}} Left
 */

/** The number behind a sign; columns.py gives the signs. @param {number} code */
const numberOf = (code) => code - FIRST_SIGN - (code > BACKSLASH ? 1 : 0);

/** Of every story the number of its group of values in a facet. @param {Column} column */
export const groupsOf = ({ van }) => Uint16Array.from(van, (sign) => numberOf(sign.charCodeAt(0)));

/**
 * The stories in which every facet has one of the values chosen there, and by facet and value how many stories there are with
 * that value among those which the other facets leave.
 * @param {Table} table @param {Groups} groups @param {Chosen} chosen @param {Iterable<number>} stories
 * @returns {Left}
 */
export function left(table, groups, chosen, stories) {
  const facets = Object.entries(table.facetten).map(([key, column]) => ({
    key,
    column,
    group: /** @type {Uint16Array} */ (groups.get(key)),
    fits: fitting(column, chosen[key] ?? []),
    counted: new Uint32Array(column.groepen.length),
  }));
  const asked = facets.filter(({ key }) => chosen[key]?.length);
  const kept = [];
  for (const story of stories) {
    const failing = asked.filter(({ fits, group }) => !fits[group[story]]);
    if (failing.length === 0) {
      kept.push(story);
      for (const { counted, group } of facets) counted[group[story]] += 1;
    } else if (failing.length === 1) failing[0].counted[failing[0].group[story]] += 1;
  }
  return { stories: kept, counts: Object.fromEntries(facets.map(({ key, column, counted }) => [key, byValue(column, counted)])) };
}

/** By the number of each group, whether it has one of the chosen values. @param {Column} column @param {string[]} slugs */
function fitting({ waarden, groepen }, slugs) {
  const chosen = new Set(slugs.map((slug) => waarden.indexOf(slug)));
  return groepen.map((values) => values.some((value) => chosen.has(value)));
}

/** By the number of each value, how many stories have it. @param {Column} column @param {Uint32Array} counted by group */
function byValue({ waarden, groepen }, counted) {
  const counts = new Array(waarden.length).fill(0);
  groepen.forEach((values, group) => values.forEach((value) => (counts[value] += counted[group])));
  return counts;
}
