/** The desk: the story as it is now, on the page, and all that can be done with it. It knows no service. */

import { Cards } from "./cards.js";
import { caretAfter, inverted } from "./changes.js";
import { byId } from "./dom.js";
import { Editor } from "./editor.js";
import { Filters } from "./filters.js";
import { beside, findingAt, shown } from "./findings.js";
import * as stories from "./story.js";
import { count, summed, wordCount } from "./words.js";

/** @typedef {import("./findings.js").Finding} Finding */
/** @typedef {import("./story.js").Story} Story */

export class Desk {
  /** @type {Story} */
  story = stories.EMPTY;
  /** @type {number | null} The key of the finding that is spoken of. */
  #current = null;
  #isRead = false; // whether what is shown was found in this story, or one before it
  #summed = ""; // what was said last of how much was found
  #frame = 0;

  /**
   * @param {import("./rules.js").Rules} rules
   * @param {object} told
   * @param {(atOnce: boolean) => void} told.changed the text is another
   * @param {() => void} told.spoken a finding is spoken of
   */
  constructor(rules, told) {
    this.rules = rules;
    this.told = told;
    this.field = byId("text", HTMLTextAreaElement);
    this.editor = new Editor(this.field, byId("marks", HTMLElement), {
      type: (change) => this.#to(stories.typed(this.story, change, Date.now()), { soon: true }),
      undo: () => this.undo(),
      redo: () => this.redo(),
      place: (at) => this.#pick(findingAt(this.shown(), at)),
    });
    this.cards = new Cards(byId("cards", HTMLOListElement), byId("rest", HTMLElement), {
      choose: (key) => this.#pick(this.#find(key), { scroll: true }),
      take: (key, k) => this.take(this.#find(key), k),
      leave: (key) => this.leave(this.#find(key)),
      go: (key, k) => this.go(this.#find(key)?.related[k]),
      step: (step) => this.step(step),
      close: () => this.back(),
      rule: (code) => rules.of(code),
    });
    this.filters = new Filters(byId("levels", HTMLElement), byId("kinds", HTMLElement), () => {
      this.draw();
      this.#tellSum();
    });
  }

  /** The findings that are shown. */
  shown() {
    return shown(this.story.findings, this.story.left, this.filters.filter);
  }

  /** The finding that is spoken of. */
  get current() {
    return this.#current === null ? null : this.#find(this.#current);
  }

  /** Show the story as it is now. */
  draw() {
    cancelAnimationFrame(this.#frame);
    const findings = this.shown();
    const { text, name, past, future, left } = this.story;
    const { families } = this.rules;
    if (!findings.some(({ key }) => key === this.#current)) this.#current = null;
    this.editor.show(text, findings, this.#current);
    this.cards.show(findings, this.#current, text, families);
    this.filters.show(this.story.findings, left, families);
    byId("name", HTMLElement).textContent = text ? name : "";
    byId("words", HTMLElement).textContent = count(wordCount(text), "word");
    byId("number", HTMLElement).textContent = this.#isRead ? findings.length.toLocaleString("en") : "";
    byId("sum", HTMLElement).textContent = this.#isRead ? summed(findings) : "Nothing read yet";
    byId("undo", HTMLButtonElement).disabled = !past.length;
    byId("redo", HTMLButtonElement).disabled = !future.length;
    for (const id of ["copy", "report"]) byId(id, HTMLButtonElement).disabled = !text;
    const safe = stories.safe(findings).length;
    offer("begin", findings.length ? count(findings.length, "finding") : "");
    offer("mend", safe > 1 ? `Make ${count(safe, "safe fix", "safe fixes")}` : "");
    offer("remind", left.length ? `Show ${left.length.toLocaleString("en")} left as ${left.length === 1 ? "it is" : "they are"}` : "");
  }

  /**
   * Go on with another state of the story.
   * @param {Story} story
   * @param {{at?: number, soon?: boolean}} [how] where the caret belongs; whether more may come at once
   */
  #to(story, { at, soon = false } = {}) {
    const isSame = story.version === this.story.version;
    this.story = story;
    if (!story.text.trim()) this.#isRead = false;
    cancelAnimationFrame(this.#frame);
    if (soon) this.#frame = requestAnimationFrame(() => this.draw());
    else this.draw();
    if (at !== undefined) this.editor.placeCaret(at);
    if (!isSame) this.told.changed(!soon);
  }

  /**
   * Show what was found in a version of the story, if it is still that one.
   * @param {readonly Finding[]} findings
   * @param {number} version
   */
  found(findings, version) {
    if (this.story.version !== version || !this.story.text.trim()) return;
    this.story = stories.found(this.story, findings, version);
    this.#isRead = true;
    this.draw();
    this.#tellSum();
  }

  /**
   * Open another story.
   * @param {string} name
   * @param {string} text
   */
  open(name, text) {
    this.#summed = "";
    this.#to(stories.opened(this.story, name, text), { at: 0 });
  }

  /** Tell how much was found, if that was not the last that was told of it. */
  #tellSum() {
    const sum = summed(this.shown());
    if (sum !== this.#summed) this.say(sum);
    this.#summed = sum;
  }

  /**
   * Tell something to those who listen.
   * @param {string} text
   */
  say(text) {
    const place = byId("said", HTMLElement);
    place.textContent = place.textContent === text ? `${text}\u00a0` : text; // the same twice is told twice
  }

  /** @param {number} key */
  #find(key) {
    return this.shown().find((one) => one.key === key) ?? null;
  }

  /**
   * Speak of a finding.
   * @param {Finding | null} finding
   * @param {{focus?: boolean, scroll?: boolean}} [how] whether to go there with the keyboard; whether to show the words
   */
  #pick(finding, { focus = false, scroll = false } = {}) {
    const key = finding?.key ?? null;
    if (key === this.#current && !focus && !scroll) return;
    const inCards = this.cards.hasFocus;
    this.#current = key;
    if (finding) this.told.spoken();
    this.draw();
    if (!finding) return;
    this.cards.reach(finding.key, { focus: focus && inCards });
    if (focus && !inCards) this.editor.focus();
    if (focus || scroll) this.editor.select(finding.start, finding.end);
  }

  /**
   * Show a place in the text, with the words selected.
   * @param {import("./changes.js").Span | undefined} place
   */
  go(place) {
    if (!place) return;
    this.field.focus({ preventScroll: true }); // only there the words can be seen that are selected
    this.editor.select(place.start, place.end);
  }

  /**
   * Go to the next or the previous finding.
   * @param {1 | -1} step
   */
  step(step) {
    const findings = this.shown();
    const finding = beside(findings, this.#current, this.editor.caret, step);
    if (!finding) return this.say(summed(findings));
    this.#pick(finding, { focus: true });
    this.say(`${findings.indexOf(finding) + 1} of ${findings.length}, ${finding.severity}: ${finding.message}`);
  }

  /**
   * Take a fix.
   * @param {Finding | null} finding
   * @param {number} k which of them
   */
  take(finding, k) {
    const fix = finding?.fixes[k];
    if (!finding) return;
    if (!fix?.changes.length) return this.say(fix ? fix.title : "Nothing is known to write instead");
    this.#settle(finding, stories.taken(this.story, finding, k), caretAfter(fix.changes));
    this.say(`Done: ${fix.title}`);
  }

  /**
   * Leave a finding as it is.
   * @param {Finding | null} finding
   */
  leave(finding) {
    if (!finding) return;
    this.#settle(finding, stories.leaving(this.story, finding));
    this.say("Left as it is");
  }

  /**
   * Go on without a finding. Who was in its card goes on in the next one.
   * @param {Finding} finding
   * @param {Story} story
   * @param {number} [at] where the caret belongs
   */
  #settle(finding, story, at) {
    const inCards = this.cards.hasFocus;
    const wasCurrent = finding.key === this.#current;
    const key = beside(this.shown(), finding.key, 0, 1)?.key ?? -1;
    this.#to(story, { at });
    if (!inCards) return;
    const next = this.#find(key);
    if (next && wasCurrent) this.#pick(next, { scroll: true });
    if (next) this.cards.reach(key, { focus: true });
    else this.editor.focus();
  }

  /** Make all safe fixes that are shown. */
  mend() {
    const number = stories.safe(this.shown()).length;
    this.#to(stories.mended(this.story, this.shown()));
    this.editor.focus();
    this.say(`Done: ${count(number, "safe fix", "safe fixes")}`);
  }

  /** Show again what was left as it is. */
  remind() {
    this.#to(stories.reminded(this.story));
    this.editor.focus();
    this.#tellSum();
  }

  /** One step back. */
  undo() {
    const step = this.story.past.at(-1);
    if (!step) return this.say("Nothing to undo");
    this.#to(stories.undone(this.story), { at: step.changes.length ? caretAfter(inverted(step.changes)) : undefined });
    this.say("Undone");
  }

  /** One step on again. */
  redo() {
    const step = this.story.future.at(-1);
    if (!step) return this.say("Nothing to redo");
    this.#to(stories.redone(this.story), { at: step.changes.length ? caretAfter(step.changes) : undefined });
    this.say("Done again");
  }

  /** Back to the text. */
  back() {
    const finding = this.current;
    this.#pick(null);
    this.editor.focus();
    if (finding) this.editor.placeCaret(finding.start);
  }
}

/**
 * Show a button that says something, or none.
 * @param {string} id
 * @param {string} label
 */
function offer(id, label) {
  const place = byId(id, HTMLButtonElement);
  place.textContent = label;
  place.hidden = !label;
}
