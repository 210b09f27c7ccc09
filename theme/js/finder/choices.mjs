// @ts-check
// The facets: links that become checkboxes, with the number of stories beside each, and the chips of what was chosen.

import { element, fill } from "./elements.mjs";

/**
 * @typedef {import("./state.mjs").State} State
 * @typedef {{item: HTMLElement, box: HTMLInputElement, label: string, seen: Element, heard: Element, count?: number}} Value
 */

export class Choices {
  /** @param {HTMLElement} finder @param {(key: string, value: string) => void} toggle */
  constructor(finder, toggle) {
    this.chips = /** @type {HTMLElement} */ (finder.querySelector(".finder-chips"));
    this.clear = /** @type {HTMLElement} */ (finder.querySelector(".finder-clear"));
    this.toggle = toggle;
    /** @type {Map<string, Map<string, Value>>} */
    this.facets = new Map();
    for (const facet of /** @type {NodeListOf<HTMLElement>} */ (finder.querySelectorAll("[data-facet]"))) this.#open(facet);
  }

  /** By the key of each facet, its values. */
  get known() {
    return new Map([...this.facets].map(([key, values]) => [key, new Set(values.keys())]));
  }

  /** @param {string} key @param {string} value */
  label(key, value) {
    return this.facets.get(key)?.get(value)?.label ?? value;
  }

  /** @param {HTMLElement} facet */
  #open(facet) {
    const key = facet.dataset.facet ?? "";
    const items = /** @type {NodeListOf<HTMLElement>} */ (facet.querySelectorAll("[data-value]"));
    this.facets.set(key, new Map([...items].map((item) => [item.dataset.value ?? "", this.#checkbox(key, item)])));
  }

  /** @param {string} key @param {HTMLElement} item */
  #checkbox(key, item) {
    const link = /** @type {HTMLElement} */ (item.querySelector("a"));
    const label = link.textContent ?? "";
    const box = element("input", { type: "checkbox", name: key, value: item.dataset.value ?? "" });
    box.addEventListener("change", () => this.toggle(key, box.value));
    link.replaceWith(element("label", {}, box, ` ${label}`));
    const [seen, heard] = item.querySelectorAll(".finder-count > span");
    return { item, box, label, seen, heard };
  }

  /** @param {State} state */
  show(state) {
    for (const [key, values] of this.facets) {
      const chosen = state.chosen[key] ?? [];
      for (const [value, { box }] of values) box.checked = chosen.includes(value);
      this.#mark(values, chosen.length);
    }
    const chips = Object.entries(state.chosen).flatMap(([key, values]) => values.map((value) => this.#chip(key, value)));
    fill(this.chips, chips);
    this.clear.hidden = chips.length === 0 && !state.text;
  }

  /** @param {Map<string, {item: HTMLElement}>} values @param {number} count */
  #mark(values, count) {
    const [first] = values.values();
    const mark = /** @type {HTMLElement | null} */ (first?.item.closest("[data-facet]")?.querySelector(".finder-chosen"));
    if (!mark || mark.dataset.count === String(count)) return;
    mark.dataset.count = String(count);
    mark.replaceChildren(String(count), element("span", { class: "visually-hidden" }, " gekozen"));
    mark.hidden = count === 0;
  }

  /** @param {string} key @param {string} value */
  #chip(key, value) {
    const cross = element("span", { class: "finder-cross", "aria-hidden": "true" }, "×");
    const remove = element("button", { type: "button" }, element("span", { class: "visually-hidden" }, "Haal weg: "), this.label(key, value), cross);
    remove.addEventListener("click", () => this.#remove(key, value));
    return element("li", {}, remove);
  }

  /** Focus goes to the next chip, or to the button that clears all. @param {string} key @param {string} value */
  #remove(key, value) {
    const place = [...this.chips.querySelectorAll("button")].findIndex((chip) => chip === document.activeElement);
    this.toggle(key, value);
    const rest = this.chips.querySelectorAll("button");
    const next = rest[Math.min(Math.max(place, 0), rest.length - 1)] ?? (this.clear.hidden ? document.getElementById("lijst") : this.clear);
    next?.focus();
  }

  /** @param {import("./facets.mjs").Table} table @param {Record<string, number[]>} counts */
  count(table, counts) {
    for (const [key, values] of this.facets) {
      const places = new Map(table.facetten[key].waarden.map((value, place) => [value, place]));
      for (const [value, shown] of values) this.#tell(shown, counts[key][places.get(value) ?? -1] ?? 0);
    }
  }

  /** Writes only what is new: each piece of text costs the browser more than finding the count. @param {Value} value @param {number} count */
  #tell(value, count) {
    if (value.count === count) return;
    value.count = count;
    value.seen.textContent = String(count);
    value.heard.textContent = count === 1 ? "1 verhaal" : `${count || "geen"} verhalen`;
    value.item.toggleAttribute("data-none", count === 0);
  }
}
