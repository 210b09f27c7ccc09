// @ts-check

/** A button that turns the dark theme on and off. Without script there is no button, and the system's theme rules. */
class ThemeSwitch extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector("button");
    if (!button) return;
    const system = matchMedia("(prefers-color-scheme: dark)");
    button.hidden = false;
    button.addEventListener("click", () => {
      choose(isDark(system) ? "light" : "dark");
      show(button, system);
    });
    system.addEventListener("change", () => show(button, system));
    show(button, system);
  }
}

/** @param {MediaQueryList} system @returns {boolean} whether the page is dark now: by choice, or as the system asks */
function isDark(system) {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === "dark" : system.matches;
}

/** @param {HTMLButtonElement} button @param {MediaQueryList} system */
function show(button, system) {
  button.setAttribute("aria-pressed", String(isDark(system)));
}

/** @param {"light" | "dark"} theme kept on this device, because the visitor chose it */
function choose(theme) {
  document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem("thema", theme === "dark" ? "donker" : "licht");
  } catch {
    // Storage is switched off: the choice holds for this page only.
  }
}

customElements.define("theme-switch", ThemeSwitch);
