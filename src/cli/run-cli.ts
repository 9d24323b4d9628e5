import { CommanderError } from "commander";
import { toVisibleText } from "../brief/visible-text.ts";
import type { Effects } from "../effects.ts";
import { ExitCode, UserError } from "../errors.ts";
import { createProgram } from "./program.ts";
import { toShellWords } from "./shell-word.ts";
import { toVisibleLine } from "./visible-line.ts";

/** What a command is given: the world, and where to leave its exit code. */
export interface Session {
  readonly effects: Effects;
  readonly finish: (exitCode: number) => void;
}

/** Runs one command line and returns its exit code; the one place where errors are caught. */
export async function runCli(args: readonly string[], effects: Effects): Promise<number> {
  let exitCode: number = ExitCode.fine;
  const finish = (code: number): void => {
    exitCode = code;
  };
  try {
    await createProgram({ effects, finish }).parseAsync([...args], { from: "user" });
  } catch (error) {
    exitCode = toExitCode(error, effects);
    await adviseOnVerb(error, args, effects);
  }
  return exitCode === ExitCode.fine && effects.interrupted.aborted ? ExitCode.interrupted : exitCode;
}

function toExitCode(error: unknown, effects: Effects): number {
  if (error instanceof CommanderError) {
    return error.exitCode === 0 ? ExitCode.fine : ExitCode.wrongUsage; // commander has said what is wrong
  }
  if (error instanceof UserError) {
    effects.talk(`error: ${toVisibleLine(error.message)}\n`);
    return error.exitCode;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  effects.talk(`error: a fault in hearsay; please report it with the lines below\n${toVisibleText(stack)}\n`);
  return ExitCode.error;
}

// `hearsay reports/` is what people try first.
async function adviseOnVerb(error: unknown, args: readonly string[], effects: Effects): Promise<void> {
  const isUnknown = error instanceof CommanderError && error.code === "commander.unknownCommand";
  const exists = isUnknown && (await effects.stat(args[0] ?? "").catch(() => null)) !== null;
  if (exists) {
    effects.talk(`Did you mean: hearsay brief ${toVisibleLine(toShellWords(args))}\n`);
  }
}
