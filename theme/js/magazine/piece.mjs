// @ts-check

/** @typedef {{ slug: string, title: string, summary: string, teller: string, paint: string, makers: string[], door: Node | undefined, element: HTMLElement }} Piece */

const POINTERS = ["id", "for", "aria-labelledby", "aria-describedby", "aria-controls"];

/**
 * A story as a magazine prints it, made of the story's own page: what whole editions print of it, in the same order.
 * @param {Document} page @param {string} slug @param {HTMLTemplateElement} frame what stands around every piece
 * @returns {Piece | undefined} nothing when the page does not say that its story may be printed
 */
export function pieceOf(page, slug, frame) {
  const story = page.querySelector("article.story");
  const choice = page.querySelector("magazine-choice");
  const element = /** @type {HTMLElement | null} */ (frame.content.cloneNode(true).firstElementChild);
  if (!story || !choice || !element) return undefined;
  const paint = [...story.classList].find((name) => name.startsWith("paint-")) ?? "";
  const door = choice.querySelector("template")?.content.firstElementChild ?? undefined;
  const [title, summary] = [wordsOf(story, "h1"), wordsOf(story, ".lead")];
  element.id = anchorOf(slug);
  fill(element, ".printed-text", opening(story));
  fill(element, ".printed-image", [...(story.querySelector(".story-opening-image")?.childNodes ?? [])]);
  const quote = story.querySelector(".quote-plane");
  if (quote) element.querySelector(".printed-opening")?.after(quote);
  fill(element, ".article-text", [...text(story, slug), ...solutions(story), ...later(story), ...further(element, slug, title)]);
  element.querySelector(".printed")?.classList.add(paint);
  for (const name of element.querySelectorAll(".magazine-of-piece")) name.textContent = `, na ${title}`;
  for (const image of element.querySelectorAll("img")) image.loading = "eager"; // paper does not scroll
  return { slug, title, summary, teller: wordsOf(element, ".story-kicker > :last-child"), paint, makers: makers(element), door, element };
}

/** @param {string} slug @returns {string} the id of a piece in a page with many */
export function anchorOf(slug) {
  return `stuk-${slug}`;
}

/** @param {Element} story @returns {Node[]} number, title and what it is about; what is a link on the story's page is only a word here */
function opening(story) {
  const heading = element("h2", "article-title", wordsOf(story, "h1"));
  for (const link of story.querySelectorAll(".story-opening .meta a")) link.replaceWith(...link.childNodes);
  for (const day of story.querySelectorAll(".story-opening .meta time")) day.closest("li")?.remove();
  const parts = [".story-kicker", ".lead", ".meta", ".notice"].map((selector) => story.querySelector(`.story-opening ${selector}`));
  const [kicker, ...others] = parts.filter((part) => part !== null);
  return kicker ? [kicker, heading, ...others] : [heading];
}

/** @param {Element} story @param {string} slug @returns {Element[]} the text, one level lower and with ids of its own */
function text(story, slug) {
  const parts = [...story.querySelectorAll(".story-body > :not(.story-facts)")];
  for (const part of parts) {
    for (const heading of [...part.querySelectorAll("h2, h3, h4, h5")].reverse()) lower(heading);
    for (const name of POINTERS) {
      for (const one of part.querySelectorAll(`[${name}]`)) {
        const own = (one.getAttribute(name) ?? "").split(/\s+/).map((id) => `${anchorOf(slug)}--${id}`);
        one.setAttribute(name, own.join(" "));
      }
    }
    for (const link of part.querySelectorAll("a[href^='#']")) link.setAttribute("href", `#${anchorOf(slug)}--${link.getAttribute("href")?.slice(1)}`);
  }
  return parts;
}

/** @param {Element} heading */
function lower(heading) {
  const lowered = document.createElement(`h${Number(heading.localName[1]) + 1}`);
  for (const { name, value } of heading.attributes) lowered.setAttribute(name, value);
  lowered.append(...heading.childNodes);
  heading.replaceWith(lowered);
}

/** @param {Element} story @returns {Element[]} what stood in the way, and what helped */
function solutions(story) {
  const found = story.querySelector(".obstacles");
  if (!found) return [];
  const block = element("div", "printed-solutions");
  block.append(element("h3", "", wordsOf(found, "h2")));
  const pairs = [...found.querySelectorAll("li")];
  if (pairs.length > 0) block.append(element("ul", ""));
  block.querySelector("ul")?.append(...pairs);
  const not = found.querySelector(".not-worked");
  if (not) block.append(labelled(wordsOf(not, "h3"), wordsOf(not, "p")));
  return [block];
}

/** @param {Element} story @returns {Element[]} how it went on */
function later(story) {
  const found = story.querySelector(".timeline");
  if (!found) return [];
  const block = element("div", "printed-solutions");
  block.append(element("h3", "", wordsOf(found, "h2")));
  block.append(...[...found.querySelectorAll("li")].map((row) => labelled(wordsOf(row, "time"), wordsOf(row, "p:last-child"))));
  return [block];
}

/** @param {Element} piece @param {string} slug @param {string} title @returns {Element[]} the way to the story's own page */
function further(piece, slug, title) {
  const link = /** @type {HTMLAnchorElement | null} */ (piece.querySelector(".printed-more a"));
  if (!link) return [];
  link.href = `${link.getAttribute("href")}${slug}/`;
  link.append(element("span", "visually-hidden", `: ${title}`));
  return [/** @type {Element} */ (link.parentElement)];
}

/** @param {Element} piece @returns {string[]} who made its pictures */
function makers(piece) {
  return [...piece.querySelectorAll("figcaption, .photo-maker")].flatMap((one) => /^Beeld: (.+)/.exec(one.textContent ?? "")?.[1] ?? []);
}

/** @param {string} label @param {string} content @returns {Element} */
function labelled(label, content) {
  const line = element("p", "");
  line.append(element("span", "label", label), ` ${content}`);
  return line;
}

/** @param {string} name @param {string} looks @param {string} [content] @returns {Element} */
export function element(name, looks, content = "") {
  const made = document.createElement(name);
  if (looks) made.className = looks;
  made.textContent = content;
  return made;
}

/** @param {Element} place @param {string} selector @param {Node[]} nodes */
function fill(place, selector, nodes) {
  place.querySelector(selector)?.append(...nodes);
}

/** @param {Element} place @param {string} selector @returns {string} */
export function wordsOf(place, selector) {
  return place.querySelector(selector)?.textContent?.trim() ?? "";
}
