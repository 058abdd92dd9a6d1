/** What is shown of what was found: boxes to tick, by level and by kind. */

import { element } from "./dom.js";
import { LEVELS, family, shown } from "./findings.js";

/** @typedef {import("./findings.js").Finding} Finding */
/** @typedef {import("./findings.js").Filter} Filter */

const LEVEL_NAMES = { error: "Errors", warning: "Warnings", advice: "Advice" };

export class Filters {
  /** @type {Set<string>} */
  #levels = new Set(["error", "warning"]);
  /** @type {Set<string>} */
  #hidden = new Set();
  /** @type {Map<string, {box: HTMLInputElement, name: HTMLElement, count: HTMLElement, label: HTMLLabelElement}>} */
  #boxes = new Map();

  /**
   * @param {HTMLElement} levels
   * @param {HTMLElement} kinds
   * @param {() => void} told
   */
  constructor(levels, kinds, told) {
    this.levels = levels;
    this.kinds = kinds;
    this.told = told;
    for (const level of LEVELS) {
      this.#box(level, this.levels, this.#levels.has(level), (on) => toggle(this.#levels, level, on)).classList.add(level);
    }
  }

  /** @returns {Filter} */
  get filter() {
    return { levels: this.#levels, hidden: this.#hidden };
  }

  /** The lowest level that is shown. */
  get lowest() {
    return LEVELS.findLast((level) => this.#levels.has(level)) ?? "error";
  }

  /**
   * Show how much there is of each sort; of kinds, those that there are or that are hidden.
   * @param {readonly Finding[]} all
   * @param {readonly import("./findings.js").Left[]} left
   * @param {ReadonlyMap<string, string>} families names by letters
   */
  show(all, left, families) {
    const findings = shown(all, left, { levels: new Set(LEVELS), hidden: new Set() });
    for (const level of LEVELS) {
      this.#name(level, LEVEL_NAMES[level], findings.filter((one) => one.severity === level).length);
    }
    const seen = findings.filter((one) => this.#levels.has(one.severity));
    const codes = new Set([...seen.map(family), ...this.#hidden]);
    for (const code of [...codes].sort()) {
      if (!this.#boxes.has(code)) this.#box(code, this.kinds, true, (on) => toggle(this.#hidden, code, !on));
      this.#name(code, families.get(code) ?? code, seen.filter((one) => family(one) === code).length);
    }
    for (const [code, { label }] of this.#boxes) if (label.parentElement === this.kinds) label.hidden = !codes.has(code);
    /** @type {HTMLElement} */ (this.kinds.closest("details")).hidden = codes.size === 0;
  }

  /**
   * A box to tick.
   * @param {string} name
   * @param {HTMLElement} place
   * @param {boolean} on
   * @param {(on: boolean) => void} tick
   * @returns {HTMLLabelElement}
   */
  #box(name, place, on, tick) {
    const box = element("input", { type: "checkbox", value: name });
    box.checked = on;
    box.addEventListener("change", () => {
      tick(box.checked);
      this.told();
    });
    const text = element("span", {});
    const number = element("span", { class: "number" });
    const label = element("label", { class: "chip" }, box, text, " ", number);
    place.append(label);
    this.#boxes.set(name, { box, name: text, count: number, label });
    return label;
  }

  /**
   * @param {string} key
   * @param {string} name
   * @param {number} number
   */
  #name(key, name, number) {
    const known = this.#boxes.get(key);
    if (!known) return;
    known.name.textContent = name;
    known.count.textContent = number.toLocaleString("en");
  }
}

/**
 * @param {Set<string>} set
 * @param {string} value
 * @param {boolean} on
 */
function toggle(set, value, on) {
  if (on) set.add(value);
  else set.delete(value);
}
