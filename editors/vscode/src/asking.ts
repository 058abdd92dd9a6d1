/** What the editor asks a person before a command goes to the server. It knows nothing of VS Code, so tests can run it. */

export const IGNORE = "newslint.ignore";
export const ACCEPT = "newslint.accept";
export const WHY = "newslint.why";

/** Shows a box for one line of text; nothing where it is closed. */
export type Ask = (title: string, value: string, check: (text: string) => string | undefined) => Thenable<string | undefined>;
/** Shows a page of Markdown. */
export type Show = (page: string) => Thenable<unknown>;
/** Sends a command to the server. */
export type Send = (command: string, args: unknown[]) => Thenable<unknown>;

const LONGEST = 300;

/** What is wrong with a reason, if anything; the server would refuse the same. */
export function wrongReason(text: string): string | undefined {
  if (!text.trim()) {
    return "Say why, for whoever reads it later.";
  }
  if (text.length > LONGEST || /[<>[\]]|--/.test(text)) {
    return `A reason has at most ${LONGEST} characters, and none of < > [ ] --`;
  }
  return undefined;
}

/** Runs a command of the server; what needs a reason asks for it first, and the page of a rule is shown. */
export async function run(command: string, args: unknown[], reason: string, ask: Ask, show: Show, send: Send): Promise<unknown> {
  if (command === IGNORE || command === ACCEPT) {
    const title = command === IGNORE ? "Why is this right here?" : "Why is this right in every story?";
    const given = await ask(title, reason, wrongReason);
    return given === undefined ? undefined : send(command, [args[0], given.trim()]);
  }
  if (command === WHY) {
    const page = await send(command, [{ ...(args[0] as object), shown: true }]);
    return typeof page === "string" ? show(page) : undefined;
  }
  return send(command, args);
}
