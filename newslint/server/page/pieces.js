/**
 * A text cut where marks begin and end.
 *
 * @typedef {import("./findings.js").Finding} Finding
 * @typedef {{text: string, finding: Finding | null}} Piece a mark without text stands between two letters
 */

/**
 * The text in pieces. Where marks lie over each other, the one that begins last is seen.
 * @param {string} text
 * @param {readonly Finding[]} findings in order
 * @returns {Piece[]}
 */
export function pieces(text, findings) {
  const inside = findings.filter(({ start, end }) => start >= 0 && start <= end && end <= text.length);
  const cuts = [...new Set([0, text.length, ...inside.flatMap(({ start, end }) => [start, end])])];
  cuts.sort((one, other) => one - other);
  const made = [];
  /** @type {Finding[]} */
  let open = [];
  let next = 0;
  for (const [k, cut] of cuts.entries()) {
    open = open.filter(({ end }) => end > cut);
    for (; next < inside.length && inside[next].start === cut; next += 1) {
      if (inside[next].end > cut) open.push(inside[next]);
      else made.push({ text: "", finding: inside[next] });
    }
    const words = text.slice(cut, cuts[k + 1]);
    if (words && k + 1 < cuts.length) made.push({ text: words, finding: open.at(-1) ?? null });
  }
  return made;
}

/**
 * Pieces by the lines of the text; the ends of lines are in none.
 * @param {readonly Piece[]} all
 * @returns {Piece[][]}
 */
export function lines(all) {
  /** @type {Piece[][]} */
  const made = [[]];
  for (const piece of all) {
    for (const [k, text] of piece.text.split("\n").entries()) {
      if (k) made.push([]);
      if (text || !piece.text) made[made.length - 1].push({ ...piece, text });
    }
  }
  return made;
}
