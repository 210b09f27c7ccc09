// @ts-check

/**
 * Copies a quote, and passes the page on through the device's own sharing menu. Without script there is a link that starts an e-mail.
 * What is shared goes to the place that the visitor chooses there; this page asks nothing of anyone.
 */
class QuoteShare extends HTMLElement {
  connectedCallback() {
    const address = document.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? location.href.replace(/#.*/, "");
    const mail = this.querySelector("a");
    if (!mail) return;
    const letter = new URL(mail.href).searchParams;
    const [quote] = (letter.get("body") ?? "").split("\r\n");
    const share = { title: letter.get("subject") ?? "", text: quote, url: address };
    this.#offer(".quote-copy", "clipboard" in navigator, () => this.#copy(`${quote}\n${address}`));
    this.#offer(".quote-send", navigator.canShare?.(share) ?? false, () => void navigator.share(share).catch(() => {}));
    // The site may not have known its address while it was made.
    if (!letter.get("body")?.includes("://")) mail.href += encodeURIComponent(`\r\n\r\n${address}`);
  }

  /** @param {string} selector @param {boolean} able whether this browser can do it @param {() => void} act */
  #offer(selector, able, act) {
    const button = /** @type {HTMLButtonElement | null} */ (this.querySelector(selector));
    if (!button || !able) return;
    button.hidden = false;
    button.addEventListener("click", act);
  }

  /** @param {string} text what stands on the clipboard afterwards */
  async #copy(text) {
    this.#tell("");
    try {
      await navigator.clipboard.writeText(text);
      this.#tell("Gekopieerd");
    } catch {
      this.#tell("Kopiëren lukte niet. Selecteer het citaat en kopieer het zelf.");
    }
  }

  /** @param {string} words said once, also when the same was said before */
  #tell(words) {
    const status = this.querySelector("[role='status']");
    if (status) status.textContent = words;
  }
}

customElements.define("quote-share", QuoteShare);
