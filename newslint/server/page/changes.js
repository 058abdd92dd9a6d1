/**
 * Changes of a text, and where places go when it changes. All offsets are in UTF-16.
 *
 * @typedef {{start: number, removed: string, inserted: string}} Change
 *   One replacement. Changes that are made together lie apart and in order, and count in the text before them all.
 * @typedef {{start: number, end: number}} Span
 */

/**
 * The change between two texts.
 * @param {string} before
 * @param {string} after
 * @param {number} caret where the caret stands afterwards: what follows it was there before
 * @returns {Change | null}
 */
export function difference(before, after, caret) {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  const most = Math.min(after.length - caret, shorter);
  let same = 0;
  while (same < most && before[before.length - 1 - same] === after[after.length - 1 - same]) same += 1;
  let start = 0;
  while (start < shorter - same && before[start] === after[start]) start += 1;
  return { start, removed: before.slice(start, before.length - same), inserted: after.slice(start, after.length - same) };
}

/**
 * A text with changes made.
 * @param {string} text
 * @param {readonly Change[]} changes
 * @returns {string}
 */
export function changed(text, changes) {
  const parts = [];
  let at = 0;
  for (const change of changes) {
    parts.push(text.slice(at, change.start), change.inserted);
    at = change.start + change.removed.length;
  }
  parts.push(text.slice(at));
  return parts.join("");
}

/**
 * The changes that undo others.
 * @param {readonly Change[]} changes
 * @returns {Change[]}
 */
export function inverted(changes) {
  let shift = 0;
  return changes.map(({ start, removed, inserted }) => {
    const back = { start: start + shift, removed: inserted, inserted: removed };
    shift += inserted.length - removed.length;
    return back;
  });
}

/**
 * Where a place goes; nowhere if something in it changes.
 * @template {Span} T
 * @param {T} place
 * @param {readonly Change[]} changes
 * @returns {T | null}
 */
export function moved(place, changes) {
  let shift = 0;
  for (const { start, removed, inserted } of changes) {
    const end = start + removed.length;
    if (start < place.end && end > place.start) return null;
    if (end > place.start) break;
    shift += inserted.length - removed.length;
  }
  return shift ? { ...place, start: place.start + shift, end: place.end + shift } : place;
}

/**
 * The places that are left, each where it has gone.
 * @template {Span} T
 * @param {readonly T[]} places
 * @param {readonly Change[]} changes
 * @returns {T[]}
 */
export function allMoved(places, changes) {
  return places.map((place) => moved(place, changes)).filter((place) => place !== null);
}

/**
 * Where the caret belongs after some changes: behind the last of them.
 * @param {readonly Change[]} changes
 * @returns {number}
 */
export function caretAfter(changes) {
  const last = inverted(changes).at(-1);
  return last ? last.start + last.removed.length : 0;
}
