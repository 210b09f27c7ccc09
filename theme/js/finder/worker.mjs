// @ts-check
// Answers questions beside the page, so that typing and scrolling never wait. A worker has a policy of its own, without the
// page's: WebAssembly may run here while the page itself allows nothing of the kind.

import { groupsOf } from "./facets.mjs";
import { answer } from "./search.mjs";

const LANGUAGE = "nl";

/** @type {Promise<import("./search.mjs").Source> | undefined} */
let source;

self.addEventListener("message", async (event) => {
  const { question, text, folder } = event.data;
  try {
    source ??= open(folder);
    self.postMessage({ question, answer: await answer(text, await source) });
  } catch (error) {
    self.postMessage({ question, error: String(error) });
  }
});

/** Loads what every question needs. @param {string} folder */
async function open(folder) {
  const [words, table, engine] = await Promise.all([json(`${folder}woorden.json`), json(`${folder}facetten.json`), engineOf(folder)]);
  const { regio } = table.facetten;
  const regions = Array.from(groupsOf(regio), (group) => regio.groepen[group][0] ?? -1);
  return {
    words,
    stories: table.verhalen,
    all: engine.all,
    find: once(async (/** @type {string} */ text) => hits(await engine.pagefind.search(text))),
    places: once(async (letter) => new Map(Object.entries(await json(`${folder}plaatsen/${letter}.json`)))),
    spelling: once((letter) => lines(`${folder}spelling/${letter}.txt`)),
    inRegions: (/** @type {number[]} */ wanted) => [...regions.keys()].filter((story) => wanted.includes(regions[story])),
  };
}

/** Pagefind, and how many records it knows. @param {string} folder */
async function engineOf(folder) {
  const pagefind = await import(`${folder}pagefind.js`);
  // A place in a text says nothing here: what counts is whether a word is there, and how much it weighs.
  const ranking = { termSimilarity: 2.5, pageLength: 0.5, termSaturation: 1.2, termFrequency: 1 };
  await pagefind.options({ basePath: folder, noWorker: true, language: LANGUAGE, metaCacheTag: "vast", ranking });
  const entry = await json(`${folder}pagefind-entry.json?ts=vast`);
  return { pagefind, all: entry.languages[LANGUAGE].page_count };
}

/** @param {{results: {id: string, score: number}[]}} found @returns {Map<number, number>} */
const hits = (found) => new Map(found.results.map((result) => [Number(result.id), result.score]));

/** What a function gave before for the same text. @template Value @param {(text: string) => Promise<Value>} make */
function once(make) {
  /** @type {Map<string, Promise<Value>>} */
  const made = new Map();
  return (/** @type {string} */ text) => {
    const known = made.get(text) ?? make(text);
    made.set(text, known);
    return known;
  };
}

/** @param {string} address */
const json = async (address) => (await load(address)).json();

/** @param {string} address */
const lines = async (address) => (await (await load(address)).text()).split("\n").filter(Boolean);

/** @param {string} address */
async function load(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}
