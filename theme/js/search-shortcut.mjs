// @ts-check

const KEY = "zoektoets";
const OFF = "uit";

/** @returns {boolean} whether the visitor switched the key off */
function isOff() {
  try {
    return localStorage.getItem(KEY) === OFF;
  } catch {
    return false; // Storage is switched off: nothing was remembered.
  }
}

/** @param {EventTarget | null} target @returns {boolean} whether what is typed there is a text or a choice */
function takesKeys(target) {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));
}

/** @returns {HTMLElement | undefined} the finder's own field, or else the header's, or the way to the finder where there is no room for a field */
function searchField() {
  const found = ["#zoekwoord", "#zoekveld", ".header-search-link"].map((selector) => document.querySelector(selector));
  return found.filter((one) => one instanceof HTMLElement).find((one) => one.getClientRects().length > 0);
}

/**
 * The key / leads to the search field. A key without Ctrl or Alt gets in the way of who speaks to the computer,
 * so this button switches it off (WCAG 2.1.4). Without script there is no key and no button.
 */
class SearchShortcut extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector("button");
    if (!button) return;
    let on = !isOff();
    const show = () => button.setAttribute("aria-pressed", String(on));
    button.hidden = false;
    button.addEventListener("click", () => {
      on = !on;
      keep(on);
      show();
    });
    document.addEventListener("keydown", (event) => {
      if (!on || event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.isComposing || event.defaultPrevented || takesKeys(event.target)) return;
      const field = searchField();
      if (!field) return;
      event.preventDefault();
      field.focus();
    });
    show();
  }
}

/** @param {boolean} on kept on this device, because the visitor chose it */
function keep(on) {
  try {
    if (on) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, OFF);
  } catch {
    // Storage is switched off: the choice holds for this page only.
  }
}

customElements.define("search-shortcut", SearchShortcut);
