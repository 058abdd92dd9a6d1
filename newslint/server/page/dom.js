/** Pieces of a page, made so that no text can be anything but text. */

/**
 * An element with texts and elements in it. Of its attributes, `true` stands for an empty one, `false` for none.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} name
 * @param {Record<string, string | boolean>} attributes
 * @param {...(Node | string | null)} parts
 * @returns {HTMLElementTagNameMap[K]}
 */
export function element(name, attributes, ...parts) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== false) made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...parts.filter((part) => part !== null));
  return made;
}

/**
 * A button.
 * @param {string} label
 * @param {() => void} press
 * @param {Record<string, string | boolean>} [attributes]
 * @returns {HTMLButtonElement}
 */
export function button(label, press, attributes = {}) {
  const made = element("button", { type: "button", ...attributes }, label);
  made.addEventListener("click", press);
  return made;
}

/**
 * The element of the page with an id.
 * @template {HTMLElement} T
 * @param {string} id
 * @param {new () => T} kind
 * @returns {T}
 */
export function byId(id, kind) {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`the page has no ${id}`);
  return found;
}

/**
 * Bring something into view, where it is not.
 * @param {Element | null} place
 * @param {ScrollLogicalPosition} [block]
 */
export function reveal(place, block = "center") {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  place?.scrollIntoView({ block, behavior: still ? "auto" : "smooth" });
}
