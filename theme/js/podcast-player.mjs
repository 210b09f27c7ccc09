// @ts-check

const STEP = 10;
const MOMENT = /^#t=(\d+(?:\.\d+)?)$/;

/**
 * The browser's own player with larger buttons, a speed, links to moments (`#t=83`), and a marker in the text that follows the sound.
 * Nothing starts by itself, nothing is stored: the address of the page holds the place.
 */
class PodcastPlayer extends HTMLElement {
  /** @type {AbortController | undefined} */ #listening;
  /** @type {{ start: number, element: HTMLElement }[]} */ #said = [];
  /** @type {HTMLElement | undefined} */ #heard;

  connectedCallback() {
    const audio = this.querySelector("audio");
    const controls = this.querySelector(".player-controls");
    if (!audio || !(controls instanceof HTMLElement)) return;
    const signal = (this.#listening = new AbortController()).signal;
    this.#said = [...document.querySelectorAll("[data-start]")].map((element) => ({ start: Number(element.getAttribute("data-start")), element: /** @type {HTMLElement} */ (element) }));
    controls.hidden = false;
    controls.addEventListener("click", (event) => this.#press(audio, event.target), { signal });
    controls.querySelector("select")?.addEventListener("change", (event) => (audio.playbackRate = Number(/** @type {HTMLSelectElement} */ (event.target).value)), { signal });
    document.addEventListener("click", (event) => this.#follow(audio, event), { signal });
    for (const name of ["play", "pause", "ended"]) audio.addEventListener(name, () => this.#show(audio), { signal });
    for (const name of ["pause", "seeked"]) audio.addEventListener(name, () => keep(audio), { signal });
    audio.addEventListener("timeupdate", () => this.#mark(audio.currentTime), { signal });
    window.addEventListener("hashchange", () => this.#seek(audio, location.hash), { signal });
    this.#seek(audio, location.hash);
  }

  disconnectedCallback() {
    this.#listening?.abort();
  }

  /** @param {HTMLAudioElement} audio @param {EventTarget | null} target */
  #press(audio, target) {
    const action = target instanceof Element ? target.closest("button")?.dataset.do : undefined;
    if (action === "play") audio.paused ? audio.play() : audio.pause();
    if (action === "back") go(audio, audio.currentTime - STEP);
    if (action === "forward") go(audio, audio.currentTime + STEP);
  }

  /** A link to a moment plays from there; one that is opened elsewhere is left alone. @param {HTMLAudioElement} audio @param {MouseEvent} event */
  #follow(audio, event) {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!link || !plain || link.pathname !== location.pathname || !MOMENT.test(link.hash)) return;
    event.preventDefault();
    this.#seek(audio, link.hash);
    audio.play();
  }

  /** @param {HTMLAudioElement} audio @param {string} hash */
  #seek(audio, hash) {
    const found = MOMENT.exec(hash);
    if (found) go(audio, Number(found[1]));
  }

  /** @param {HTMLAudioElement} audio the button says what it does next */
  #show(audio) {
    const words = this.querySelector(".player-words");
    if (words) words.textContent = audio.paused ? "Luister" : "Pauze";
    const length = this.querySelector(".player-length");
    if (length instanceof HTMLElement) length.hidden = !audio.paused || audio.currentTime > 0;
  }

  /** @param {number} time marks what is said then; the page comes along while its reader is there */
  #mark(time) {
    const now = this.#said.findLast((said) => said.start <= time + 0.05)?.element;
    if (now === this.#heard) return;
    const follow = !this.#heard || inSight(this.#heard);
    this.#heard?.classList.remove("is-heard");
    now?.classList.add("is-heard");
    const first = !this.#heard;
    this.#heard = now;
    this.#chapter(now);
    if (!now || first || !follow || inSight(now)) return;
    now.scrollIntoView({ block: "center", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
  }

  /** @param {HTMLElement | undefined} now tells which chapter is heard */
  #chapter(now) {
    const links = [...document.querySelectorAll(".transcript-parts a")];
    const begun = links.findLast((link) => {
      const start = document.getElementById(/** @type {HTMLAnchorElement} */ (link).hash.slice(1));
      return now && start && (start.contains(now) || start.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_FOLLOWING);
    });
    for (const link of links) link === begun ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current");
  }
}

/** @param {HTMLAudioElement} audio @param {number} time also before anything was loaded; the address tells at once, as a browser that is busy may long be seeking */
function go(audio, time) {
  const place = Math.max(0, Math.min(time, audio.duration || Infinity));
  if (audio.readyState > 0) {
    audio.currentTime = place;
    keep(audio);
    return;
  }
  audio.addEventListener("loadedmetadata", () => go(audio, place), { once: true });
  audio.preload = "metadata";
}

/** @param {HTMLAudioElement} audio writes the place into the address, without a step back to each */
function keep(audio) {
  const hash = `#t=${Math.round(audio.currentTime * 10) / 10}`;
  if (audio.currentTime > 0 && location.hash !== hash) history.replaceState(history.state, "", hash);
}

/** @param {Element} element */
function inSight(element) {
  const box = element.getBoundingClientRect();
  return box.bottom > 0 && box.top < innerHeight;
}

customElements.define("podcast-player", PodcastPlayer);
