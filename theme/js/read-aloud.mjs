// @ts-check

// What is read one after the other; a part inside another, such as a label in a paragraph, is read by itself.
const BLOCKS = "h1, h2, h3, h4, h5, h6, p, li, dt, dd, th, td, blockquote, .label";
// What the page itself marks, what only a screen reader has to hear, and what is no running text. The words for a picture are left
// out as well: who listens here sees the page, and who does not has a screen reader, which tells them.
const UNREAD = "[data-unread], .visually-hidden, .word-note, [aria-hidden='true'], nav, figure:not(.quote-plane) figcaption, button, [role='status']";
const HIGHLIGHT = "read-aloud";
// Here and not in a style sheet, because the W3C's checker of style sheets does not know ::highlight yet.
const COLOURS = `::highlight(${HIGHLIGHT}) { background-color: #ffd84d; color: #17211d; }
@media (forced-colors: active) { ::highlight(${HIGHLIGHT}) { background-color: Highlight; color: HighlightText; } }`;

/** @typedef {{ nodes: Text[], start: number, end: number }} Sentence where a sentence is within the joined texts of some nodes */

/**
 * Reads the page aloud with a Dutch voice of the device itself, sentence by sentence. Without such a voice there is no button.
 * Nothing is sent, nothing is stored, and nothing starts by itself.
 */
class ReadAloud extends HTMLElement {
  /** @type {SpeechSynthesisVoice | undefined} */ #voice;
  /** @type {Sentence[]} */ #sentences = [];
  /** @type {SpeechSynthesisUtterance | null} kept, because a browser may forget one that nothing holds */ #now = null;
  #at = 0;
  /** @type {"silent" | "reading" | "paused"} */ #state = "silent";
  /** @type {AbortController | undefined} */ #listening;

