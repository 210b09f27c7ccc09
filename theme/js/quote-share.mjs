// @ts-check

/**
 * Copies a quote, and passes the page on through the device's own sharing menu. Without script there is a link that starts an e-mail.
 * What is shared goes to the place that the visitor chooses there; this page asks nothing of anyone.
 */
class QuoteShare extends HTMLElement {
  connectedCallback() {
    const address = document.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? location.href.replace(/#.*/, "");
    const { quote = "", subject = "" } = this.dataset;
    const share = { title: subject, text: quote, url: address };
    this.#offer(".quote-copy", "clipboard" in navigator, () => this.#copy(`${quote}\n${address}`));
    this.#offer(".quote-send", navigator.canShare?.(share) ?? false, () => void navigator.share(share).catch(() => {}));
    this.#addAddress(address);
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

  /** @param {string} address put into the e-mail when the site did not know it while it was made */
  #addAddress(address) {
    const mail = this.querySelector("a");
    if (mail && !mail.href.includes(encodeURIComponent("://"))) mail.href += encodeURIComponent(`\r\n\r\n${address}`);
  }
}

customElements.define("quote-share", QuoteShare);
