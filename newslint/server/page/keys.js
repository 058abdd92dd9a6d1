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
 * The name of a key, as keyboards have it.
 * @param {string} key
 * @param {boolean} isMac
 * @returns {string}
 */
export function keyName(key, isMac) {
  return isMac ? key.replace("Alt", "⌥ ⌘").replace("Ctrl", "⌘").replace("Shift", "⇧") : key;
}

/**
 * What a key asks for, if anything. On a Mac, Alt and an arrow alone go from paragraph to paragraph.
 * @param {Press} press
 * @param {boolean} isMac
 * @returns {Deed | null}
 */
export function deed({ key, ctrlKey, metaKey, altKey, shiftKey }, isMac) {
  const plain = !ctrlKey && !metaKey && !altKey;
  const command = !altKey && (isMac ? metaKey && !ctrlKey : ctrlKey && !metaKey);
  const along = altKey && !shiftKey && !ctrlKey && metaKey === isMac;
  const letter = key.toLowerCase();
  if (key === "F8" && plain) return shiftKey ? "previous" : "next";
  if (along && key === "ArrowDown") return "next";
  if (along && key === "ArrowUp") return "previous";
  if (command && key === "Enter") return shiftKey ? "leave" : "take";
  if (command && letter === "z") return shiftKey ? "redo" : "undo";
  if (command && letter === "y" && !shiftKey) return "redo";
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