  connectedCallback() {
    if (!("speechSynthesis" in window)) return;
    if ("highlights" in CSS) addColours();
    const signal = (this.#listening = new AbortController()).signal;
    const [main, stop] = this.#buttons();
    main.addEventListener("click", () => (this.#state === "reading" ? this.#pause() : this.#go()), { signal });
    stop.addEventListener("click", () => this.#stop(), { signal });
    document.addEventListener("keydown", (event) => event.key === "Escape" && this.#state !== "silent" && this.#stop(), { signal });
    this.addEventListener("focusout", () => this.#state === "silent" && this.removeAttribute("data-floating"), { signal });
    window.addEventListener("pagehide", () => this.#silence(), { signal });
    speechSynthesis.addEventListener("voiceschanged", () => this.#findVoice(), { signal });
    this.#findVoice();
  }

  disconnectedCallback() {
    this.#silence();
    this.#listening?.abort();
  }

  #buttons() {
    return this.querySelectorAll("button");
  }

  #findVoice() {
    this.#voice = dutchVoice(speechSynthesis.getVoices());
    if (!this.#voice && this.#state !== "silent") this.#silence();
    this.hidden = !this.#voice;
  }

  #go() {
    if (this.#state === "silent") {
      this.#sentences = [...sentencesOf(this.closest("article") ?? document.body)];
      this.#at = 0;
    }
    this.#show("reading");
    this.#say();
  }

  /** A pause forgets the utterance and not the place: not every system can hold a voice in the middle of a sentence. */
  #pause() {
    this.#hush();
    this.#show("paused");
  }

  #stop() {
    this.#silence();
    this.setAttribute("data-floating", "");
    this.#buttons()[0].focus({ preventScroll: true });
  }

  #silence() {
    this.#hush();
    unmark();
    if (this.#state !== "silent") this.#show("silent");
  }

  #hush() {
    this.#now = null;
    if (this.#state === "reading") speechSynthesis.cancel();
  }

  #say() {
    const sentence = this.#sentences[this.#at];
    if (!sentence) return this.contains(document.activeElement) ? this.#stop() : this.#silence();
    const follow = inSight();
    unmark();
    const utterance = (this.#now = new SpeechSynthesisUtterance(textOf(sentence)));
    mark(sentence, follow);
    utterance.voice = this.#voice ?? null;
    utterance.lang = this.#voice?.lang ?? "nl-NL";
    utterance.onend = utterance.onerror = () => {
      if (utterance !== this.#now) return;
      this.#at += 1;
      this.#say();
    };
    speechSynthesis.speak(utterance);
  }

  /** @param {"silent" | "reading" | "paused"} state */
  #show(state) {
    this.#state = state;
    const [main, stop] = this.#buttons();
    const words = main.querySelector(".read-aloud-words");
    if (words) words.textContent = { silent: "Lees voor", reading: "Pauze", paused: "Verder" }[state];
    stop.hidden = state === "silent";
    this.toggleAttribute("data-floating", state !== "silent");
    document.documentElement.classList.toggle("is-read-aloud", state !== "silent");
  }
}

function addColours() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(COLOURS);
  document.adoptedStyleSheets.push(sheet);
}

/** @param {SpeechSynthesisVoice[]} voices @returns {SpeechSynthesisVoice | undefined} one on this device: from the Netherlands, else from Belgium */
function dutchVoice(voices) {
  const dutch = voices.filter((voice) => voice.localService && /^nl\b/i.test(voice.lang.replace("_", "-")));
  return dutch.find((voice) => /^nl.nl/i.test(voice.lang)) ?? dutch[0];
}

/** @param {Element} root @returns {Generator<Sentence>} the sentences in the order of the page */
function* sentencesOf(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  /** @type {Text[]} */ let nodes = [];
  /** @type {Element | null | undefined} */ let block;
  while (walker.nextNode()) {
    const node = /** @type {Text} */ (walker.currentNode);
    const parent = node.parentElement;
    if (!parent || parent.closest(UNREAD) || !parent.checkVisibility()) continue;
    const own = parent.closest(BLOCKS);
    if (own !== block) {
      yield* split(nodes);
      nodes = [];
    }
    block = own;
    if (own) nodes.push(node);
  }
  yield* split(nodes);
}

/** @param {Text[]} nodes @returns {Generator<Sentence>} */
function* split(nodes) {
  const text = nodes.map((node) => node.data).join("");
  const parts = "Segmenter" in Intl ? [...new Intl.Segmenter("nl", { granularity: "sentence" }).segment(text)].map((part) => part.segment) : text.match(/[^.!?…]+[.!?…]*[”’"')]*\s*|\S/g) ?? [];
  let start = 0;
  for (const part of parts) {
    if (/[\p{L}\p{N}]/u.test(part)) yield { nodes, start, end: start + part.trimEnd().length };
    start += part.length;
  }
}

/** @param {Sentence} sentence @returns {Range[]} the part of each node that belongs to a sentence */
function rangesOf({ nodes, start, end }) {
  const ranges = [];
  let before = 0;
  for (const node of nodes) {
    const [from, to] = [Math.max(start - before, 0), Math.min(end - before, node.length)];
    before += node.length;
    if (from >= to) continue;
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    ranges.push(range);
  }
  return ranges;
}

/** @param {Sentence} sentence @returns {string} */
function textOf(sentence) {
  return rangesOf(sentence).join("").replace(/\s+/g, " ").trim();
}

/** @type {Range | Element | undefined} what is on the screen of the sentence that is read */ let shown;
/** @type {(() => void)[]} what takes the marks away */ let undo = [];

/** @param {Sentence} sentence shows that it is read, without moving a letter @param {boolean} follow whether the page comes along */
function mark(sentence, follow) {
  const ranges = rangesOf(sentence);
  if ("highlights" in CSS) {
    CSS.highlights.set(HIGHLIGHT, new Highlight(...ranges));
    undo.push(() => CSS.highlights.delete(HIGHLIGHT));
    shown = ranges[0];
  } else {
    shown = ranges.map(wrap)[0];
  }
  const element = shown instanceof Range ? shown.startContainer.parentElement : shown;
  if (follow && !inSight()) element?.scrollIntoView({ block: "center" });
}

/** @param {Range} range @returns {Element} the same words in an element, for a browser that can't highlight without one */
function wrap({ startContainer, startOffset, endOffset }) {
  const node = /** @type {Text} */ (startContainer);
  const text = node.data;
  const span = document.createElement("span");
  span.className = "is-being-read";
  span.textContent = text.slice(startOffset, endOffset);
  const rest = document.createTextNode(text.slice(endOffset));
  node.after(span, rest);
  node.data = text.slice(0, startOffset);
  undo.push(() => {
    span.remove();
    rest.remove();
    node.data = text;
  });
  return span;
}

function unmark() {
  for (const back of undo) back();
  undo = [];
  shown = undefined;
}

/** @returns {boolean} whether the sentence that is read is on the screen, or none is read yet: who scrolled away is not pulled back */
function inSight() {
  const box = shown?.getBoundingClientRect();
  return !box || (box.bottom > 0 && box.top < innerHeight);
}

customElements.define("read-aloud", ReadAloud);
