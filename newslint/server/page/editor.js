/** Where the story is written: a text field, and behind it the same text with marks, which nobody reads but sees. */

import { difference } from "./changes.js";
import { element, reveal } from "./dom.js";
import { lines, pieces } from "./pieces.js";

/** @typedef {import("./findings.js").Finding} Finding */

/** @typedef {import("./pieces.js").Piece} Piece */

export class Editor {
  /** @type {string[]} What each line of the marks shows: a line that stays is not made again. */
  #lines = [];

  /**
   * @param {HTMLTextAreaElement} field
   * @param {HTMLElement} layer
   * @param {{type: (change: import("./changes.js").Change) => void, undo: () => void, redo: () => void,
   *   place: (at: number) => void}} told
   */
  constructor(field, layer, told) {
    this.field = field;
    this.layer = layer;
    this.text = "";
    field.addEventListener("input", () => {
      const change = difference(this.text, field.value, field.selectionStart);
      this.text = field.value;
      if (change) told.type(change);
    });
    field.addEventListener("beforeinput", (event) => {
      const way = { historyUndo: told.undo, historyRedo: told.redo }[event.inputType];
      if (!way) return;
      event.preventDefault();
      way();
    });
    document.addEventListener("selectionchange", () => {
      if (document.activeElement !== field || field.selectionStart !== field.selectionEnd) return;
      told.place(field.selectionStart);
    });
  }

  /** Where the caret stands. */
  get caret() {
    return this.field.selectionStart;
  }

  /**
   * Show a text with its marks.
   * @param {string} text
   * @param {readonly Finding[]} findings in order
   * @param {number | null} current the key of the finding that is spoken of
   */
  show(text, findings, current) {
    if (this.field.value !== text) this.field.value = text;
    this.text = text;
    const made = lines(pieces(text, findings));
    const seen = made.map((line) => signature(line, current));
    const before = this.#lines;
    const shorter = Math.min(before.length, seen.length);
    let first = 0;
    while (first < shorter && before[first] === seen[first]) first += 1;
    let last = 0;
    while (last < shorter - first && before[before.length - 1 - last] === seen[seen.length - 1 - last]) last += 1;
    const behind = this.layer.children[before.length - last] ?? null;
    for (let k = before.length - last; k > first; k -= 1) this.layer.children[k - 1].remove();
    for (const line of made.slice(first, made.length - last)) this.layer.insertBefore(lineOf(line, current), behind);
    this.#lines = seen;
  }

  /** Go to the text with the keyboard; not where that would bring up one of glass, over half the page. */
  focus() {
    if (!matchMedia("(hover: none) and (pointer: coarse)").matches) this.field.focus({ preventScroll: true });
  }

  /**
   * Bring some words into view, and select them if the text is being written.
   * @param {number} start
   * @param {number} end
   */
  select(start, end) {
    if (document.activeElement === this.field) this.field.setSelectionRange(start, end);
    this.#reveal(start);
  }

  /**
   * Put the caret somewhere, if the text is being written.
   * @param {number} at
   */
  placeCaret(at) {
    if (document.activeElement === this.field) this.field.setSelectionRange(at, at);
  }

  /**
   * Bring a place into view: the mark that begins there, or its line.
   * @param {number} at
   */
  #reveal(at) {
    const before = this.text.slice(0, at).split("\n");
    const line = this.layer.children[before.length - 1];
    let column = /** @type {string} */ (before.at(-1)).length;
    const mark = [...(line?.childNodes ?? [])].find((node) => {
      const isThere = column === 0 && node instanceof Element;
      column -= node.textContent?.length ?? 0;
      return isThere;
    });
    reveal(mark instanceof Element ? mark : (line ?? null));
  }
}

/**
 * What a line shows.
 * @param {readonly Piece[]} line
 * @param {number | null} current
 * @returns {string}
 */
function signature(line, current) {
  return JSON.stringify(
    line.map(({ text, finding }) => (finding ? [text, finding.severity, finding.key, finding.key === current] : text)),
  );
}

/**
 * A line with its marks.
 * @param {readonly Piece[]} line
 * @param {number | null} current
 * @returns {HTMLElement}
 */
function lineOf(line, current) {
  const parts = line.map(({ text, finding }) => {
    if (!finding) return text;
    const state = `${finding.key === current ? " current" : ""}${text ? "" : " between"}`;
    return element("span", { class: `mark ${finding.severity}${state}`, "data-key": String(finding.key) }, text);
  });
  return element("div", {}, ...parts, line.some(({ text }) => text) ? null : element("br", {}));
}
