// @ts-check

/** A word that opens its explanation in the line. Without script the word is a link to it, and the style sheet shows what is linked to. */
class ExplainedWord extends HTMLElement {
  connectedCallback() {
    const word = this.querySelector("a");
    const note = this.querySelector("span");
    if (!word || !note) return;
    const set = (/** @type {boolean} */ open) => {
      word.setAttribute("aria-expanded", String(open));
      this.dataset.open = open ? "yes" : "no";
    };
    word.setAttribute("role", "button");
    word.setAttribute("aria-controls", note.id);
    word.addEventListener("click", (event) => {
      event.preventDefault();
      set(word.getAttribute("aria-expanded") !== "true");
    });
    word.addEventListener("keydown", (event) => {
      if (event.key !== " ") return;
      event.preventDefault();
      word.click();
    });
    this.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || word.getAttribute("aria-expanded") !== "true") return;
      set(false);
      word.focus();
    });
    set(location.hash === `#${note.id}`);
  }
}

customElements.define("explained-word", ExplainedWord);
