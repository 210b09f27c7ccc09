// @ts-check

import { MOST, slugs } from "./kept.mjs";

const ADDRESSES = ["href", "src"];
const CANDIDATE = /\S+(?=\s+[\d.]+[wx])/g;

/** @param {string} address @returns {Promise<Map<string, number>>} the number of every story that may be in a magazine, by slug; fails without a connection */
export async function printable(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return new Map(Object.entries(await answer.json()));
}

/** @param {string} query slugs or numbers, as someone typed or sent them @param {Map<string, number>} numbers @returns {string[]} slugs, each once */
export function asked(query, numbers) {
  const names = new Map([...numbers].map(([slug, number]) => [String(number), slug]));
  const words = query.split(",").map((word) => word.trim()).slice(0, 4 * MOST);
  return slugs(words.map((word) => names.get(word) ?? word));
}

/** @param {string} address @returns {Promise<Document>} the page of a story, with every address in it made whole; fails when it does not come */
export async function pageAt(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  whole(page, answer.url);
  for (const hidden of page.querySelectorAll("template")) whole(hidden.content, answer.url);
  return page;
}

/** Addresses in a fetched page are told from where it was; here they would lead elsewhere. @param {ParentNode} page @param {string} base */
function whole(page, base) {
  for (const name of ADDRESSES) {
    for (const one of page.querySelectorAll(`[${name}]:not([${name}^="#"])`)) one.setAttribute(name, new URL(one.getAttribute(name) ?? "", base).href);
  }
  for (const one of page.querySelectorAll("[srcset]")) one.setAttribute("srcset", (one.getAttribute("srcset") ?? "").replace(CANDIDATE, (part) => new URL(part, base).href));
}
