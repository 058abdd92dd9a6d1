/** The cards beside the story: each says what was found, and offers what to write instead. */

import { button, element, reveal } from "./dom.js";
import { shortened } from "./words.js";

/** @typedef {import("./findings.js").Finding} Finding */

const MOST = 300; // cards: a story with more findings has other needs

export class Cards {
  /** @type {Map<number, {card: HTMLLIElement, seen: string}>} */
  #known = new Map();

  /**
   * @param {HTMLOListElement} list
   * @param {HTMLElement} rest where it is told that there are more
   * @param {object} told
   * @param {(key: number) => void} told.choose
   * @param {(key: number, fix: number) => void} told.take
   * @param {(key: number) => void} told.leave
   * @param {(key: number, k: number) => void} told.go to a related place
   * @param {(step: 1 | -1) => void} told.step
   * @param {() => void} told.close
   * @param {(code: string) => import("./rules.js").Rule | undefined} told.rule
   */
  constructor(list, rest, told) {
    this.list = list;
    this.rest = rest;
    this.told = told;
  }

  /**
   * Show cards for findings.
   * @param {readonly Finding[]} findings in order
   * @param {number | null} current the key of the one that is spoken of
   * @param {string} text of the story
   * @param {ReadonlyMap<string, string>} families names by letters
   */
  show(findings, current, text, families) {
    const first = findings.slice(0, MOST);
    const made = first.map((finding) => this.#card(finding, text, families));
    const keys = new Set(first.map(({ key }) => key));
    for (const key of this.#known.keys()) if (!keys.has(key)) this.#known.delete(key);
    const same = this.list.children.length === made.length && made.every((card, k) => this.list.children[k] === card);
    if (!same) this.#replace(made);
    const reached = first.some(({ key }) => key === current) ? current : (first[0]?.key ?? null);
    for (const [k, card] of made.entries()) {
      card.classList.toggle("current", first[k].key === current);
      if (first[k].key === current) card.setAttribute("aria-current", "true");
      else card.removeAttribute("aria-current");
      card.tabIndex = first[k].key === reached ? 0 : -1;
    }
    this.rest.textContent = findings.length > MOST ? `… and ${(findings.length - MOST).toLocaleString("en")} more` : "";
  }

  /** Whether the keyboard is in a card. */
  get hasFocus() {
    return this.list.contains(document.activeElement);
  }

  /**
   * Bring a card into view, and go there with the keyboard if asked to.
   * @param {number} key
   * @param {{focus: boolean}} how
   */
  reach(key, { focus }) {
    const card = this.#known.get(key)?.card;
    if (!card) return;
    if (focus) card.focus({ preventScroll: true });
    if (getComputedStyle(card).position !== "fixed") reveal(card, "nearest");
  }

  /**
   * The cards in order. Those that stay are not touched, so that the keyboard stays where it is.
   * @param {readonly HTMLLIElement[]} made
   */
  #replace(made) {
    const kept = new Set(made);
    for (const card of [...this.list.children]) if (!kept.has(/** @type {HTMLLIElement} */ (card))) card.remove();
    for (const [k, card] of made.entries()) {
      if (this.list.children[k] !== card) this.list.insertBefore(card, this.list.children[k] ?? null);
    }
  }

  /**
   * The card of a finding; the one that it had, if it says the same.
   * @param {Finding} finding
   * @param {string} text
   * @param {ReadonlyMap<string, string>} families
   * @returns {HTMLLIElement}
   */
  #card(finding, text, families) {
    const words = shortened(text.slice(finding.start, finding.end));
    const related = finding.related.map(({ start, end, message }) => [shortened(text.slice(start, end)), message]);
    const sort = families.get(finding.code.slice(0, 3)) ?? finding.code.slice(0, 3);
    const fixes = finding.fixes.map(({ title, safety, changes }) => [title, safety, changes.length]);
    const seen = JSON.stringify([finding.severity, sort, words, finding.message, fixes, related]);
    const known = this.#known.get(finding.key);
    if (known?.seen === seen) return known.card;
    const card = known?.card ?? this.#empty(finding.key);
    card.className = `card ${finding.severity}`;
    card.setAttribute("aria-label", `${finding.severity}: ${words || "here"}`);
    card.replaceChildren(
      element("p", { class: "sort" }, element("span", { class: "level" }, finding.severity), ` · ${sort}`),
      element("p", { class: "message" }, finding.message),
      this.#choices(finding),
      this.#more(finding, related),
    );
    this.#known.set(finding.key, { card, seen });
    return card;
  }

  /**
   * @param {number} key
   * @returns {HTMLLIElement}
   */
  #empty(key) {
    const card = element("li", { "data-key": String(key), tabindex: "-1" });
    const choose = () => {
      if (!card.classList.contains("current")) this.told.choose(key);
    };
    // Not before the click: a card that moves when it is touched is not clicked.
    card.addEventListener("click", ({ target }) => {
      if (target instanceof Element && !target.closest("button")) choose();
    });
    card.addEventListener("focusin", ({ target }) => {
      if (target instanceof Element && target.matches(":focus-visible")) choose();
    });
    return card;
  }

  /**
   * What can be done about a finding.
   * @param {Finding} finding
   * @returns {HTMLElement}
   */
  #choices({ key, fixes }) {
    const made = element("div", { class: "choices" });
    for (const [k, fix] of fixes.entries()) {
      if (fix.changes.length) made.append(button(fix.title, () => this.told.take(key, k), { class: "take" }));
      else made.append(element("span", { class: "hint" }, fix.title));
    }
    made.append(button("Leave it", () => this.told.leave(key), { class: "leave" }));
    return made;
  }

  /**
   * What is said of the finding that is spoken of.
   * @param {Finding} finding
   * @param {string[][]} related
   * @returns {HTMLElement}
   */
  #more({ key, code, rule }, related) {
    const why = element("details", {}, element("summary", {}, "Why"));
    why.addEventListener("toggle", () => this.#explain(why, code), { once: true });
    const others = related.map(([words, message], k) =>
      element("li", {}, button(`“${words}”`, () => this.told.go(key, k), { class: "fact" }), ` ${message}`),
    );
    const steps = element("div", { class: "steps" });
    steps.append(
      button("Previous", () => this.told.step(-1)),
      button("Next", () => this.told.step(1)),
      button("Close", () => this.told.close()),
    );
    return element(
      "div",
      { class: "more" },
      others.length ? element("ul", {}, ...others) : null,
      why,
      element("p", { class: "soft" }, element("code", {}, code), ` ${rule}`),
      steps,
    );
  }

  /**
   * @param {HTMLDetailsElement} why
   * @param {string} code
   */
  #explain(why, code) {
    const rule = this.told.rule(code);
    const texts = rule ? [rule.why, rule.source ? `Source: ${rule.source}` : "", rule.precision] : [];
    const told = texts.filter((text) => text);
    why.append(...(told.length ? told : ["Nothing more is known of this rule."]).map((text) => element("p", {}, text)));
  }
}
