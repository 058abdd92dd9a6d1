/** Where the story is written: a text field, and behind it the same text with marks, which nobody reads but sees. */

import { difference } from "./changes.js";
import { element, reveal } from "./dom.js";
import { pieces } from "./pieces.js";

/** @typedef {import("./findings.js").Finding} Finding */

export class Editor {
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
    const parts = pieces(text, findings).map((piece) => {
      if (!piece.finding) return piece.text;
      const { severity, key } = piece.finding;
      const state = `${key === current ? " current" : ""}${piece.text ? "" : " between"}`;
      return element("span", { class: `mark ${severity}${state}`, "data-key": String(key) }, piece.text);
    });
    this.layer.replaceChildren(...parts, "\n\u200b"); // the last line has its height, though nothing stands on it
  }

  /**
   * Select some words and bring them into view.
   * @param {number} start
   * @param {number} end
   * @param {{focus: boolean}} how whether to go there with the keyboard
   */
  select(start, end, { focus }) {
    const known = this.layer.querySelector(".mark.current");
    if (focus) this.field.focus({ preventScroll: true });
    if (focus || document.activeElement === this.field) this.field.setSelectionRange(start, end);
    if (known) reveal(known);
    else this.#revealPlace(start);
  }

  /**
   * Put the caret somewhere, if the text is being written.
   * @param {number} at
   */
  placeCaret(at) {
    if (document.activeElement === this.field) this.field.setSelectionRange(at, at);
  }

  /**
   * Bring a place into view.
   * @param {number} at
   */
  #revealPlace(at) {
    const walker = document.createTreeWalker(this.layer, NodeFilter.SHOW_TEXT);
    let left = at;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = /** @type {Text} */ (node);
      if (left > text.length) {
        left -= text.length;
        continue;
      }
      const range = document.createRange();
      range.setStart(text, Math.min(left, text.length));
      range.collapse(true);
      const box = range.getBoundingClientRect();
      if (box.top < 80 || box.bottom > innerHeight - 80) scrollBy({ top: box.top - innerHeight / 2 });
      return;
    }
  }
}
