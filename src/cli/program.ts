import { readFileSync, statSync } from "node:fs";
import { Command } from "commander";
import { toVisibleText } from "../brief/visible-text.ts";
import { addAddCommand } from "./commands/add.ts";
import { addAddStatementCommand } from "./commands/add-statement.ts";
import { addBriefCommand } from "./commands/brief.ts";
import { addCheckCommand } from "./commands/check.ts";
import { addDecideCommands } from "./commands/decide.ts";
import { addEditCommand } from "./commands/edit.ts";
import { addExportDossierCommand } from "./commands/export-dossier.ts";
import { addExtractCommand } from "./commands/extract.ts";
import { addGradeCommands } from "./commands/grade.ts";
import { addInitCommand } from "./commands/init.ts";
import { addLogCommand } from "./commands/log.ts";
import { addMergeFromCommand } from "./commands/merge-from.ts";
import { addOpenCommand } from "./commands/open.ts";
import { addOriginsCommand } from "./commands/origins.ts";
import { addPackCommand } from "./commands/pack.ts";
import { addSearchCommand } from "./commands/search.ts";
import { addShowCommand } from "./commands/show.ts";
import { addStatusCommand } from "./commands/status.ts";
import { addUndoCommands } from "./commands/undo.ts";
import { addVerifyCommand } from "./commands/verify.ts";
import { addWatchCommand } from "./commands/watch.ts";
import { addWhyCommand } from "./commands/why.ts";
import type { Session } from "./run-cli.ts";

const examples = `Examples:
  hearsay brief reports/                      what do we know? cited, on the screen
  hearsay brief reports/ --html brief.html    the same as a page to read and to share
  hearsay show S12 reports/                   the exact words behind [S12], with context
  hearsay why P1 reports/                     how likely, and the sum behind it
  hearsay origins P1 reports/                 how many independent origins, and why
  hearsay extract report.txt                  who says what in one report
  hearsay check reports/                      does every line lead to exact words?
  hearsay init my-matter reports/             a lasting dossier, to review and to go on with

Everything stays on this computer: hearsay opens no connection.
`;

const exitCodes = `
Exit codes: 0 fine · 1 error · 2 wrong usage · 3 done, but some inputs could not be read · 4 a check failed ·
130 interrupted, what was done is kept
`;

/** The command line with all its commands; parsing it runs one. */
export function createProgram(session: Session): Command {
  const { effects } = session;
  // print() may wait for the reader; help and version are too short to need that.
  const program = new Command("hearsay")
    .description("Reads reports on a disputed matter and answers: what do we know, who says so, and on what evidence?")
    .version(readVersion(), "-V, --version", "print the version")
    .helpOption("-h, --help", "print help")
    .helpCommand("help [command]", "print help for a command")
    .addHelpText("before", examples)
    .addHelpText("after", exitCodes)
    .showHelpAfterError("See: hearsay --help")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void effects.print(text),
      writeErr: (text) => effects.talk(toVisibleText(text)),
      getOutHelpWidth: () => 100,
      getErrHelpWidth: () => 100,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
  addBriefCommand(program, session);
  addExtractCommand(program, session);
  addShowCommand(program, session);
  addWhyCommand(program, session);
  addOriginsCommand(program, session);
  addCheckCommand(program, session);
  addPackCommand(program, session);
  addInitCommand(program, session);
  addAddCommand(program, session);
  addWatchCommand(program, session);
  addStatusCommand(program, session);
  addOpenCommand(program, session);
  addSearchCommand(program, session);
  addDecideCommands(program, session);
  addEditCommand(program, session);
  addAddStatementCommand(program, session);
  addGradeCommands(program, session);
  addUndoCommands(program, session);
  addLogCommand(program, session);
  addVerifyCommand(program, session);
  addMergeFromCommand(program, session);
  addExportDossierCommand(program, session);
  return program;
}

/** The version in package.json, the one place where it stands. */
export function readVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  return (manifest as { readonly version: string }).version;
}

/** Names this very build of hearsay; null where it runs from its sources, which may change from one run to the next. */
export function readStamp(): string | null {
  const file = import.meta.filename;
  return file.endsWith(".ts") ? null : `${readVersion()} ${statSync(file).mtimeMs}`;
}
