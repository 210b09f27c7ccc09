// @ts-check

/** Folds the main menu behind a button where there is little room. Without script the menu is a list, always there. */
class SiteMenu extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector("button");
    const menu = this.querySelector("nav");
    if (!button || !menu) return;
    const narrow = matchMedia("(max-width: 63.99rem)");
    const set = (/** @type {boolean} */ open) => {
      button.hidden = !narrow.matches;
      button.setAttribute("aria-expanded", String(open && narrow.matches));
      menu.inert = narrow.matches && !open;
      this.toggleAttribute("data-open", open && narrow.matches);
    };
    button.addEventListener("click", () => set(button.getAttribute("aria-expanded") !== "true"));
    this.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || button.getAttribute("aria-expanded") !== "true") return;
      set(false);
      button.focus();
    });
    narrow.addEventListener("change", () => set(false));
    set(false);
  }
}

customElements.define("site-menu", SiteMenu);
