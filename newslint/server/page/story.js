/**
 * A story on its way: its text, what was found in it, what was left as it is, and the way back. Never changed in place.
 *
 * @typedef {import("./changes.js").Change} Change
 * @typedef {import("./findings.js").Finding} Finding
 * @typedef {import("./findings.js").Left} Left
 * @typedef {object} Step
 * @property {Change[]} changes
 * @property {{name: string, left: readonly Left[]}} before
 * @property {{name: string, left: readonly Left[]}} after
 * @property {number} typed when the last letter of it was typed, in milliseconds; `NEVER` for what is no typing
 * @typedef {object} Story
 * @property {string} name its suffix says the format
 * @property {string} text
 * @property {number} version of the text
 * @property {readonly Finding[]} findings
 * @property {readonly Left[]} left
 * @property {readonly Step[]} past
 * @property {readonly Step[]} future
 */

import { allMoved, changed, inverted } from "./changes.js";
import { shifted } from "./findings.js";

const NAME = "story.txt";
const STEPS = 1000;
const NEVER = -Infinity;
const PAUSE = 1000; // milliseconds without typing after which a new step begins

/** @type {Story} */
export const EMPTY = { name: NAME, text: "", version: 0, findings: [], left: [], past: [], future: [] };

/**
 * A story after letters were typed, pasted or deleted.
 * @param {Story} story
 * @param {Change} change
 * @param {number} now in milliseconds
 * @returns {Story}
 */
export function typed(story, change, now) {
  const left = allMoved(story.left, [change]);
  const after = { name: changed(story.text, [change]) ? story.name : NAME, left };
  const last = story.past.at(-1);
  const joined = last && now - last.typed < PAUSE ? joinedChange(last.changes[0], change) : null;
  if (!last || !joined) return advanced(story, { changes: [change], before: story, after, typed: now });
  const step = { changes: [joined], before: last.before, after, typed: now };
  return { ...made(story, [change], after), past: [...story.past.slice(0, -1), step], future: [] };
}

/**
 * Two changes in a row as one; nothing where the second does not go on with the first.
 * @param {Change} first
 * @param {Change} second in the text after the first
 * @returns {Change | null}
 */
function joinedChange(first, second) {
  const end = first.start + first.inserted.length;
  if (second.removed === "" && second.start === end && !/\s$/.test(first.inserted)) {
    return { ...first, inserted: first.inserted + second.inserted };
  }
  if (first.inserted === "" && second.inserted === "" && second.start + second.removed.length === first.start) {
    return { start: second.start, removed: second.removed + first.removed, inserted: "" };
  }
  return null;
}

/**
 * A story with another text, from a file.
 * @param {Story} story
 * @param {string} name
 * @param {string} text
 * @returns {Story}
 */
export function opened(story, name, text) {
  const changes = [{ start: 0, removed: story.text, inserted: text }];
  return advanced(story, { changes, before: story, after: { name, left: [] }, typed: NEVER });
}

/**
 * A story with a fix taken.
 * @param {Story} story
 * @param {Finding} finding
 * @param {number} k which of its fixes
 * @returns {Story}
 */
export function taken(story, finding, k) {
  const fix = finding.fixes[k];
  return fix?.changes.length ? withChanges(story, fix.changes, [finding]) : story;
}

/**
 * The findings whose one fix is safe and does not touch the fix of another.
 * @param {readonly Finding[]} findings in order
 * @returns {Finding[]}
 */
export function safe(findings) {
  /** @type {import("./changes.js").Span[]} */
  const used = [];
  return findings.filter(({ fixes }) => {
    if (fixes.length !== 1 || fixes[0].safety !== "safe" || !fixes[0].changes.length) return false;
    const spans = fixes[0].changes.map(({ start, removed }) => ({ start, end: start + removed.length }));
    if (spans.some((one) => used.some((other) => one.start <= other.end && other.start <= one.end))) return false;
    used.push(...spans);
    return true;
  });
}

/**
 * A story with all safe fixes taken, as one step.
 * @param {Story} story
 * @param {readonly Finding[]} findings in order
 * @returns {Story}
 */
export function mended(story, findings) {
  const chosen = safe(findings);
  const changes = chosen.flatMap(({ fixes }) => fixes[0].changes).sort((one, other) => one.start - other.start);
  return changes.length ? withChanges(story, changes, chosen) : story;
}

/**
 * @param {Story} story
 * @param {Change[]} changes
 * @param {readonly Finding[]} settled
 * @returns {Story}
 */
function withChanges(story, changes, settled) {
  const findings = story.findings.filter((one) => !settled.some((other) => other.key === one.key));
  const after = { name: story.name, left: allMoved(story.left, changes) };
  return advanced({ ...story, findings }, { changes, before: story, after, typed: NEVER });
}

/**
 * A story one of whose findings is left as it is.
 * @param {Story} story
 * @param {Finding} finding
 * @returns {Story}
 */
export function leaving(story, { code, start, end }) {
  const left = [...story.left, { code, start, end }];
  return advanced(story, { changes: [], before: story, after: { name: story.name, left }, typed: NEVER });
}

/**
 * A story all of whose findings are shown again.
 * @param {Story} story
 * @returns {Story}
 */
export function reminded(story) {
  return advanced(story, { changes: [], before: story, after: { name: story.name, left: [] }, typed: NEVER });
}

/**
 * A story with what was found in it; unchanged if the text is no longer that of this version.
 * @param {Story} story
 * @param {readonly Finding[]} findings
 * @param {number} version
 * @returns {Story}
 */
export function found(story, findings, version) {
  return story.version === version ? { ...story, findings } : story;
}

/**
 * A story one step back; the same if there is none.
 * @param {Story} story
 * @returns {Story}
 */
export function undone(story) {
  const step = story.past.at(-1);
  if (!step) return story;
  const back = made(story, inverted(step.changes), step.before);
  return { ...back, past: story.past.slice(0, -1), future: [...story.future, step] };
}

/**
 * A story one step on again; the same if there is none.
 * @param {Story} story
 * @returns {Story}
 */
export function redone(story) {
  const step = story.future.at(-1);
  if (!step) return story;
  const on = made(story, step.changes, step.after);
  return { ...on, past: [...story.past, step], future: story.future.slice(0, -1) };
}

/**
 * A story after a step that can be undone.
 * @param {Story} story
 * @param {Step} step
 * @returns {Story}
 */
function advanced(story, step) {
  const { name, left } = step.before;
  const past = [...story.past, { ...step, before: { name, left } }].slice(-STEPS);
  return { ...made(story, step.changes, step.after), past, future: [] };
}

/**
 * A story with changes made to its text, and nothing written down.
 * @param {Story} story
 * @param {readonly Change[]} changes
 * @param {{name: string, left: readonly Left[]}} after
 * @returns {Story}
 */
function made(story, changes, { name, left }) {
  if (!changes.length) return { ...story, name, left };
  const text = changed(story.text, changes);
  return { ...story, name, left, text, version: story.version + 1, findings: shifted(story.findings, changes) };
}
