// @ts-check

/** Copies a text that stands in a field. Without script one selects it there. */
class CopyText extends HTMLElement {
  connectedCallback() {
    const field = this.querySelector("textarea");
    const button = this.querySelector("button");
    const status = this.querySelector("[role='status']");
    if (!field || !button || !status) return;
    button.hidden = !("clipboard" in navigator);
    field.addEventListener("focus", () => field.select());
    button.addEventListener("click", async () => {
      status.textContent = "";
      try {
        await navigator.clipboard.writeText(field.value);
        status.textContent = "Gekopieerd";
      } catch {
        field.focus();
        status.textContent = "Kopiëren lukte niet. De code is nu geselecteerd: kopieer haar zelf.";
      }
    });
  }
}

customElements.define("copy-text", CopyText);
