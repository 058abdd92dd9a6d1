// Offsets, changes, marks and words of the page.
import assert from "node:assert/strict";
import { test } from "node:test";

import { allMoved, caretAfter, changed, difference, inverted, moved } from "./changes.js";
import { lines, pieces } from "./pieces.js";
import { Units } from "./units.js";
import { count, shortened, summed, wordCount } from "./words.js";

const LETTERS = ["a", "b", " ", "é", "😀", "\ud83d", "\ude00", "\n", "👩‍👩‍👧"];

/** Numbers that look like chance, and are the same each time. */
function chance(seed) {
  let state = seed;
  return (below) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
}

function someText(next, most) {
  return Array.from({ length: next(most) }, () => LETTERS[next(LETTERS.length)]).join("");
}

test("offsets in code points and in UTF-16 are those of the text", () => {
  const next = chance(1);
  for (let k = 0; k < 300; k += 1) {
    const text = someText(next, 20);
    const units = new Units(text);
    const letters = [...text];
    for (let point = 0; point <= letters.length; point += 1) {
      const unit = letters.slice(0, point).join("").length;
      assert.equal(units.toUtf16(point), unit);
      assert.equal(units.toPoints(unit), point);
    }
  }
  assert.equal(new Units("😀a").toPoints(1), 0);
});

test("the difference between two texts makes the one of the other", () => {
  const next = chance(2);
  for (let k = 0; k < 2000; k += 1) {
    const before = someText(next, 12);
    const start = next(before.length + 1);
    const end = start + next(before.length - start + 1);
    const typed = someText(next, 4);
    const after = before.slice(0, start) + typed + before.slice(end);
    const change = difference(before, after, start + typed.length);
    if (change === null) {
      assert.equal(before, after);
      continue;
    }
    assert.equal(changed(before, [change]), after);
    assert.equal(changed(after, inverted([change])), before);
  }
});

test("what is typed in a row of the same letter is where the caret was", () => {
  assert.deepEqual(difference("aaaa", "aaaaa", 2), { start: 1, removed: "", inserted: "a" });
  assert.deepEqual(difference("aaaa", "aaa", 1), { start: 1, removed: "a", inserted: "" });
});

test("several changes are made and undone together", () => {
  const text = "one two three";
  const changes = [
    { start: 0, removed: "one", inserted: "eleven" },
    { start: 4, removed: "", inserted: "or " },
    { start: 7, removed: " three", inserted: "" },
  ];
  assert.equal(changed(text, changes), "eleven or two");
  assert.equal(changed("eleven or two", inverted(changes)), text);
  assert.equal(caretAfter(changes), "eleven or two".length);
  assert.equal(caretAfter([]), 0);
});

test("places go with the words around them, and go where those change", () => {
  const place = { start: 5, end: 8, note: "kept" };
  const at = (start, removed, inserted) => moved(place, [{ start, removed, inserted }]);
  assert.deepEqual(at(0, "ab", "abcd"), { start: 7, end: 10, note: "kept" });
  assert.deepEqual(at(5, "", "x"), { start: 6, end: 9, note: "kept" });
  assert.equal(at(8, "", "x"), place);
  assert.equal(at(6, "", "x"), null);
  assert.equal(at(4, "ab", ""), null);
  assert.equal(at(2, "abc", "")?.start, 2);
  const point = { start: 3, end: 3 };
  assert.deepEqual(allMoved([point], [{ start: 1, removed: "a", inserted: "" }]), [{ start: 2, end: 2 }]);
  assert.deepEqual(allMoved([point], [{ start: 2, removed: "ab", inserted: "" }]), []);
  const both = [
    { start: 0, removed: "", inserted: "x" },
    { start: 9, removed: "a", inserted: "" },
  ];
  assert.deepEqual(moved(place, both), { start: 6, end: 9, note: "kept" });
});

test("a text in pieces is the text, whatever is marked", () => {
  const next = chance(3);
  for (let k = 0; k < 500; k += 1) {
    const text = someText(next, 15);
    const findings = Array.from({ length: next(6) }, (_, key) => {
      const start = next(text.length + 1);
      return { key, start, end: start + next(text.length - start + 3) };
    }).sort((one, other) => one.start - other.start || one.end - other.end);
    const cut = pieces(text, findings);
    assert.equal(cut.map((piece) => piece.text).join(""), text);
    const inside = findings.filter(({ end }) => end <= text.length);
    const empty = inside.filter(({ start, end }) => start === end).length;
    assert.equal(cut.filter((piece) => piece.text === "").length, empty);
    for (const { start, end } of inside) {
      let at = 0;
      for (const piece of cut) {
        if (piece.text && at >= start && at + piece.text.length <= end) assert.ok(piece.finding);
        at += piece.text.length;
      }
    }
  }
});

test("of marks over each other the one that begins last is seen", () => {
  const findings = [{ start: 0, end: 6 }, { start: 2, end: 4 }, { start: 4, end: 4 }];
  const cut = pieces("abcdefg", findings).map(({ text, finding }) => [text, findings.indexOf(finding)]);
  assert.deepEqual(cut, [["ab", 0], ["cd", 1], ["", 2], ["ef", 0], ["g", -1]]);
});

test("numbers go with their nouns", () => {
  assert.equal(count(1, "word"), "1 word");
  assert.equal(count(1234, "story", "stories"), "1,234 stories");
  assert.equal(summed([]), "Nothing found");
  const sorts = (...all) => summed(all.map((severity) => ({ severity })));
  assert.equal(sorts("error"), "1 finding: 1 error");
  assert.equal(sorts("advice", "warning", "warning"), "3 findings: 2 warnings, 1 piece of advice");
});

test("words are counted as people count them", () => {
  assert.equal(wordCount(""), 0);
  assert.equal(wordCount("It’s 3.5 per cent – Ms Hart’s café, 😀 well-known."), 8);
});

test("long words are cut between letters", () => {
  assert.equal(shortened(" a\n b "), "a b");
  assert.equal(shortened("😀".repeat(9), 5), `${"😀".repeat(4)}…`);
});

test("pieces by lines are the lines of the text", () => {
  const finding = { start: 1, end: 4 };
  const cut = lines(pieces("ab\n\ncd\n", [finding, { start: 7, end: 7 }]));
  assert.deepEqual(cut.map((line) => line.map(({ text }) => text)), [["a", "b"], [], ["cd"], [""]]);
  assert.equal(cut[0][1].finding, finding);
  assert.deepEqual(lines(pieces("", [])), [[]]);
  const next = chance(4);
  for (let k = 0; k < 300; k += 1) {
    const text = someText(next, 15);
    const start = next(text.length + 1);
    const marked = lines(pieces(text, [{ start, end: start + next(text.length - start + 1) }]));
    assert.equal(marked.map((line) => line.map((piece) => piece.text).join("")).join("\n"), text);
  }
});
