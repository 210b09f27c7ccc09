// @ts-check

/** @typedef {{ slug: string, name: string, href: string }} Line */

/** The list in which the stories of a magazine are put in order, with three buttons for each. */
export class Desk {
  /** @param {HTMLElement} list @param {HTMLTemplateElement} line */
  constructor(list, line) {
    this.list = list;
    this.line = line;
  }

  /** @param {Line[]} lines */
  show(lines) {
    this.list.replaceChildren(...lines.map((line, place) => this.#made(line, place, lines.length)));
  }

  /** Puts the focus on a button of a story, or on the one that is left when that is gone. @param {string} slug @param {string} deed */
  focus(slug, deed) {
    const buttons = [.../** @type {NodeListOf<HTMLButtonElement>} */ (this.list.querySelectorAll(`[data-slug="${CSS.escape(slug)}"] button:not([hidden])`))];
    (buttons.find((button) => button.dataset["do"] === deed) ?? buttons[0])?.focus();
  }

  /** @param {Line} line @param {number} place @param {number} all @returns {Node} */
  #made({ slug, name, href }, place, all) {
    const made = /** @type {DocumentFragment} */ (this.line.content.cloneNode(true));
    const row = /** @type {HTMLElement} */ (made.firstElementChild);
    row.dataset["slug"] = slug;
    const link = /** @type {HTMLAnchorElement} */ (row.querySelector("a"));
    link.href = href;
    link.textContent = name;
    for (const words of row.querySelectorAll("button .visually-hidden")) words.textContent = `: ${name}`;
    for (const button of row.querySelectorAll("button")) {
      const deed = button.dataset["do"];
      button.hidden = (deed === "up" && place === 0) || (deed === "down" && place === all - 1);
    }
    return made;
  }
}
