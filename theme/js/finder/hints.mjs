// @ts-check
// What helps someone on: the region of a place, the word that was meant, and ways out when nothing is left.

import { button, element, inStories } from "./elements.mjs";
import { NOTHING, toggled } from "./state.mjs";

const WAYS_OUT = 4;

/**
 * @typedef {import("./state.mjs").State} State
 * @typedef {{state: State, answer?: import("./search.mjs").Answer, regions: string[][], go: (state: State) => void,
 *   count: (state: State) => number, label: (key: string, value: string) => string, invitation: HTMLAnchorElement | null}} Situation
 */

/** @typedef {{text: string, next: State}} Way */

/** @param {Situation} situation @param {boolean} none @returns {Node[]} */
export function hints(situation, none) {
  const { answer } = situation;
  const meant = (answer?.meant ?? []).map(({ typed, meant: word }) => meantWord(situation, typed, word));
  const places = (answer?.places ?? []).map((place) => whereIs(situation, place));
  return [...meant, ...places, ...(none ? [waysOut(situation)] : [])];
}

/** @param {Situation} situation @param {string} typed @param {string} word */
function meantWord({ state, go }, typed, word) {
  const corrected = state.text.replace(new RegExp(typed, "i"), word);
  const choose = button(word, () => go({ ...state, text: corrected === state.text ? word : corrected }), "finder-meant-word");
  const asked = element("span", { class: "finder-asked" }, choose, "?");
  return element("p", { class: "finder-meant" }, "Bedoelde je ", asked, ` Op ‘${typed}’ vonden we niets.`);
}

/** Where a place is, how many stories there are, and who helps there. @param {Situation} situation @param {{name: string, regions: number[]}} place */
function whereIs({ state, regions, go, count }, place) {
  const lines = place.regions.map((index) => {
    const [label, slug, , contact, website, phone] = regions[index];
    const stories = count({ text: "", order: "", chosen: { regio: [slug] } });
    const choose = button(inStories(stories).toLowerCase(), () => go({ ...state, text: "", chosen: { regio: [slug] } }), "finder-region");
    const help = website ? element("a", { href: website, class: "extern" }, contact, element("span", { class: "visually-hidden" }, " (andere site)")) : contact;
    const where = place.name === label ? `${label} is een arbeidsmarktregio: ` : `${place.name} ligt in ${label}: `;
    const helps = contact ? [" Hulp in deze regio: ", help, phone ? `, ${phone}.` : "."] : [];
    return [where, ...(stories ? [choose, "."] : ["nog geen verhaal."]), ...helps];
  });
  return element("div", { class: "finder-place" }, ...lines.map((line) => element("p", {}, ...line)));
}

/** @param {Situation} situation */
function waysOut(situation) {
  const { state, go, count, invitation } = situation;
  const counted = (/** @type {Way[]} */ ways) =>
    ways.map(({ text, next }) => ({ text, next, stories: count(next) })).filter(({ stories }) => stories > 0);
  const near = counted([...without(situation), ...neighbours(situation)]);
  const found = [near, counted(alone(situation))].find((some) => some.length > 0);
  const ways = (found ?? counted([{ text: "Alles", next: NOTHING }])).sort((a, b) => b.stories - a.stories).slice(0, WAYS_OUT);
  const items = ways.map(({ text, next, stories }) => element("li", {}, button(`${text}: ${inStories(stories).toLowerCase()}`, () => go(next), "button")));
  const call = element("p", {}, "Ken jij een voorbeeld? Dan kan jouw deur de eerste zijn. ");
  if (invitation) call.append(element("a", { href: invitation.href }, invitation.textContent ?? ""));
  const advice = state.text && !found ? "Probeer een ander woord, of een woord minder." : "Laat iets los, dan vind je meer:";
  return element("div", { class: "finder-none" }, element("h3", {}, "Hier staat nog geen verhaal"), element("p", {}, advice), element("ul", {}, ...items), call);
}

/** Each of the things that were asked by itself. @param {Situation} situation @returns {Way[]} */
function alone({ state, label }) {
  const values = Object.entries(state.chosen).flatMap(([key, chosen]) => chosen.map((value) => ({ key, value })));
  const each = values.map(({ key, value }) => ({ text: `Alleen ‘${label(key, value)}’`, next: { text: "", order: "", chosen: { [key]: [value] } } }));
  return state.text ? [...each, { text: `Alleen ‘${state.text}’`, next: { ...state, chosen: {} } }] : each;
}

/** The same without one of the things that were asked. @param {Situation} situation @returns {Way[]} */
function without({ state, label }) {
  const values = Object.entries(state.chosen).flatMap(([key, chosen]) => chosen.map((value) => ({ key, value })));
  const fewer = values.map(({ key, value }) => ({ text: `Zonder ‘${label(key, value)}’`, next: toggled(state, key, value) }));
  if (values.length > 0 && state.text) fewer.push({ text: `Zonder ‘${state.text}’`, next: { ...state, text: "" } });
  return fewer.filter(({ next }) => next.text || Object.keys(next.chosen).length);
}

/** The other regions of the province. @param {Situation} situation @returns {Way[]} */
function neighbours({ state, regions, answer }) {
  const chosen = state.chosen.regio ?? [];
  const typed = (answer?.places ?? []).flatMap((place) => place.regions.map((index) => regions[index][1]));
  const here = regions.filter(([, slug]) => chosen.includes(slug) || typed.includes(slug));
  const near = regions.filter((region) => !here.includes(region) && here.some((own) => own[2] === region[2]));
  return near.map(([name, slug]) => ({ text: `In de buurt, ${name}`, next: { ...state, text: typed.length ? "" : state.text, chosen: { ...state.chosen, regio: [slug] } } }));
}
