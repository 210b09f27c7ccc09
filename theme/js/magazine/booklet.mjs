// @ts-check

import { counted } from "./kept.mjs";
import { anchorOf, element, wordsOf } from "./piece.mjs";

/** @typedef {import("./piece.mjs").Piece} Piece */

const DOORS = 7;

/** The part of the page that is read and printed: the cover, the contents, the stories and the colophon. */
export class Booklet {
  /** @param {HTMLElement} page */
  constructor(page) {
    this.page = page;
    this.untitled = wordsOf(page, "h1");
  }

  /** @param {Piece[]} pieces in order @param {(slug: string) => string} addressOf where the page of a story is */
  show(pieces, addressOf) {
    for (const part of this.page.querySelectorAll(".contents, .colophon")) /** @type {HTMLElement} */ (part).hidden = pieces.length === 0;
    const doors = this.#part(".cover-doors");
    doors.hidden = pieces.length === 0;
    doors.replaceChildren(...pieces.slice(0, DOORS).flatMap((piece) => piece.door?.cloneNode(true) ?? []));
    this.#part(".magazine-contents").replaceChildren(...pieces.map((piece, place) => this.#entry(piece, place + 1)));
    this.#part(".magazine-pieces").replaceChildren(...pieces.map((piece) => piece.element));
    for (const [place, piece] of pieces.entries()) fill(piece.element, ".magazine-number", String(place + 1));
    this.#within(pieces, addressOf);
    this.#credits(pieces);
  }

  /** What the cover and the colophon say. @param {import("./kept.mjs").Magazine} magazine @param {string} address where it opens again */
  name({ title, name, stories }, address) {
    const day = new Intl.DateTimeFormat("nl-NL", { dateStyle: "long" }).format(new Date());
    const [called, maker] = [title.trim() || this.untitled, name.trim()];
    const filled = stories.length > 0;
    this.#part("h1").textContent = called;
    for (const place of this.page.querySelectorAll(".magazine-of")) place.textContent = called;
    this.#part(".magazine-lead").hidden = filled;
    fill(this.page, ".cover-period", filled ? day : "");
    fill(this.page, ".magazine-maker", filled ? counted(stories.length) + (maker && `, gekozen door ${maker}`) : "");
    fill(this.page, ".magazine-made", `Dit magazine is gemaakt op ${day}${maker && ` door ${maker}`}, met verhalen van ${this.page.dataset["site"]}.`);
    const link = /** @type {HTMLAnchorElement} */ (this.#part(".magazine-opened a"));
    link.href = address;
    link.textContent = address;
  }

  /** @param {Piece} piece @param {number} place @returns {Node} a line of the contents */
  #entry(piece, place) {
    const made = /** @type {DocumentFragment} */ (/** @type {HTMLTemplateElement} */ (this.#part(".magazine-entry")).content.cloneNode(true));
    made.firstElementChild?.classList.add(piece.paint);
    const link = /** @type {HTMLAnchorElement} */ (made.querySelector("a"));
    link.href = `#${anchorOf(piece.slug)}`;
    link.textContent = piece.title;
    fill(made, ".magazine-number", String(place));
    fill(made, ".contents-summary", piece.summary);
    fill(made, ".magazine-teller", piece.teller);
    return made;
  }

  /** A link to a story of the magazine stays in it; the others lead to the site. @param {Piece[]} pieces @param {(slug: string) => string} addressOf */
  #within(pieces, addressOf) {
    const anchors = new Map(pieces.map(({ slug }) => [new URL(addressOf(slug), location.href).href, `#${anchorOf(slug)}`]));
    for (const piece of pieces) {
      for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (piece.element.querySelectorAll(".prose a[href]:not([href^='#'], [data-out])"))) {
        link.dataset["out"] = link.href.replace(/#.*/, "");
      }
      for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (piece.element.querySelectorAll(".prose a[data-out]"))) {
        const out = link.dataset["out"] ?? "";
        link.href = anchors.get(out) ?? out;
      }
    }
  }

  /** Who made the pictures, and of which stories. @param {Piece[]} pieces */
  #credits(pieces) {
    /** @type {Map<string, string[]>} */ const told = new Map();
    for (const { makers, title } of pieces) for (const maker of new Set(makers)) told.set(maker, [...(told.get(maker) ?? []), title]);
    const rows = [...told].map(([maker, titles]) => {
      const row = element("div", "");
      row.append(element("dt", "", maker), ...titles.map((title) => element("dd", "", title)));
      return row;
    });
    for (const part of [".magazine-pictures", ".credits"]) this.#part(part).hidden = rows.length === 0;
    this.#part(".credits").replaceChildren(...rows);
  }

  /** @param {string} selector @returns {HTMLElement} a part that the page always has */
  #part(selector) {
    return /** @type {HTMLElement} */ (this.page.querySelector(selector));
  }
}

/** @param {ParentNode} place @param {string} selector @param {string} words */
function fill(place, selector, words) {
  const found = place.querySelector(selector);
  if (found) found.textContent = words;
}
