// @ts-check

/** @typedef {{ stories: string[], title: string, name: string }} Magazine the slugs in order, and what its maker calls it and themselves */

export const KEY = "mijn-magazine";
export const MOST = 50;
const LONGEST = 80;

/** @returns {Magazine} what was collected on this device */
export function kept() {
  try {
    const found = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    return { stories: slugs(found.verhalen), title: words(found.titel), name: words(found.naam) };
  } catch {
    return { stories: [], title: "", name: "" }; // Storage is switched off, or holds something that we did not write.
  }
}

/** @param {Magazine} magazine @returns {boolean} whether the browser keeps it; nothing is kept of a magazine without stories */
export function keep(magazine) {
  try {
    if (magazine.stories.length > 0) localStorage.setItem(KEY, JSON.stringify({ verhalen: magazine.stories, titel: magazine.title, naam: magazine.name }));
    else localStorage.removeItem(KEY);
    return true;
  } catch {
    return false;
  }
}

/** @param {unknown} found @returns {string[]} each once, and no more than fit */
export function slugs(found) {
  if (!Array.isArray(found)) return [];
  return [...new Set(found.filter((one) => typeof one === "string" && one !== ""))].slice(0, MOST);
}

/** @param {number} count @returns {string} the number with its noun */
export function counted(count) {
  return `${count} ${count === 1 ? "verhaal" : "verhalen"}`;
}

/** @param {unknown} found @returns {string} */
function words(found) {
  return typeof found === "string" ? found.slice(0, LONGEST) : "";
}
