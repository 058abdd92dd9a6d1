/** Starts `newslint lsp` and shows what it says. Everything about stories is the server's affair. */

import * as vscode from "vscode";
import { LanguageClient, type LanguageClientOptions, type ServerOptions } from "vscode-languageclient/node";
import { run } from "./asking";

const LANGUAGES = ["plaintext", "markdown", "html"];
const PAGE = "newslint-rule";

let client: LanguageClient | undefined;
let output: vscode.LogOutputChannel;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  output = vscode.window.createOutputChannel("newslint", { log: true });
  const pages = new Pages();
  context.subscriptions.push(
    output,
    vscode.workspace.registerTextDocumentContentProvider(PAGE, pages),
    vscode.commands.registerCommand("newslint.restart", () => restart(pages)),
    vscode.commands.registerCommand("newslint.showOutput", () => output.show()),
    vscode.workspace.onDidChangeConfiguration(async (event) => {
      if (event.affectsConfiguration("newslint.command")) {
        await restart(pages);
      }
    }),
  );
  await start(pages);
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}

async function restart(pages: Pages): Promise<void> {
  await client?.stop().catch(() => undefined);
  await start(pages);
}

async function start(pages: Pages): Promise<void> {
  const [command, ...args] = vscode.workspace.getConfiguration("newslint").get<string[]>("command", []);
  if (!command) {
    return;
  }
  const server: ServerOptions = { command, args };
  const options: LanguageClientOptions = {
    documentSelector: LANGUAGES.flatMap((language) => [
      { scheme: "file", language },
      { scheme: "untitled", language },
    ]),
    outputChannel: output,
    synchronize: { configurationSection: "newslint" },
    middleware: {
      executeCommand: (name, given, next) => run(name, given, reason(), ask, (page) => pages.show(page), next),
    },
  };
  client = new LanguageClient("newslint", "newslint", server, options);
  try {
    await client.start();
  } catch (error) {
    output.error(String(error));
    const said = `newslint could not be started as “${[command, ...args].join(" ")}”. Install it with: pip install 'newslint[lsp]'`;
    const settings = "Open the settings";
    if ((await vscode.window.showErrorMessage(said, settings)) === settings) {
      await vscode.commands.executeCommand("workbench.action.openSettings", "newslint.command");
    }
  }
}

function reason(): string {
  return vscode.workspace.getConfiguration("newslint").get<string>("reason", "");
}

function ask(title: string, value: string, check: (text: string) => string | undefined): Thenable<string | undefined> {
  return vscode.window.showInputBox({ title, value, validateInput: check });
}

/** The page of a rule, as a document that cannot be changed. */
class Pages implements vscode.TextDocumentContentProvider {
  private page = "";
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly uri = vscode.Uri.from({ scheme: PAGE, path: "rule.md" });
  readonly onDidChange = this.changed.event;

  provideTextDocumentContent(): string {
    return this.page;
  }

  async show(page: string): Promise<void> {
    this.page = page;
    this.changed.fire(this.uri);
    await vscode.commands.executeCommand("markdown.showPreviewToSide", this.uri);
  }
}
