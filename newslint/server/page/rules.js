/** What is known of the rules: their families, and why they are rules. */

/** @typedef {{code: string, family: string, why: string, source: string, precision: string}} Rule */

export class Rules {
  /** @type {Map<string, Rule>} By code. */
  #known = new Map();
  /** @type {Map<string, string>} Names of families by the letters of their codes. */
  families = new Map();

  /** @param {import("./service.js").Service} service */
  constructor(service) {
    this.service = service;
  }

  /** Learn the rules, if they are not known. */
  async load() {
    if (this.#known.size) return;
    /** @type {Rule[]} */
    const all = (await this.service.rules()).rules;
    this.#known = new Map(all.map((rule) => [rule.code, rule]));
    this.families = new Map(all.map(({ code, family }) => [code.slice(0, 3), family]));
  }

  /**
   * @param {string} code
   * @returns {Rule | undefined}
   */
  of(code) {
    return this.#known.get(code);
  }
}
