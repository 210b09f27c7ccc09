// @ts-check
// The finder: the form of /verhalen/ made live. Its state is the address; what it shows follows from the state alone.

import { Choices } from "./choices.mjs";
import { element, fill, inStories } from "./elements.mjs";
import { hints } from "./hints.mjs";
import { Knowledge } from "./knowledge.mjs";
import { Results } from "./results.mjs";
import { isEmpty, NOTHING, orderOf, searchOf, stateOf, toggled } from "./state.mjs";

const TYPING = 300;
const SAID_AFTER = 500;
const FAILED = "Zoeken lukt nu niet. Laad de pagina opnieuw, of kies hieronder een onderwerp.";

/** @typedef {import("./state.mjs").State} State */

class StoryFinder extends HTMLElement {
  connectedCallback() {
    if (!this.dataset.index || !("Worker" in window)) return;
    this.field = /** @type {HTMLInputElement} */ (this.querySelector("[name=q]"));
    this.order = /** @type {HTMLSelectElement} */ (this.querySelector("[name=sorteer]"));
    this.status = /** @type {HTMLElement} */ (this.querySelector("[role=status]"));
    this.heading = /** @type {HTMLElement} */ (this.querySelector("#lijst"));
    this.whole = this.heading.textContent ?? "";
    this.hint = /** @type {HTMLElement} */ (this.querySelector(".finder-hint"));
    this.knowledge = new Knowledge(new URL(this.dataset.index, document.baseURI).href);
    this.choices = new Choices(this, (key, value) => this.go(toggled(this.state, key, value)));
    this.results = new Results(this, new URL(this.dataset.pieces ?? "", document.baseURI).href);
    this.state = stateOf(location.search, this.choices.known);
    this.asked = 0;
    this.#listen();
    this.#restore();
  }

  #listen() {
    const form = /** @type {HTMLFormElement} */ (this.querySelector("form"));
    const typed = () => ({ ...this.state, text: this.field.value.trim() });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.go(typed());
    });
    this.field.addEventListener("input", () => {
      clearTimeout(this.typing);
      this.typing = setTimeout(() => this.go(typed(), "replaceState"), TYPING);
    });
    this.order.addEventListener("change", () => this.go({ ...this.state, order: this.order.value }));
    this.choices.clear.addEventListener("click", () => {
      this.go(NOTHING);
      this.field.focus();
    });
    const near = () => this.knowledge.stories().catch(() => undefined);
    for (const sign of ["focusin", "pointerover"]) form.addEventListener(sign, near, { once: true });
    window.addEventListener("popstate", () => this.#restore());
  }

  /** Shows what the address says; another fragment of the same page asks nothing new. */
  #restore() {
    const state = stateOf(location.search, this.choices.known);
    if (this.asked && searchOf(state) === searchOf(this.state)) return;
    this.state = state;
    this.field.value = this.state.text;
    if (!isEmpty(this.state) || this.asked) this.#show();
  }

  /**
   * Goes to another state. While someone types the address is replaced, so that Back does not go letter by letter.
   * @param {State} state @param {"pushState" | "replaceState"} how
   */
  go(state, how = "pushState") {
    clearTimeout(this.typing);
    const address = location.pathname + searchOf(state);
    if (address === location.pathname + location.search && this.asked) return;
    history[how](null, "", address);
    this.state = state;
    if (how === "pushState") this.field.value = state.text;
    this.#show();
  }

  /** Answers the state; an answer that comes after another question is dropped. */
  async #show() {
    const { state } = this;
    const turn = (this.asked += 1);
    const wanted = () => turn === this.asked;
    clearTimeout(this.saying);
    this.choices.show(state);
    this.order.value = orderOf(state);
    /** @type {HTMLElement} */ (this.order.parentElement).hidden = isEmpty(state);
    this.setAttribute("aria-busy", "true");
    try {
      await this.#answer(state, wanted);
    } catch {
      if (wanted()) this.#fail();
    }
    if (wanted()) this.removeAttribute("aria-busy");
  }

  /** Tells that there is no answer, above the list that the page came with. */
  #fail() {
    this.heading.textContent = this.whole;
    this.#wayDown(NOTHING, 0);
    this.#hint([element("p", {}, FAILED)]);
    this.results.reset(() => true);
    this.#say(FAILED);
  }

  /** What helps someone on. Whoever pressed a button there that is gone now goes on at the list. @param {Node[]} parts */
  #hint(parts) {
    const pressed = this.hint.contains(document.activeElement);
    fill(this.hint, parts);
    if (pressed) this.heading.focus();
  }

  /** @param {State} state @param {() => boolean} wanted */
  async #answer(state, wanted) {
    const { knowledge, choices } = this;
    const [stories, answer, regions] = await Promise.all([
      knowledge.stories(),
      state.text ? knowledge.ask(state.text) : undefined,
      state.text || state.chosen.regio ? knowledge.regions() : [],
    ]);
    if (!wanted()) return;
    const { stories: kept, counts } = stories.left(state, answer);
    choices.count(stories.table, counts);
    this.heading.textContent = isEmpty(state) ? this.whole : inStories(kept.length);
    this.#wayDown(state, kept.length);
    const invitation = /** @type {HTMLAnchorElement | null} */ (document.querySelector(".invitation a"));
    const count = (/** @type {State} */ other) => stories.left(other, answer).stories.length;
    const go = (/** @type {State} */ next) => this.go(next);
    this.#hint(hints({ state, answer, regions, invitation, count, go, label: (key, value) => choices.label(key, value) }, kept.length === 0));
    if (isEmpty(state)) await this.results.reset(wanted);
    else await this.results.show(stories.ordered(kept, orderOf(state)), answer?.others ?? [], answer?.words ?? [], wanted);
    if (wanted()) this.#say(inStories(kept.length));
  }

  /** The link to the list, at the foot of a small screen. @param {State} state @param {number} count */
  #wayDown(state, count) {
    const way = /** @type {HTMLElement} */ (this.querySelector(".finder-go"));
    way.hidden = isEmpty(state);
    /** @type {HTMLElement} */ (way.firstElementChild).textContent = count ? `Bekijk ${inStories(count)}` : inStories(0);
  }

  /** Says the count once, when typing and choosing have come to rest. @param {string} words */
  #say(words) {
    clearTimeout(this.saying);
    this.status.textContent = "";
    this.saying = setTimeout(() => {
      this.status.textContent = words;
    }, SAID_AFTER);
  }
}

customElements.define("story-finder", StoryFinder);
