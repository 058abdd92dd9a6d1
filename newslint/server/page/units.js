/**
 * Offsets: the service counts code points, a browser counts UTF-16. They differ behind each emoji.
 */

/** Offsets of one text in both units. Half a pair of UTF-16 counts as one in either. */
export class Units {
  /** @type {number[]} Of the characters that take two units: their offsets in code points. */
  #wide = [];

  /** @param {string} text */
  constructor(text) {
    for (let at = 0, point = 0; at < text.length; at += 1, point += 1) {
      if (/** @type {number} */ (text.codePointAt(at)) > 0xffff) {
        this.#wide.push(point);
        at += 1;
      }
    }
  }

  /**
   * An offset in UTF-16.
   * @param {number} point in code points
   * @returns {number}
   */
  toUtf16(point) {
    return point + this.#before((k) => this.#wide[k] < point);
  }

  /**
   * An offset in code points; that of the character where the offset is inside one.
   * @param {number} unit in UTF-16
   * @returns {number}
   */
  toPoints(unit) {
    return unit - this.#before((k) => this.#wide[k] + k < unit);
  }

  /**
   * How many of the wide characters, from the first on, pass a test.
   * @param {(k: number) => boolean} passes
   * @returns {number}
   */
  #before(passes) {
    let low = 0;
    let high = this.#wide.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (passes(middle)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
