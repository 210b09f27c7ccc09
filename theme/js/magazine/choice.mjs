// @ts-check

import { KEY, MOST, counted, keep, kept } from "./kept.mjs";

const REFUSED = "Je browser wil dit niet onthouden.";

/** The button on a story that puts it in the visitor's own magazine, on their own device. Without script there is only the way to the magazine. */
class MagazineChoice extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector("button");
    if (!button) return;
    button.hidden = false;
    button.addEventListener("click", () => this.#choose());
    // Another page may have changed it: in another window, or before this one was gone back to.
    addEventListener("storage", (event) => event.key === KEY && this.#show());
    addEventListener("pageshow", () => this.#show());
    this.#show();
  }

  get #slug() {
    return this.dataset["slug"] ?? "";
  }

  #choose() {
    const magazine = kept();
    const had = magazine.stories.includes(this.#slug);
    if (!had && magazine.stories.length >= MOST) {
      this.#tell(`Je magazine is vol. Er passen ${MOST} verhalen in.`);
      return;
    }
    magazine.stories = had ? magazine.stories.filter((slug) => slug !== this.#slug) : [...magazine.stories, this.#slug];
    const done = keep(magazine);
    this.#show();
    const count = counted(magazine.stories.length);
    this.#tell(!done ? REFUSED : had ? `Weggehaald. In je magazine: ${count}.` : `Bewaard op dit apparaat. In je magazine: ${count}.`);
  }

  #show() {
    const stories = kept().stories;
    const chosen = stories.includes(this.#slug);
    this.querySelector("button")?.setAttribute("aria-pressed", String(chosen));
    const words = this.querySelector(".magazine-words");
    if (words) words.textContent = chosen ? "Staat in mijn magazine" : "Bewaar voor mijn magazine";
    const count = this.querySelector(".magazine-count");
    if (count) count.textContent = stories.length > 0 ? ` (${stories.length})` : "";
  }

  /** @param {string} text */
  #tell(text) {
    const status = this.querySelector("[role='status']");
    if (status) status.textContent = text;
  }
}

customElements.define("magazine-choice", MagazineChoice);
