/** Tabs, as people know them who use the keyboard: the arrow keys go from one to the next. */

import { byId } from "./dom.js";

export class Tabs {
  /**
   * @param {readonly string[]} names in order; each has a tab and a panel
   * @param {() => void} told when another is chosen
   */
  constructor(names, told) {
    this.names = names;
    this.told = told;
    this.chosen = names[0];
    for (const [k, name] of names.entries()) {
      const tab = this.#tab(name);
      tab.addEventListener("click", () => this.choose(name));
      tab.addEventListener("keydown", ({ key }) => {
        const to = { ArrowRight: k + 1, ArrowLeft: k - 1, Home: 0, End: names.length - 1 }[key];
        if (to === undefined) return;
        const next = names[(to + names.length) % names.length];
        this.choose(next);
        this.#tab(next).focus();
      });
    }
  }

  /** @param {string} name */
  choose(name) {
    if (name === this.chosen) return;
    this.chosen = name;
    for (const one of this.names) {
      this.#tab(one).setAttribute("aria-selected", String(one === name));
      this.#tab(one).tabIndex = one === name ? 0 : -1;
      byId(`panel-${one}`, HTMLElement).hidden = one !== name;
    }
    this.told();
  }

  /** @param {string} name */
  #tab(name) {
    return byId(`tab-${name}`, HTMLElement);
  }
}
