// What can be done with a story on the page, and undone.
import assert from "node:assert/strict";
import { test } from "node:test";

import { changed, difference } from "./changes.js";
import { beside, findingAt, received, shown } from "./findings.js";
import { deed, deedInList, keyName } from "./keys.js";
import { Latest } from "./latest.js";
import * as stories from "./story.js";

const ALL = { levels: new Set(["error", "warning", "advice"]), hidden: new Set() };

function told(code, start, end, fixes = [], severity = "error") {
  return { code, rule: code.toLowerCase(), severity, message: `${code}.`, start, end, fixes, related: [] };
}

function fix(start, end, text, safety = "safe") {
  return { title: `Write “${text}”`, safety, edits: [{ start, end, text }] };
}

function storyOf(text, ...all) {
  const story = stories.opened(stories.EMPTY, "story.txt", text);
  return stories.found(story, received(all, text, []), story.version);
}

function write(story, text, caret, now = 0) {
  return stories.typed(story, difference(story.text, text, caret), now);
}

test("places from the service are right behind emoji", () => {
  const text = "😀 a hour 😀😀 the the";
  const story = storyOf(text, told("GRM101", 2, 3, [fix(2, 3, "an")]), told("GRM150", 12, 19, [fix(15, 19, "")]));
  assert.deepEqual(story.findings.map(({ start, end }) => text.slice(start, end)), ["a", "the the"]);
  assert.equal(stories.mended(story, story.findings).text, "😀 an hour 😀😀 the");
});

test("a fix is taken, undone and done again", () => {
  const story = storyOf("It took a hour.", told("GRM101", 8, 9, [fix(8, 9, "an")]));
  const taken = stories.taken(story, story.findings[0], 0);
  assert.equal(taken.text, "It took an hour.");
  assert.deepEqual(taken.findings, []);
  const undone = stories.undone(taken);
  assert.equal(undone.text, story.text);
  assert.equal(stories.redone(undone).text, "It took an hour.");
  assert.equal(stories.undone(stories.undone(undone)).text, "");
  assert.equal(stories.redone(taken), taken);
  assert.equal(stories.taken(story, { ...story.findings[0], fixes: [{ title: "Ask", safety: "safe", changes: [] }] }, 0), story);
});

test("a fix of several changes is one step", () => {
  const both = { title: "Move it", safety: "unsafe", edits: [{ start: 8, end: 8, text: "ab" }, { start: 0, end: 2, text: "" }] };
  const story = storyOf("ab cd ef", told("TYP100", 0, 2, [both]), told("TYP200", 3, 5));
  const taken = stories.taken(story, story.findings[0], 0);
  assert.equal(taken.text, " cd efab");
  assert.equal(taken.text.slice(taken.findings[0].start, taken.findings[0].end), "cd");
  assert.equal(stories.undone(taken).text, "ab cd ef");
});

test("safe fixes are made together, where they do not touch", () => {
  const story = storyOf(
    "aa bb cc dd",
    told("A", 0, 2, [fix(0, 2, "A")]),
    told("B", 0, 5, [fix(1, 5, "B")]),
    told("C", 6, 8, [fix(6, 8, "C", "unsafe")]),
    told("D", 9, 11, [fix(9, 11, "D"), fix(9, 11, "E")]),
    told("E", 9, 11, [fix(9, 11, "F")]),
  );
  assert.deepEqual(stories.safe(story.findings).map(({ code }) => code), ["A", "E"]);
  const mended = stories.mended(story, story.findings);
  assert.equal(mended.text, "A bb cc F");
  assert.equal(stories.undone(mended).text, story.text);
});

test("what is left as it is stays so while the text changes around it", () => {
  let story = storyOf("the the cat", told("GRM150", 0, 7));
  story = stories.leaving(story, story.findings[0]);
  assert.deepEqual(shown(story.findings, story.left, ALL), []);
  story = write(story, "So the the cat", 3);
  story = stories.found(story, received([told("GRM150", 3, 10)], story.text, []), story.version);
  assert.deepEqual(shown(story.findings, story.left, ALL), []);
  const changedInside = write(story, "So thee the cat", 7);
  assert.deepEqual(changedInside.left, []);
  assert.equal(stories.undone(changedInside).left.length, 1);
  assert.equal(shown(story.findings, stories.reminded(story).left, ALL).length, 1);
  assert.equal(stories.undone(stories.reminded(story)).left.length, 1);
});

test("words that are typed are one step, up to a pause or a space", () => {
  let story = stories.EMPTY;
  for (const [k, letter] of [..."ab cd"].entries()) story = write(story, story.text + letter, k + 1, k * 10);
  assert.equal(stories.undone(story).text, "ab ");
  story = write(story, "ab cde", 6, 5000);
  assert.equal(stories.undone(story).text, "ab cd");
  story = write(write(story, "ab cd", 5, 9000), "ab c", 4, 9010);
  assert.equal(stories.undone(story).text, "ab cde");
  assert.equal(stories.redone(stories.undone(story)).text, "ab c");
});

