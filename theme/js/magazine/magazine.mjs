// @ts-check

import { Booklet } from "./booklet.mjs";
import { Desk } from "./desk.mjs";
import { KEY, MOST, counted, keep, kept, slugs } from "./kept.mjs";
import { anchorOf, pieceOf } from "./piece.mjs";
import { asked, pageAt, printable } from "./stories.mjs";

const QUERY = "verhalen";

/**
 * A visitor's own magazine: put in order, named, read and printed here. It is kept on the device; the address can hold one to pass on,
 * and what came that way is kept only when its reader asks for it.
 */
class MyMagazine extends HTMLElement {
  /** @type {import("./kept.mjs").Magazine} */ #magazine = kept();
  /** Whether it was sent, and is not (yet) the visitor's own. */ #sent = false;
  /** @type {Map<string, number>} */ #numbers = new Map();
  /** @type {Map<string, import("./piece.mjs").Piece>} */ #pieces = new Map();
  /** @type {import("./kept.mjs").Magazine | undefined} what can be put back */ #before;

  connectedCallback() {
    this.booklet = new Booklet(this);
    this.desk = new Desk(this.#part(".magazine-lines"), /** @type {HTMLTemplateElement} */ (this.#part(".magazine-line")));
    this.addEventListener("click", (event) => this.#press(event.target instanceof Element ? event.target.closest("button") : null));
    this.addEventListener("input", () => this.#name());
    addEventListener("storage", (event) => event.key === KEY && !this.#sent && this.#open());
    this.#open();
  }

  /** Reads what is asked for or kept, and fetches the stories of it. */
  async #open() {
    const query = new URLSearchParams(location.search).get(QUERY);
    this.#magazine = kept();
    this.#sent = query !== null;
    this.#before = undefined;
    if (!this.#sent && this.#magazine.stories.length === 0) {
      this.#show();
      return;
    }
    this.setAttribute("aria-busy", "true");
    this.#tell("De verhalen worden opgehaald.");
    try {
      this.#numbers = await printable(this.dataset["index"] ?? "");
      const wanted = query === null ? this.#magazine.stories : asked(query, this.#numbers);
      await this.#fetch(wanted, query !== null);
    } catch {
      this.#tell("De verhalen konden niet worden opgehaald. Heb je verbinding?", "again");
    }
    this.removeAttribute("aria-busy");
  }

  /** @param {string[]} wanted @param {boolean} sent whether they are someone else's; what can't be printed any more is left out, and no longer kept */
  async #fetch(wanted, sent) {
    const gone = new Set(wanted.filter((slug) => !this.#numbers.has(slug)));
    let lost = 0;
    const get = async (/** @type {string} */ slug) => {
      if (gone.has(slug) || this.#pieces.has(slug)) return;
      try {
        const page = await pageAt(this.#address(slug));
        const piece = pieceOf(page, slug, /** @type {HTMLTemplateElement} */ (this.#part(".magazine-piece")));
        if (piece) this.#pieces.set(slug, piece);
        else gone.add(slug);
      } catch {
        lost += 1;
      }
    };
    await Promise.all(wanted.map(get));
    const stories = wanted.filter((slug) => !gone.has(slug));
    if (!sent && gone.size > 0) keep({ ...this.#magazine, stories });
    this.#magazine = sent ? { stories, title: "", name: "" } : { ...this.#magazine, stories };
    this.#show();
    this.#tell([leftOut(gone.size, sent), missing(lost)].filter((words) => words !== "").join(" "), lost > 0 ? "again" : "");
  }

  /** @param {HTMLButtonElement | null} button */
  #press(button) {
    const slug = button?.closest("li")?.dataset["slug"] ?? "";
    const deeds = {
      up: () => this.#move(slug, -1),
      down: () => this.#move(slug, 1),
      remove: () => this.#remove(slug),
      clear: () => this.#clear(),
      undo: () => this.#undo(),
      again: () => this.#open(),
      adopt: () => this.#adopt(),
      print: () => print(),
      copy: () => this.#copy(),
    };
    deeds[/** @type {keyof deeds} */ (button?.dataset["do"])]?.();
  }

  /** @param {string} slug @param {number} steps */
  #move(slug, steps) {
    const stories = this.#magazine.stories.filter((one) => one !== slug);
    const place = this.#magazine.stories.indexOf(slug) + steps;
    stories.splice(place, 0, slug);
    this.#change(stories, `“${this.#nameOf(slug)}” staat nu op plaats ${place + 1} van ${stories.length}.`);
    this.desk?.focus(slug, steps < 0 ? "up" : "down");
  }

  /** @param {string} slug */
  #remove(slug) {
    const before = { ...this.#magazine };
    const place = before.stories.indexOf(slug);
    const stories = before.stories.filter((one) => one !== slug);
    this.#change(stories, `“${this.#nameOf(slug)}” is weggehaald. In je magazine: ${counted(stories.length)}.`, before);
    const next = stories[place] ?? stories[place - 1];
    if (next) this.desk?.focus(next, "remove");
    else this.#part("#zo-werkt-het").focus();
  }

  #clear() {
    const before = { ...this.#magazine };
    this.#magazine = { stories: [], title: "", name: "" };
    this.#change([], "Je magazine is leeg. Er is niets meer bewaard.", before);
    this.#part("#zo-werkt-het").focus();
  }

  #undo() {
    if (!this.#before) return;
    this.#magazine = this.#before;
    this.#change(this.#magazine.stories, `Teruggezet. In je magazine: ${counted(this.#magazine.stories.length)}.`);
    this.#part("#samenstellen").focus();
  }

  /** What was sent comes behind what the visitor already had, and the address is that of the own magazine again. */
  #adopt() {
    const own = kept();
    const stories = slugs([...own.stories, ...this.#magazine.stories]);
    const full = new Set([...own.stories, ...this.#magazine.stories]).size > MOST;
    this.#magazine = { ...own, stories };
    if (!keep(this.#magazine)) {
      this.#tell("Je browser wil dit niet onthouden.");
      return;
    }
    history.replaceState(history.state, "", location.pathname);
    this.#open().then(() => {
      this.#tell(full ? `Bewaard op dit apparaat. Meer dan ${MOST} verhalen passen er niet in.` : `Bewaard op dit apparaat. In je magazine: ${counted(stories.length)}.`);
      this.#part("#samenstellen").focus();
    });
  }

  async #copy() {
    const field = /** @type {HTMLInputElement} */ (this.#part("#magazine-adres"));
    try {
      await navigator.clipboard.writeText(field.value);
      this.#tell("Het adres is gekopieerd.");
    } catch {
      field.select();
      this.#tell("Kopiëren lukte niet. Selecteer het adres en kopieer het zelf.");
    }
  }

  #name() {
    const [title, name] = ["#magazine-titel", "#magazine-naam"].map((id) => /** @type {HTMLInputElement} */ (this.#part(id)).value);
    this.#magazine = { ...this.#magazine, title: title ?? "", name: name ?? "" };
    if (!keep(this.#magazine)) this.#tell("Je browser wil dit niet onthouden.");
    this.booklet?.name(this.#magazine, this.#shared());
  }

  /** @param {string[]} stories @param {string} words @param {import("./kept.mjs").Magazine} [before] what can be put back */
  #change(stories, words, before) {
    this.#magazine = { ...this.#magazine, stories };
    this.#before = before;
    const done = keep(this.#magazine);
    this.#show();
    this.#tell(done ? words : `${words} Je browser wil dit niet onthouden.`, before ? "undo" : "");
  }

  /** The whole page as it is now. */
  #show() {
    const { stories } = this.#magazine;
    const pieces = stories.flatMap((slug) => this.#pieces.get(slug) ?? []);
    this.#part(".magazine-how").hidden = stories.length > 0;
    this.#part(".magazine-desk").hidden = this.#sent || stories.length === 0;
    this.#part(".magazine-sent").hidden = !this.#sent || stories.length === 0;
    this.#part(".magazine-sent .magazine-own").hidden = kept().stories.length === 0;
    this.desk?.show(stories.map((slug) => ({ slug, name: this.#nameOf(slug), href: this.#pieces.has(slug) ? `#${anchorOf(slug)}` : this.#address(slug) })));
    this.booklet?.show(pieces, (slug) => this.#address(slug));
    /** @type {HTMLInputElement} */ (this.#part("#magazine-adres")).value = this.#shared();
    /** @type {HTMLInputElement} */ (this.#part("#magazine-titel")).value = this.#magazine.title;
    /** @type {HTMLInputElement} */ (this.#part("#magazine-naam")).value = this.#magazine.name;
    this.booklet?.name(this.#magazine, this.#shared());
  }

  /** @returns {string} the whole address that opens these stories in this order */
  #shared() {
    return `${location.origin}${location.pathname}?${QUERY}=${this.#magazine.stories.map(encodeURIComponent).join(",")}`;
  }

  /** @param {string} slug @returns {string} where its page is */
  #address(slug) {
    return `${this.dataset["folder"]}${encodeURIComponent(slug)}/`;
  }

  /** @param {string} slug @returns {string} its title, or its number when its page did not come */
  #nameOf(slug) {
    return this.#pieces.get(slug)?.title ?? `Verhaal nr. ${this.#numbers.get(slug)}`;
  }

  /** @param {string} words @param {"" | "undo" | "again"} [offer] the button that comes with them */
  #tell(words, offer = "") {
    this.#part("[role='status']").textContent = words;
    for (const button of /** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll(".magazine-news button"))) button.hidden = button.dataset["do"] !== offer;
  }

  /** @param {string} selector @returns {HTMLElement} a part that the page always has */
  #part(selector) {
    return /** @type {HTMLElement} */ (this.querySelector(selector));
  }
}

/** @param {number} count @param {boolean} sent @returns {string} what is not there any more, without naming it */
function leftOut(count, sent) {
  if (count === 0) return "";
  const [what, goes] = count === 1 ? ["Eén verhaal", "is"] : [`${count} verhalen`, "zijn"];
  return sent ? `${what} ${count === 1 ? "kan" : "kunnen"} niet in een magazine en ${goes} weggelaten.` : `${what} ${count === 1 ? "kan" : "kunnen"} niet meer in een magazine en ${goes} eruit gehaald.`;
}

/** @param {number} count @returns {string} what did not come this time */
function missing(count) {
  return count === 0 ? "" : `${count === 1 ? "Eén verhaal kon" : `${count} verhalen konden`} niet worden opgehaald. Heb je verbinding?`;
}

customElements.define("my-magazine", MyMagazine);
