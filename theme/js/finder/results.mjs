// @ts-check
// The list of what was found: the same cards as on every list, with the words that were looked for.

import { button, element, fill } from "./elements.mjs";
import { excerpt } from "./excerpt.mjs";
import { json } from "./json.mjs";

const AT_ONCE = 12;
const OTHERS = 5;

/** @typedef {{html: string, tekst: string}} Piece */

export class Results {
  /** @param {HTMLElement} finder @param {string} folder of the pieces */
  constructor(finder, folder) {
    this.folder = folder;
    this.finder = finder;
    this.list = /** @type {HTMLElement} */ (finder.querySelector(".cards") ?? element("ul", { class: "cards" }));
    this.rest = [...finder.querySelectorAll(".pages, .empty")];
    this.first = [...this.list.childNodes];
    this.other = /** @type {HTMLElement} */ (finder.querySelector(".finder-other"));
    this.more = button("Toon meer verhalen", () => this.#further(), "button finder-more");
    this.more.hidden = true;
    this.list.after(this.more);
    /** @type {Map<number, Promise<Piece>>} */
    this.pieces = new Map();
  }

  /** Puts back what the page came with. */
  reset() {
    this.stories = undefined;
    this.list.replaceChildren(...this.first);
    this.#show(true);
    fill(this.other, []);
  }

  /** @param {boolean} whole whether the page's own list is shown */
  #show(whole) {
    for (const part of this.rest) /** @type {HTMLElement} */ (part).hidden = !whole;
    this.more.hidden = true;
  }

  /** Loads the pieces and then shows them, unless something else was asked by then. @param {number[]} stories @param {number[]} others @param {string[]} words @param {() => boolean} wanted */
  async show(stories, others, words, wanted) {
    const [cards, found] = await Promise.all([this.#cards(stories.slice(0, AT_ONCE), words), this.#others(others.slice(0, OTHERS), words)]);
    if (!wanted()) return;
    this.stories = stories;
    this.words = words;
    this.#show(false);
    this.list.replaceChildren(...cards);
    this.more.hidden = stories.length <= AT_ONCE;
    fill(this.other, found.length ? [element("h2", {}, "Ook gevonden"), element("ul", { class: "finder-others" }, ...found)] : []);
  }

  /** The next cards; focus goes to the first of them. */
  async #further() {
    const shown = this.list.children.length;
    const { stories } = this;
    if (!stories) return;
    const cards = await this.#cards(stories.slice(shown, shown + AT_ONCE), this.words ?? []);
    if (this.list.children.length !== shown || stories !== this.stories) return;
    this.list.append(...cards);
    this.more.hidden = stories.length <= this.list.children.length;
    cards[0]?.querySelector("a")?.focus();
  }

  /** @param {number[]} stories @param {string[]} words */
  #cards(stories, words) {
    return Promise.all(stories.map(async (story) => item(await this.#piece(story), words, ".card-summary", "card-excerpt")));
  }

  /** @param {number[]} others @param {string[]} words */
  #others(others, words) {
    return Promise.all(others.map(async (other) => item(await this.#piece(other), words, ".finder-summary", "finder-excerpt")));
  }

  /** A piece that did not come is asked for again the next time. @param {number} number @returns {Promise<Piece>} */
  #piece(number) {
    const known = this.pieces.get(number) ?? json(`${this.folder}${number}.json`);
    this.pieces.set(number, known);
    known.catch(() => this.pieces.delete(number));
    return known;
  }
}

/** A piece as an item of a list, with the words around what was looked for. Its HTML is our own, from this site. @param {Piece} piece @param {string[]} words @param {string} summary @param {string} kind */
function item({ html, tekst }, words, summary, kind) {
  const made = element("li");
  made.innerHTML = html;
  const around = excerpt(tekst, words).flatMap(({ word, hit }) => [hit ? element("mark", {}, word) : word, " "]);
  if (around.length) made.querySelector(summary)?.after(element("p", { class: kind }, ...around));
  return made;
}
