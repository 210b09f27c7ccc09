// @ts-check

/**
 * The newest stories of a region on another website. It asks one file of the site that the stories come from, keeps nothing, sends no
 * cookies, and writes plain links into the page, which so look as all links there do. When it can't, what stood there stays.
 */
class RegionStories extends HTMLElement {
  async connectedCallback() {
    const list = this.querySelector("ul");
    const source = this.dataset.bron;
    if (!list || !source) return;
    try {
      const answer = await fetch(source, { credentials: "omit", referrerPolicy: "no-referrer" });
      const stories = answer.ok ? newest(await answer.json(), source, this.dataset.aantal) : [];
      if (stories.length) list.replaceChildren(...stories.map(line));
    } catch (fault) {
      console.info("verhalen-uit-de-regio: de lijst is niet ververst.", fault);
    }
  }
}

/**
 * @typedef {object} Story
 * @property {string} titel
 * @property {string} adres
 * @property {boolean} verzonnen
 */

/**
 * The first stories of a file that lead to the site that the file comes from; anything else in it is not shown.
 * @param {unknown} file @param {string} source @param {string | undefined} wanted @returns {Story[]}
 */
function newest(file, source, wanted) {
  const stories = /** @type {{verhalen?: unknown}} */ (file)?.verhalen;
  const count = Math.min(Math.max(Math.trunc(Number(wanted)) || 5, 1), 20);
  return Array.isArray(stories) ? stories.filter((story) => isOwn(story, source)).slice(0, count) : [];
}

/** @param {Story} story @param {string} source */
function isOwn(story, source) {
  if (typeof story?.titel !== "string" || typeof story.adres !== "string" || !URL.canParse(story.adres)) return false;
  return new URL(story.adres).origin === new URL(source, location.href).origin;
}

/** @param {Story} story the line of a story, with a note when it was made up */
function line(story) {
  const link = document.createElement("a");
  link.href = story.adres;
  link.textContent = story.titel;
  const item = document.createElement("li");
  item.append(link, story.verzonnen ? " (verzonnen)" : "");
  return item;
}

if (!customElements.get("verhalen-uit-de-regio")) customElements.define("verhalen-uit-de-regio", RegionStories);
