#!/usr/bin/env node
import "./start-flags.ts";
import { ExitCode } from "../errors.ts";
import { nodeEffects } from "./node-effects.ts";
import { runCli } from "./run-cli.ts";

const interruption = new AbortController();

// The first Ctrl-C lets what is under way finish and be printed; the second ends at once.
process.on("SIGINT", () => {
  if (interruption.signal.aborted) {
    process.exit(ExitCode.interrupted);
  }
  interruption.abort();
});

// Whoever reads us has had enough (`| head`): a quiet end, as of any other filter.
process.stdout.on("error", endQuietly);
process.stderr.on("error", endQuietly);

process.exitCode = await runCli(process.argv.slice(2), nodeEffects(interruption.signal));

// Standard input may still be open after an interruption, and would keep the process waiting.
process.stdin.unref?.();

function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") {
    throw error;
  }
  process.exit(process.exitCode ?? ExitCode.fine);
}
