// @ts-check
// What the finder knows of the stories, loaded when it is first needed and once.

import { groupsOf, left } from "./facets.mjs";
import { json } from "./json.mjs";
import { NEWEST, NUMBER } from "./state.mjs";

/**
 * @typedef {import("./facets.mjs").Table} Table
 * @typedef {import("./search.mjs").Answer} Answer
 */

export class Knowledge {
  /** @param {string} folder of the index */
  constructor(folder) {
    this.folder = folder;
    /** @type {Map<string, Promise<any>>} */
    this.files = new Map();
    /** @type {Map<string, Promise<Answer>>} */
    this.answers = new Map();
    this.questions = 0;
  }

  /** A file that did not come is asked for again the next time. @param {string} name */
  #file(name) {
    const known = this.files.get(name) ?? json(this.folder + name);
    this.files.set(name, known);
    known.catch(() => this.files.delete(name));
    return known;
  }

  /** The values of all stories. @returns {Promise<Stories>} */
  async stories() {
    const table = await this.#file("facetten.json");
    this.read ??= new Stories(table);
    return this.read;
  }

  /** Name, slug, province and help of every region. @returns {Promise<string[][]>} */
  async regions() {
    return (await this.#file("woorden.json")).regios;
  }

  /** What a text finds, asked once of the worker. @param {string} text @returns {Promise<Answer>} */
  ask(text) {
    const known = this.answers.get(text) ?? this.#asked(text);
    this.answers.set(text, known);
    known.catch(() => this.answers.delete(text));
    return known;
  }

  /** @param {string} text @returns {Promise<Answer>} */
  #asked(text) {
    this.worker ??= new Worker(new URL("worker.mjs", import.meta.url), { type: "module" });
    const { worker, folder } = this;
    const question = (this.questions += 1);
    return new Promise((resolve, reject) => {
      const heard = (/** @type {MessageEvent} */ { data }) => {
        if (data.question !== question) return;
        worker.removeEventListener("message", heard);
        if (data.answer) resolve(data.answer);
        else worker.dispatchEvent(new ErrorEvent("error", { message: data.error }));
      };
      worker.addEventListener("message", heard);
      worker.addEventListener("error", ({ message }) => reject(this.#gone(worker, message)), { once: true });
      worker.postMessage({ question, text, folder });
    });
  }

  /** A worker that failed once does so again, for Pagefind keeps what did not come: the next question gets another. @param {Worker} worker @param {string} message */
  #gone(worker, message) {
    worker.terminate();
    if (this.worker === worker) this.worker = undefined;
    return new Error(message);
  }
}

class Stories {
  /** @param {Table} table */
  constructor(table) {
    this.table = table;
    this.groups = new Map(Object.entries(table.facetten).map(([key, column]) => [key, groupsOf(column)]));
    let number = 0;
    this.numbers = table.nummers.map((step) => (number += step));
    this.every = [...this.numbers.keys()];
  }

  /** The stories that a choice leaves, of all or of those that a text found. @param {import("./state.mjs").State} state @param {Answer} [answer] */
  left(state, answer) {
    return left(this.table, this.groups, state.chosen, state.text && answer ? answer.stories : this.every);
  }

  /** @param {number[]} stories with the best first @param {string} order */
  ordered(stories, order) {
    if (order === NEWEST) return [...stories].sort((a, b) => a - b);
    if (order === NUMBER) return [...stories].sort((a, b) => this.numbers[a] - this.numbers[b]);
    return stories;
  }
}
