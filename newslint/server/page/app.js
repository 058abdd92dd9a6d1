/** The page for writers: puts its parts together. The story is here, in memory, and nowhere else. */

import { Desk } from "./desk.js";
import { byId, element } from "./dom.js";
import { Facts } from "./facts.js";
import { copy, save, stem, takeFiles } from "./files.js";
import { LISTED, deed, deedInList, keyName } from "./keys.js";
import { Reader } from "./reader.js";
import { Rules } from "./rules.js";
import { Service } from "./service.js";
import { Tabs } from "./tabs.js";
import { Units } from "./units.js";

/** @typedef {{name: string, title: string, text: string}} FileStory */

const service = new Service();
const rules = new Rules(service);
const tabs = new Tabs(["findings", "facts"], () => reader.list());
const desk = new Desk(rules, { changed: (atOnce) => reader.read(atOnce), spoken: () => tabs.choose("findings") });
const facts = new Facts(byId("facts", HTMLElement), (place) => desk.go(place));
const reader = new Reader(service, rules, desk, facts, () => tabs.chosen === "facts");
const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);
let kept = ""; // the text that was opened, copied or saved last

/**
 * Open a file.
 * @param {File} file
 */
async function open(file) {
  reader.busy(true);
  try {
    /** @type {FileStory[]} */
    const told = (await service.read(file)).stories;
    const options = told.map(({ title }, k) => element("option", { value: String(k) }, title || `Story ${k + 1}`));
    const list = byId("story", HTMLSelectElement);
    list.replaceChildren(...options);
    list.onchange = () => show(told[Number(list.value)]);
    byId("stories", HTMLElement).hidden = told.length < 2;
    show(told[0]);
    desk.say(`Opened ${file.name}`);
  } catch (error) {
    reader.failed(error);
  }
}

/** @param {FileStory} story */
function show({ name, text }) {
  kept = text;
  desk.open(name, text);
}

/** Put the text on the clipboard. */
async function copyText() {
  const { text } = desk.story;
  const done = await copy(text, desk.field);
  if (done) kept = text;
  desk.say(done ? "The text is on the clipboard" : "The browser does not let this page copy");
  const place = byId("copy", HTMLButtonElement);
  place.classList.toggle("done", done);
  setTimeout(() => place.classList.remove("done"), 1500);
}

/** Save the marked report. */
async function saveReport() {
  const { text, left, name } = desk.story;
  const units = new Units(text);
  const accepted = left.map(({ code, start, end }) => ({ code, start: units.toPoints(start), end: units.toPoints(end) }));
  try {
    const level = desk.filters.lowest;
    save(await service.report({ ...reader.asked(), level, accepted }), `${stem(name)}-newslint.html`);
    desk.say("The report is saved");
  } catch (error) {
    reader.failed(error);
  }
}

/** What keys do. */
const DEEDS = {
  next: () => desk.step(1),
  previous: () => desk.step(-1),
  take: () => (desk.current ? desk.take(desk.current, 0) : desk.step(1)),
  leave: () => (desk.current ? desk.leave(desk.current) : desk.step(1)),
  undo: () => desk.undo(),
  redo: () => desk.redo(),
  back: () => desk.back(),
};

addEventListener("keydown", (event) => {
  const writesKey = event.target instanceof HTMLInputElement && event.target.type === "password";
  if (event.isComposing || writesKey) return;
  const asked = deed(event, isMac) ?? (desk.cards.hasFocus ? deedInList(event) : null);
  if (!asked) return;
  event.preventDefault();
  DEEDS[asked]();
});

addEventListener("beforeunload", (event) => {
  const { text } = desk.story;
  if (text.trim() && text !== kept) event.preventDefault(); // what was written here is nowhere else
});

const ours = { begin: DEEDS.next, mend: () => desk.mend(), remind: () => desk.remind() };
const tools = { undo: DEEDS.undo, redo: DEEDS.redo, copy: copyText, report: saveReport };
for (const [id, press] of Object.entries({ ...tools, ...ours })) {
  byId(id, HTMLButtonElement).addEventListener("click", () => void press());
}
byId("open", HTMLButtonElement).addEventListener("click", () => byId("file", HTMLInputElement).click());
byId("closely", HTMLInputElement).addEventListener("change", () => reader.read(true));
takeFiles(byId("file", HTMLInputElement), (file) => void open(file));

for (const [what, keys] of LISTED) {
  const shown = keys.map((key) => element("kbd", {}, keyName(key, isMac)));
  byId("keys", HTMLElement).append(element("div", {}, element("dt", {}, what), element("dd", {}, ...shown)));
}

void reader.begin();
