/** What the page says, in words. */

/** @typedef {import("./findings.js").Finding} Finding */

/**
 * A number with its noun: 1 rule, 2 rules, 1,000 rules.
 * @param {number} number
 * @param {string} noun
 * @param {string} [plural]
 * @returns {string}
 */
export function count(number, noun, plural = `${noun}s`) {
  return `${number.toLocaleString("en")} ${number === 1 ? noun : plural}`;
}

/**
 * How much was found.
 * @param {readonly Finding[]} findings
 * @returns {string}
 */
export function summed(findings) {
  if (!findings.length) return "Nothing found";
  const of = (/** @type {string} */ severity) => findings.filter((one) => one.severity === severity).length;
  const parts = [];
  if (of("error")) parts.push(count(of("error"), "error"));
  if (of("warning")) parts.push(count(of("warning"), "warning"));
  if (of("advice")) parts.push(count(of("advice"), "piece of advice", "pieces of advice"));
  return `${count(findings.length, "finding")}: ${parts.join(", ")}`;
}

/**
 * How many words a text has.
 * @param {string} text
 * @returns {number}
 */
export function wordCount(text) {
  return text.match(/[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

/**
 * Words of a story, short enough for a line.
 * @param {string} text
 * @param {number} [most] characters
 * @returns {string}
 */
export function shortened(text, most = 60) {
  const letters = [...text.replace(/\s+/g, " ").trim()];
  return letters.length > most ? `${letters.slice(0, most - 1).join("").trimEnd()}…` : letters.join("");
}
