/** What the story states, as a list to check: each fact with a box to tick, and the way to its places. */

import { button, element } from "./dom.js";
import { Units } from "./units.js";
import { shortened } from "./words.js";

const MOST = 200; // of a sort: a longer list is no help to anybody

export class Facts {
  /** @type {Set<string>} What was ticked, by sort and words: it stays ticked while the story changes. */
  #checked = new Set();

  /**
   * @param {HTMLElement} place
   * @param {(place: import("./changes.js").Span) => void} go
   */
  constructor(place, go) {
    this.place = place;
    this.go = go;
  }

  /**
   * Show facts.
   * @param {Record<string, any[]>} told by their sorts
   * @param {string} text that they were drawn from
   */
  show(told, text) {
    const units = new Units(text);
    const open = new Map([...this.place.querySelectorAll("details")].map((one) => [one.dataset.sort, one.open]));
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.fact : undefined;
    const made = Object.entries(told)
      .filter(([, facts]) => facts.length)
      .map(([sort, facts]) => this.#section(sort, facts, units, open.get(sort) ?? true));
    if (!made.length) this.place.replaceChildren(element("p", { class: "soft" }, "No facts found"));
    else this.place.replaceChildren(...made);
    if (focused) this.#again(focused)?.focus();
  }

  /**
   * @param {string} name
   * @returns {HTMLElement | undefined}
   */
  #again(name) {
    const all = /** @type {HTMLElement[]} */ ([...this.place.querySelectorAll("[data-fact]")]);
    return all.find((one) => one.dataset.fact === name);
  }

  /**
   * @param {string} sort
   * @param {any[]} facts
   * @param {Units} units
   * @param {boolean} open
   * @returns {HTMLElement}
   */
  #section(sort, facts, units, open) {
    const title = `${sort.charAt(0).toUpperCase()}${sort.slice(1)} (${facts.length.toLocaleString("en")})`;
    const rows = facts.slice(0, MOST).map((fact, k) => this.#fact(`${sort} ${fact.cells.join(" ")}`, fact, units, k));
    const more = facts.length - MOST;
    return element(
      "details",
      { open, "data-sort": sort },
      element("summary", {}, title),
      element("ul", { class: "facts" }, ...rows),
      more > 0 ? element("p", { class: "soft" }, `… and ${more.toLocaleString("en")} more`) : null,
    );
  }

  /**
   * @param {string} name
   * @param {any} fact
   * @param {Units} units
   * @param {number} k
   * @returns {HTMLLIElement}
   */
  #fact(name, fact, units, k) {
    /** @type {string[]} */
    const cells = fact.cells.filter((/** @type {string} */ cell) => cell);
    const said = shortened(cells[0] ?? "", 80);
    const box = element("input", { type: "checkbox", "aria-label": `Checked: ${said}`, "data-fact": `box ${k} ${name}` });
    box.checked = this.#checked.has(name);
    box.addEventListener("change", () => {
      if (box.checked) this.#checked.add(name);
      else this.#checked.delete(name);
    });
    let next = 0;
    const go = button(said, () => {
      const [start, end] = fact.places[next % fact.places.length];
      next += 1;
      this.go({ start: units.toUtf16(start), end: units.toUtf16(end) });
    }, { class: "fact", "data-fact": `${k} ${name}` });
    const times = fact.places.length > 1 ? element("span", { class: "number" }, ` ${fact.places.length}×`) : null;
    const rest = cells.slice(1).map((cell) => shortened(cell, 160)).join(" · ");
    const about = rest ? element("span", { class: "soft about" }, rest) : null;
    return element("li", {}, box, element("div", {}, go, times, about));
  }
}
