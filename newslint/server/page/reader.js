/** Has the story read by the service whenever it changes, and says so where that fails. */

import { byId } from "./dom.js";
import { received } from "./findings.js";
import { Latest } from "./latest.js";
import { ServiceError } from "./service.js";

const PAUSE = 350; // milliseconds without typing after which the story is read

export class Reader {
  /**
   * @param {import("./service.js").Service} service
   * @param {import("./rules.js").Rules} rules
   * @param {import("./desk.js").Desk} desk
   * @param {import("./facts.js").Facts} facts
   * @param {() => boolean} wantsFacts whether somebody sees them
   */
  constructor(service, rules, desk, facts, wantsFacts) {
    this.service = service;
    this.rules = rules;
    this.desk = desk;
    this.facts = facts;
    this.wantsFacts = wantsFacts;
    this.checking = new Latest((signal) => this.#settled(signal, () => this.#check(signal)), PAUSE);
    this.listing = new Latest((signal) => this.#settled(signal, () => this.#list(signal)), PAUSE);
    this.form = byId("key-form", HTMLFormElement);
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      const field = byId("key", HTMLInputElement);
      this.service.key = field.value.trim();
      field.value = "";
      void this.begin();
    });
  }

  /** Learn the rules, and read what there is. */
  async begin() {
    await this.#settled(new AbortController().signal, () => this.rules.load());
    this.desk.draw();
    this.read(true);
  }

  /**
   * Read the story.
   * @param {boolean} atOnce or after a pause
   */
  read(atOnce) {
    this.listing.stop();
    if (!this.desk.story.text.trim()) {
      this.checking.stop();
      this.busy(false);
      this.facts.show({}, "");
    } else if (atOnce) void this.checking.now();
    else this.checking.soon();
  }

  /** List the facts, if somebody sees them. */
  list() {
    if (this.wantsFacts() && this.desk.story.text.trim()) void this.listing.now();
  }

  /**
   * The story as the service wants it.
   * @returns {{text: string, name: string, level: string, depth?: string}}
   */
  asked() {
    const { text, name } = this.desk.story;
    const closely = byId("closely", HTMLInputElement).checked;
    return { text, name, level: "advice", ...(closely ? { depth: "thorough" } : {}) };
  }

  /** @param {AbortSignal} signal */
  async #check(signal) {
    const { text, version } = this.desk.story;
    this.busy(true);
    const answer = await this.service.check(this.asked(), signal);
    this.desk.found(received(answer.findings, text, this.desk.story.findings), version);
    this.list();
  }

  /** @param {AbortSignal} signal */
  async #list(signal) {
    const { text, name } = this.desk.story;
    const told = await this.service.facts({ text, name }, signal);
    if (this.desk.story.text === text) this.facts.show(told, text);
  }

  /**
   * Do something with the service, and say what went wrong.
   * @param {AbortSignal} signal
   * @param {() => Promise<unknown>} work
   * @returns {Promise<number>} the seconds after which to try again, 0 for never
   */
  async #settled(signal, work) {
    try {
      await work();
      this.form.hidden = true;
      this.trouble("");
      this.busy(false);
      return 0;
    } catch (error) {
      return signal.aborted ? 0 : this.failed(error);
    }
  }

  /**
   * Say what went wrong.
   * @param {unknown} error
   * @returns {number} the seconds after which to try again, 0 for never
   */
  failed(error) {
    this.busy(false);
    if (!(error instanceof ServiceError)) throw error;
    const refused = error.status === 401;
    if (refused && this.form.hidden) this.desk.say("This service asks for a key");
    this.form.hidden = !refused;
    this.trouble(refused ? (this.service.key ? "The service does not know this key." : "") : `${error.message}.`);
    return error.after;
  }

  /** @param {string} text what went wrong, if anything */
  trouble(text) {
    const place = byId("trouble", HTMLElement);
    place.textContent = text;
    place.hidden = !text;
  }

  /** @param {boolean} on whether the service reads */
  busy(on) {
    byId("busy", HTMLElement).classList.toggle("on", on);
  }
}
