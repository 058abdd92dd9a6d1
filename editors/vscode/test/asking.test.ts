import assert from "node:assert/strict";
import { test } from "node:test";
import { ACCEPT, IGNORE, WHY, run, wrongReason } from "../src/asking";

const PLACE = { uri: "untitled:a", code: "GRM101", start: 3 };

/** What was sent, and what was shown. */
function desk(answer: string | undefined, result: unknown = undefined) {
  const sent: unknown[] = [];
  const shown: string[] = [];
  const asked: string[] = [];
  return {
    sent,
    shown,
    asked,
    ask: async (title: string) => {
      asked.push(title);
      return answer;
    },
    show: async (page: string) => shown.push(page),
    send: async (command: string, args: unknown[]) => {
      sent.push([command, ...args]);
      return result;
    },
  };
}

test("a reason is asked for and goes with the command", async () => {
  for (const command of [IGNORE, ACCEPT]) {
    const d = desk(" the name of a band ");
    await run(command, [PLACE], "", d.ask, d.show, d.send);
    assert.deepEqual(d.sent, [[command, PLACE, "the name of a band"]]);
    assert.equal(d.asked.length, 1);
  }
});

test("nothing is sent where the box is closed", async () => {
  const d = desk(undefined);
  await run(IGNORE, [PLACE], "", d.ask, d.show, d.send);
  assert.deepEqual(d.sent, []);
});

test("the page of a rule is shown, and the server told that it is", async () => {
  const d = desk(undefined, "# GRM101");
  await run(WHY, [PLACE], "", d.ask, d.show, d.send);
  assert.deepEqual(d.sent, [[WHY, { ...PLACE, shown: true }]]);
  assert.deepEqual(d.shown, ["# GRM101"]);
});

test("other commands go as they are", async () => {
  const d = desk(undefined);
  await run("newslint.fixAll", ["untitled:a"], "", d.ask, d.show, d.send);
  assert.deepEqual(d.sent, [["newslint.fixAll", "untitled:a"]]);
  assert.deepEqual(d.asked, []);
});

test("a reason that the server would refuse is refused at once", () => {
  assert.equal(wrongReason("the name of a band"), undefined);
  for (const text of ["", "  ", "a -- b", "a <b>", "[x]", "x".repeat(301)]) {
    assert.equal(typeof wrongReason(text), "string", text);
  }
});
