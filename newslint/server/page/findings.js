/**
 * What the service finds, in the units of a browser, and what of it is shown. Nothing here knows the page.
 *
 * @typedef {import("./changes.js").Change} Change
 * @typedef {{title: string, safety: string, changes: Change[]}} Fix
 *   One way to mend a finding: all its changes together. Without changes it only says what to do.
 * @typedef {{start: number, end: number, message: string}} Related
 * @typedef {"error" | "warning" | "advice"} Severity
 * @typedef {object} Finding
 * @property {number} key stays while the text changes around the finding
 * @property {string} code
 * @property {string} rule
 * @property {Severity} severity
 * @property {string} message
 * @property {number} start
 * @property {number} end
 * @property {Fix[]} fixes choices
 * @property {Related[]} related
 * @typedef {{code: string, start: number, end: number}} Left a finding that the writer leaves as it is
 * @typedef {{levels: ReadonlySet<string>, hidden: ReadonlySet<string>}} Filter
 *   Which severities are shown, and which families are not, by the letters of their codes.
 */

import { allMoved, moved } from "./changes.js";
import { Units } from "./units.js";

/** From the worst. */
export const LEVELS = /** @type {const} */ (["error", "warning", "advice"]);

let keys = 0;

/**
 * The findings in an answer of the service. One that was known before keeps its key.
 * @param {any[]} told
 * @param {string} text
 * @param {readonly Finding[]} before
 * @returns {Finding[]}
 */
export function received(told, text, before) {
  const units = new Units(text);
  const known = new Map(before.map((finding) => [identity(finding), finding.key]));
  const found = told.map((/** @type {any} */ one) => {
    const start = units.toUtf16(one.start);
    const end = units.toUtf16(one.end);
    const name = identity({ code: one.code, start, end });
    const key = known.get(name) ?? (keys += 1);
    known.delete(name);
    return {
      key,
      code: one.code,
      rule: one.rule,
      severity: one.severity,
      message: one.message,
      start,
      end,
      fixes: one.fixes.map((/** @type {any} */ fix) => receivedFix(fix, text, units)),
      related: one.related.map((/** @type {any} */ other) => ({
        message: other.message,
        start: units.toUtf16(other.start),
        end: units.toUtf16(other.end),
      })),
    };
  });
  return found.sort((one, other) => one.start - other.start || one.end - other.end);
}

/**
 * @param {any} fix
 * @param {string} text
 * @param {Units} units
 * @returns {Fix}
 */
function receivedFix(fix, text, units) {
  const changes = fix.edits.map((/** @type {any} */ edit) => {
    const start = units.toUtf16(edit.start);
    return { start, removed: text.slice(start, units.toUtf16(edit.end)), inserted: edit.text };
  });
  changes.sort((/** @type {Change} */ one, /** @type {Change} */ other) => one.start - other.start);
  return { title: fix.title, safety: fix.safety, changes };
}

/**
 * What one finding is, as long as the text stays.
 * @param {Left} finding
 * @returns {string}
 */
export function identity({ code, start, end }) {
  return `${code} ${start} ${end}`;
}

/**
 * Findings after the text changed: those in what changed are gone, and so are fixes that would change it.
 * @param {readonly Finding[]} findings
 * @param {readonly Change[]} changes
 * @returns {Finding[]}
 */
export function shifted(findings, changes) {
  return allMoved(findings, changes).map((finding) => ({
    ...finding,
    related: allMoved(finding.related, changes),
    fixes: finding.fixes.map((fix) => movedFix(fix, changes)).filter((fix) => fix !== null),
  }));
}

/**
 * @param {Fix} fix
 * @param {readonly Change[]} changes
 * @returns {Fix | null}
 */
function movedFix(fix, changes) {
  const places = fix.changes.map((change) =>
    moved({ ...change, end: change.start + change.removed.length }, changes),
  );
  if (places.includes(null)) return null;
  const all = places.filter((place) => place !== null);
  return { ...fix, changes: all.map(({ start, removed, inserted }) => ({ start, removed, inserted })) };
}

/**
 * The letters of a rule's family.
 * @param {{code: string}} finding
 * @returns {string}
 */
export function family({ code }) {
  return code.slice(0, 3);
}

/**
 * What is shown.
 * @param {readonly Finding[]} findings
 * @param {readonly Left[]} left
 * @param {Filter} filter
 * @returns {Finding[]}
 */
export function shown(findings, left, filter) {
  const gone = new Set(left.map(identity));
  return findings.filter(
    (one) => filter.levels.has(one.severity) && !filter.hidden.has(family(one)) && !gone.has(identity(one)),
  );
}

/**
 * The finding after or before another, or after or before a place; the first after the last.
 * @param {readonly Finding[]} findings in order
 * @param {number | null} key that of the other, if there is one
 * @param {number} at the place
 * @param {1 | -1} step
 * @returns {Finding | null}
 */
export function beside(findings, key, at, step) {
  if (!findings.length) return null;
  const known = findings.findIndex((one) => one.key === key);
  if (known >= 0) return findings[(known + step + findings.length) % findings.length];
  const next = findings.findIndex((one) => one.start >= at);
  const k = next < 0 ? findings.length : next;
  return findings[(step > 0 ? k : k - 1 + findings.length) % findings.length];
}

/**
 * The innermost finding at a place.
 * @param {readonly Finding[]} findings in order
 * @param {number} at
 * @returns {Finding | null}
 */
export function findingAt(findings, at) {
  return findings.findLast((one) => one.start <= at && at <= one.end) ?? null;
}
