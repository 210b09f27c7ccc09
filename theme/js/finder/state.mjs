// @ts-check
// What was asked, as it stands in the address: ?sector=zorg-welzijn&regio=twente&q=doof&sorteer=nummer

/**
 * @typedef {import("./facets.mjs").Chosen} Chosen
 * @typedef {{text: string, chosen: Chosen, order: string}} State
 */

export const NEWEST = "nieuwste";
export const BEST = "relevantie";
export const NUMBER = "nummer";
/** Nothing asked. @type {State} */
export const NOTHING = { text: "", chosen: {}, order: "" };

/**
 * @param {string} search the query of an address @param {Map<string, Set<string>>} known by facet the values that can be chosen
 * @returns {State}
 */
export function stateOf(search, known) {
  const query = new URLSearchParams(search);
  const chosen = [...known].map(([key, values]) => [key, [...new Set(query.getAll(key))].filter((value) => values.has(value))]);
  const order = query.get("sorteer") ?? "";
  return {
    text: (query.get("q") ?? "").trim().slice(0, 200),
    chosen: Object.fromEntries(chosen.filter(([, values]) => values.length)),
    order: [NEWEST, BEST, NUMBER].includes(order) ? order : "",
  };
}

/** The query of an address; empty when nothing is asked. @param {State} state */
export function searchOf({ text, chosen, order }) {
  const query = new URLSearchParams(Object.entries(chosen).flatMap(([key, values]) => values.map((value) => [key, value])));
  if (text) query.set("q", text);
  if (order) query.set("sorteer", order);
  const search = query.toString();
  return search ? `?${search}` : "";
}

/** @param {State} state */
export const isEmpty = ({ text, chosen }) => !text && Object.keys(chosen).length === 0;

/** The order that the stories stand in: with a question what fits best goes first, unless someone chose otherwise. @param {State} state */
export const orderOf = ({ text, order }) => (order === BEST && !text ? NEWEST : order || (text ? BEST : NEWEST));

/** The same with a value chosen, or no longer; the others keep their order. @param {State} state @param {string} key @param {string} value @returns {State} */
export function toggled(state, key, value) {
  const now = state.chosen[key] ?? [];
  const values = now.includes(value) ? now.filter((other) => other !== value) : [...now, value];
  const chosen = Object.entries({ ...state.chosen, [key]: values }).filter(([, each]) => each.length > 0);
  return { ...state, chosen: Object.fromEntries(chosen) };
}