test("hundreds of edits are undone to the letter, and done again", () => {
  let seed = 7;
  const next = (below) => (seed = (seed * 48271) % 2147483647) % below;
  let story = storyOf("Ein 😀 text of some length");
  const texts = [story.text];
  for (let k = 0; k < 400; k += 1) {
    const start = next(story.text.length + 1);
    const end = Math.min(story.text.length, start + next(4));
    const inserted = ["x", "", "😀", "\n"][next(4)];
    const text = changed(story.text, [{ start, removed: story.text.slice(start, end), inserted }]);
    if (text === story.text) continue;
    story = write(story, text, start + inserted.length, k * 2000);
    texts.push(text);
  }
  const last = story.text;
  for (const text of texts.reverse()) {
    assert.equal(story.text, text);
    story = stories.undone(story);
  }
  while (story.future.length) story = stories.redone(story);
  assert.equal(story.text, last);
});

test("findings of an older text are not shown", () => {
  const story = storyOf("It took a hour.");
  const later = write(story, "It took an hour.", 10);
  assert.equal(stories.found(later, received([told("GRM101", 8, 9)], story.text, []), story.version), later);
});

test("findings and their fixes go with the text, and where it changes they are gone", () => {
  const far = { title: "", safety: "safe", edits: [{ start: 0, end: 1, text: "T" }] };
  const story = storyOf("the cat sat", told("A", 4, 7, [fix(4, 7, "dog"), far]), told("B", 8, 11));
  const later = write(story, "thee cat sat", 4);
  assert.deepEqual(later.findings.map(({ start }) => start), [5, 9]);
  assert.equal(later.findings[0].fixes.length, 2);
  assert.equal(write(story, "xhe cat sat", 1).findings[0].fixes.length, 1);
  assert.deepEqual(write(story, "the caat sat", 7).findings.map(({ code }) => code), ["B"]);
});

test("a finding keeps its key from one reading to the next", () => {
  const first = received([told("A", 0, 1), told("B", 2, 3)], "a b", []);
  const second = received([told("C", 0, 1), told("B", 2, 3)], "a b", first);
  assert.equal(second[1].key, first[1].key);
  assert.notEqual(second[0].key, first[0].key);
});

test("what is shown goes by level and kind", () => {
  const { findings } = storyOf("abcdef", told("GRM101", 0, 1), told("SPL100", 2, 3, [], "warning"), told("SPL101", 4, 5, [], "advice"));
  const codes = (levels, hidden) => shown(findings, [], { levels: new Set(levels), hidden: new Set(hidden) }).map(({ code }) => code);
  assert.deepEqual(codes(["error", "warning"], []), ["GRM101", "SPL100"]);
  assert.deepEqual(codes(["error", "warning", "advice"], ["SPL"]), ["GRM101"]);
  assert.deepEqual(codes([], []), []);
});

test("the next finding comes after the last one, or after the caret", () => {
  const { findings } = storyOf("abcdefgh", told("A", 0, 1), told("B", 3, 5), told("C", 4, 5));
  const [a, b, c] = findings;
  assert.equal(beside(findings, a.key, 0, 1), b);
  assert.equal(beside(findings, c.key, 0, 1), a);
  assert.equal(beside(findings, a.key, 0, -1), c);
  assert.equal(beside(findings, null, 2, 1), b);
  assert.equal(beside(findings, null, 2, -1), a);
  assert.equal(beside(findings, null, 8, 1), a);
  assert.equal(beside([], null, 0, 1), null);
  assert.equal(findingAt(findings, 4), c);
  assert.equal(findingAt(findings, 2), null);
});

test("keys ask for deeds", () => {
  const press = (key, ...held) => ({ key, ctrlKey: held.includes("c"), metaKey: held.includes("m"), altKey: held.includes("a"), shiftKey: held.includes("s") });
  const wanted = ["next", "previous", "next", "previous", "take", "leave", "undo", "redo", "redo", "back"];
  for (const [isMac, c, a] of [[false, ["c"], ["a"]], [true, ["m"], ["a", "m"]]]) {
    const all = [["F8"], ["F8", "s"], ["ArrowDown", ...a], ["ArrowUp", ...a], ["Enter", ...c], ["Enter", "s", ...c]];
    all.push(["z", ...c], ["Z", "s", ...c], ["y", ...c], ["Escape"]);
    assert.deepEqual(all.map((one) => deed(press(...one), isMac)), wanted);
    const none = [["Enter"], ["z"], ["ArrowDown"], ["y", "s", ...c], ["z", "a", ...c], ["F8", ...c]];
    none.push(isMac ? ["ArrowDown", "a"] : ["z", "m"]);
    for (const one of none) assert.equal(deed(press(...one), isMac), null);
  }
  assert.equal(keyName("Ctrl Shift Enter", true), "⌘ ⇧ Enter");
  assert.equal(keyName("Alt ↓", false), "Alt ↓");
  assert.equal(deedInList(press("ArrowDown")), "next");
  assert.equal(deedInList(press("ArrowDown", "s")), null);
});

test("of what is asked for in a row only the latest is done", async () => {
  const done = [];
  let finish = () => {};
  const latest = new Latest((signal) => {
    done.push(signal);
    return new Promise((resolve) => (finish = () => resolve(0)));
  }, 5);
  const first = latest.now();
  const finishFirst = finish;
  const second = latest.now();
  assert.deepEqual(done.map(({ aborted }) => aborted), [true, false]);
  finishFirst();
  finish();
  await Promise.all([first, second]);
  latest.soon();
  latest.soon();
  latest.stop();
  await new Promise((resolve) => setTimeout(resolve, 20));
  assert.equal(done.length, 2);
});
