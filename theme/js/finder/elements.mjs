// @ts-check
// Small pieces of page.

/**
 * An element with attributes and children; a text is never read as HTML.
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name @param {Record<string, string>} [attributes] @param {(Node | string)[]} children
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** A button that does something. @param {string | Node} label @param {() => void} act @param {string} [kind] */
export function button(label, act, kind = "") {
  const made = element("button", { type: "button", ...(kind && { class: kind }) }, label);
  made.addEventListener("click", act);
  return made;
}

/** @param {number} count */
export const inStories = (count) => (count === 0 ? "Geen verhalen" : count === 1 ? "1 verhaal" : `${count.toLocaleString("nl-NL")} verhalen`);

/** Shows an element with only these children, or hides it when there are none. @param {HTMLElement} place @param {(Node | string)[]} children */
export function fill(place, children) {
  place.replaceChildren(...children);
  place.hidden = children.length === 0;
}
