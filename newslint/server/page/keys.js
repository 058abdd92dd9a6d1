/** Which keys do what. */

/**
 * @typedef {"next" | "previous" | "take" | "leave" | "undo" | "redo" | "back"} Deed
 * @typedef {{key: string, code?: string, ctrlKey: boolean, metaKey: boolean, altKey: boolean, shiftKey: boolean}} Press
 */

/** For the list on the page: deeds in words, and their keys. */
export const LISTED = /** @type {const} */ ([
  ["Next finding", ["F8", "Alt ↓"]],
  ["Previous", ["Shift F8", "Alt ↑"]],
  ["Take the first fix", ["Ctrl Enter"]],
  ["Leave it", ["Ctrl Shift Enter"]],
  ["Undo", ["Ctrl Z"]],
  ["Redo", ["Ctrl Shift Z", "Ctrl Y"]],
  ["Back to the text", ["Esc"]],
]);

/**
 * What a key asks for, if anything.
 * @param {Press} press
 * @returns {Deed | null}
 */
export function deed({ key, ctrlKey, metaKey, altKey, shiftKey }) {
  const command = (ctrlKey || metaKey) && !altKey;
  const plain = !ctrlKey && !metaKey && !altKey;
  if (key === "F8" && plain) return shiftKey ? "previous" : "next";
  if (altKey && !ctrlKey && !metaKey && !shiftKey && key === "ArrowDown") return "next";
  if (altKey && !ctrlKey && !metaKey && !shiftKey && key === "ArrowUp") return "previous";
  if (command && key === "Enter") return shiftKey ? "leave" : "take";
  if (command && key.toLowerCase() === "z") return shiftKey ? "redo" : "undo";
  if (command && !shiftKey && key.toLowerCase() === "y") return "redo";
  return key === "Escape" && plain ? "back" : null;
}

/**
 * What a key asks for in the list of findings besides.
 * @param {Press} press
 * @returns {Deed | null}
 */
export function deedInList({ key, ctrlKey, metaKey, altKey, shiftKey }) {
  if (ctrlKey || metaKey || altKey || shiftKey) return null;
  if (key === "ArrowDown") return "next";
  return key === "ArrowUp" ? "previous" : null;
}
