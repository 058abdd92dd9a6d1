/** What comes onto the page as a file, and what leaves it. */

/**
 * Take files that are dropped or pasted anywhere on the page, or chosen.
 * @param {HTMLInputElement} input
 * @param {(file: File) => void} take
 */
export function takeFiles(input, take) {
  const first = (/** @type {DataTransfer | null} */ data) => data?.files[0];
  const brings = (/** @type {DragEvent} */ event) => event.dataTransfer?.types.includes("Files") ?? false;
  const over = (/** @type {boolean} */ on) => document.body.classList.toggle("dropping", on);
  addEventListener("dragover", (event) => {
    if (!brings(event)) return;
    event.preventDefault();
    over(true);
  });
  addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) over(false);
  });
  addEventListener("drop", (event) => {
    over(false);
    if (!brings(event)) return;
    event.preventDefault();
    const file = first(event.dataTransfer);
    if (file) take(file);
  });
  addEventListener("paste", (event) => {
    const file = first(event.clipboardData);
    if (!file || event.clipboardData?.types.includes("text/plain")) return; // words bring a picture of themselves
    event.preventDefault();
    take(file);
  });
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    input.value = ""; // so that the same file can be chosen again
    if (file) take(file);
  });
}

/**
 * Put a text on the clipboard.
 * @param {string} text
 * @param {HTMLTextAreaElement} field that holds it, for browsers that give their clipboard to safe pages alone
 * @returns {Promise<boolean>} whether it is there
 */
export async function copy(text, field) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const before = document.activeElement;
    const { selectionStart, selectionEnd } = field;
    field.select();
    const done = document.execCommand("copy");
    field.setSelectionRange(selectionStart, selectionEnd);
    if (before instanceof HTMLElement) before.focus();
    return done;
  }
}

/**
 * Save something as a file.
 * @param {Blob} content
 * @param {string} name
 */
export function save(content, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/**
 * A name without its suffix.
 * @param {string} name
 * @returns {string}
 */
export function stem(name) {
  return name.replace(/\.[^.]+$/, "") || "story";
}
