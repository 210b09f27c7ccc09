// @ts-check

/**
 * A checklist that remembers its ticks on this device, from the first one on, and tells how many are done.
 * Without this script the boxes can still be ticked and printed.
 */
class CheckList extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector("button");
    if (!button || this.#boxes.length === 0) return;
    const kept = remembered(this.#key);
    for (const box of this.#boxes) box.checked = kept.includes(box.id);
    this.#tell(counted(this.#done.length, this.#boxes.length));
    button.hidden = false;
    button.addEventListener("click", () => this.#clear());
    this.addEventListener("change", () => this.#keep());
  }

  /** @returns {string} where the ticks are kept */
  get #key() {
    return `vinkjes-${this.dataset["name"] ?? ""}`;
  }

  get #boxes() {
    return [.../** @type {NodeListOf<HTMLInputElement>} */ (this.querySelectorAll("input[type='checkbox']"))];
  }

  /** @returns {string[]} the names of what is ticked */
  get #done() {
    return this.#boxes.filter((box) => box.checked).map((box) => box.id);
  }

  #keep() {
    const kept = remember(this.#key, this.#done);
    const count = counted(this.#done.length, this.#boxes.length);
    this.#tell(kept ? count : `${count} Je browser wil dit niet onthouden.`);
  }

  #clear() {
    for (const box of this.#boxes) box.checked = false;
    remember(this.#key, []);
    this.#tell("Alle vinkjes zijn gewist.");
  }

  /** @param {string} words */
  #tell(words) {
    const status = this.querySelector("[role='status']");
    if (status) status.textContent = words;
  }
}

/** @param {number} done @param {number} all @returns {string} how far it is */
function counted(done, all) {
  return `${done} van ${all} gedaan.`;
}

/** @param {string} key @returns {string[]} the ticks of an earlier visit */
function remembered(key) {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? "[]");
    return Array.isArray(kept) ? kept : [];
  } catch {
    return []; // Storage is switched off, or holds something that we did not write.
  }
}

/** @param {string} key @param {string[]} names @returns {boolean} whether the browser keeps it; nothing is kept of an empty list */
function remember(key, names) {
  try {
    if (names.length > 0) localStorage.setItem(key, JSON.stringify(names));
    else localStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}

customElements.define("check-list", CheckList);
