// @ts-check
// The list of what was found: the same cards as on every list, with the words that were looked for.

import { button, element, fill } from "./elements.mjs";
import { excerpt } from "./excerpt.mjs";
import { json } from "./json.mjs";

const AT_ONCE = 12;
/** As many as fill a screen: an old phone takes as long for two cards as for the whole rest of an answer. */
const IN_VIEW = 3;
const OTHERS = 5;

/** @typedef {{html: string, tekst: string}} Piece */

export class Results {
  /** @param {HTMLElement} finder @param {string} folder of the pieces */
  constructor(finder, folder) {
    this.folder = folder;
    this.finder = finder;
    this.list = /** @type {HTMLElement} */ (finder.querySelector(".cards") ?? element("ul", { class: "cards" }));
    this.rest = [...finder.querySelectorAll(".pages, .empty")];
    this.first = [...this.list.children];
    keepDoors(this.list);
    this.other = /** @type {HTMLElement} */ (finder.querySelector(".finder-other"));
    this.more = button("Toon meer verhalen", () => this.#further(), "button finder-more");
    this.more.hidden = true;
    this.list.after(this.more);
    /** @type {Map<number, Promise<Piece>>} */
    this.pieces = new Map();
  }

  /** Puts back what the page came with, what fills the screen first. @param {() => boolean} wanted */
  async reset(wanted) {
    this.stories = undefined;
    this.#show(true);
    fill(this.other, []);
    await this.#put(this.first, (item) => item, wanted);
  }

  /**
   * Shows a list: first what fills the screen, the rest a frame later, unless something else was asked by then.
   * @template Item @param {Item[]} items @param {(item: Item) => Node} made @param {() => boolean} wanted
   */
  async #put(items, made, wanted) {
    this.list.replaceChildren(...items.slice(0, IN_VIEW).map(made));
    await painted();
    if (wanted()) this.list.append(...items.slice(IN_VIEW).map(made));
  }

  /** @param {boolean} whole whether the page's own list is shown */
  #show(whole) {
    for (const part of this.rest) /** @type {HTMLElement} */ (part).hidden = !whole;
    this.more.hidden = true;
  }

  /** Loads the pieces and then shows them, unless something else was asked by then. @param {number[]} stories @param {number[]} others @param {string[]} words @param {() => boolean} wanted */
  async show(stories, others, words, wanted) {
    const [cards, found] = await Promise.all([this.#pieces(stories.slice(0, AT_ONCE)), this.#pieces(others.slice(0, OTHERS))]);
    if (!wanted()) return;
    this.stories = stories;
    this.words = words;
    this.#show(false);
    fill(this.other, []);
    await this.#put(cards, (piece) => card(piece, words), wanted);
    if (!wanted()) return;
    this.more.hidden = stories.length <= AT_ONCE;
    const items = found.map((piece) => item(piece, words, ".finder-summary", "finder-excerpt"));
    fill(this.other, items.length ? [element("h2", {}, "Ook gevonden"), element("ul", { class: "finder-others" }, ...items)] : []);
  }

  /** The next cards; focus goes to the first of them. */
  async #further() {
    const shown = this.list.children.length;
    const { stories } = this;
    if (!stories) return;
    const pieces = await this.#pieces(stories.slice(shown, shown + AT_ONCE));
    if (this.list.children.length !== shown || stories !== this.stories) return;
    const cards = pieces.map((piece) => card(piece, this.words ?? []));
    this.list.append(...cards);
    this.more.hidden = stories.length <= this.list.children.length;
    cards[0]?.querySelector("a")?.focus();
  }

  /** @param {number[]} records */
  #pieces(records) {
    return Promise.all(records.map((record) => this.#piece(record)));
  }

  /** A piece that did not come is asked for again the next time. @param {number} number @returns {Promise<Piece>} */
  #piece(number) {
    const known = this.pieces.get(number) ?? json(`${this.folder}${number}.json`);
    this.pieces.set(number, known);
    known.catch(() => this.pieces.delete(number));
    return known;
  }
}

/**
 * Keeps one part of a door in the page. A browser forgets the file with all parts as soon as no door is left, and takes longer to read it
 * again, at every change of the list, than for all else together.
 * @param {HTMLElement} list
 */
function keepDoors(list) {
  const part = list.querySelector("use");
  if (!part?.ownerSVGElement) return;
  const kept = /** @type {Element} */ (part.ownerSVGElement.cloneNode());
  kept.append(part.cloneNode());
  const aside = element("div", { hidden: "" }, kept);
  list.after(aside);
}

/** Once the browser has painted what stands there now; a page that nobody looks at paints nothing, and waits for nothing. */
const painted = () => new Promise((done) => (document.hidden ? done(undefined) : requestAnimationFrame(() => setTimeout(done))));

/** A story as an item of the list. @param {Piece} piece @param {string[]} words */
const card = (piece, words) => item(piece, words, ".card-summary", "card-excerpt");

/** A piece as an item of a list, with the words around what was looked for. Its HTML is our own, from this site. @param {Piece} piece @param {string[]} words @param {string} summary @param {string} kind */
function item({ html, tekst }, words, summary, kind) {
  const made = element("li");
  made.innerHTML = html;
  const around = excerpt(tekst, words).flatMap(({ word, hit }) => [hit ? element("mark", {}, word) : word, " "]);
  if (around.length) made.querySelector(summary)?.after(element("p", { class: kind }, ...around));
  return made;
}
