import { nodeEffects } from "../../src/cli/node-effects.ts";
import { runCli } from "../../src/cli/run-cli.ts";
import type { Effects } from "../../src/effects.ts";

/** What a command line printed, said and ended with. */
export interface Outcome {
  readonly printed: string;
  readonly said: string;
  readonly exitCode: number;
}

/** Runs a command line in this process on real files, and keeps what it prints and says. */
export async function runHere(args: readonly string[], changes: Partial<Effects> = {}): Promise<Outcome> {
  let printed = "";
  let said = "";
  const effects: Effects = {
    ...nodeEffects(new AbortController().signal),
    print: async (text) => {
      printed += text;
    },
    talk: (text) => {
      said += text;
    },
    elapsedMs: () => 0,
    now: () => "2023-10-12T09:30:00Z",
    userName: "Mira Tarn",
    terminal: { stdin: true, stdout: false, stderr: false, color: false },
    cores: 1,
    ...changes,
  };
  const exitCode = await runCli(args, effects);
  return { printed, said, exitCode };
}
