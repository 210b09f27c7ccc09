// @ts-check

const KEY = "makkelijk";
const ASKED = "ja";

/** @returns {boolean} whether this reader asked to open stories in easy language */
function isRemembered() {
  try {
    return localStorage.getItem(KEY) === ASKED;
  } catch {
    return false; // Storage is switched off: nothing can be remembered.
  }
}

/**
 * Remembers easy language, only when a reader asks for it. From then on a story that has an easy version opens in it.
 * The link to the ordinary version always leads there: it carries a fragment, and with a fragment nothing is opened instead.
 */
class EasyReading extends HTMLElement {
  connectedCallback() {
    const [ordinary, easy] = this.querySelectorAll("a");
    const button = this.querySelector("button");
    if (isRemembered()) {
      if (!button && easy && arrivedByLink()) location.replace(easy.href);
      if (ordinary) ordinary.hash = "inhoud";
    }
    if (!button) return;
    button.hidden = false;
    button.setAttribute("aria-pressed", String(isRemembered()));
    button.addEventListener("click", () => this.#choose(button, ordinary));
  }

  /** @param {HTMLButtonElement} button @param {HTMLAnchorElement | undefined} ordinary */
  #choose(button, ordinary) {
    const wanted = !isRemembered();
    try {
      if (wanted) localStorage.setItem(KEY, ASKED);
      else localStorage.removeItem(KEY);
    } catch {
      // Storage is switched off: the button stays as it is.
    }
    button.setAttribute("aria-pressed", String(isRemembered()));
    if (ordinary) ordinary.hash = isRemembered() ? "inhoud" : "";
    const status = this.querySelector("[role='status']");
    if (status) status.textContent = said(wanted);
  }
}

/** @param {boolean} wanted @returns {string} what became of the reader's choice */
function said(wanted) {
  if (wanted !== isRemembered()) return "Je browser wil dit niet onthouden.";
  return wanted ? "Onthouden op dit apparaat. Een verhaal opent nu makkelijk als dat kan." : "Niet meer onthouden. Een verhaal opent weer gewoon.";
}

/** @returns {boolean} whether the page was opened anew and as a whole: going back must work, and a fragment asks for a place in this text */
function arrivedByLink() {
  const [entry] = performance.getEntriesByType("navigation");
  return location.hash === "" && /** @type {PerformanceNavigationTiming | undefined} */ (entry)?.type === "navigate";
}

customElements.define("easy-reading", EasyReading);
