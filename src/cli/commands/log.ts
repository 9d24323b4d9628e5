import type { Command } from "commander";
import { toDossierPath, withDossier } from "../find-dossier.ts";
import type { Session } from "../run-cli.ts";

const examples = `Examples:
  hearsay log
  hearsay log norland-arms.hearsay --json > log.jsonl
`;

/** Adds `hearsay log`. */
export function addLogCommand(program: Command, session: Session): void {
  program
    .command("log")
    .summary("every decision on a dossier, oldest first")
    .description(
      "Prints the log of a dossier: who decided what, when and why. Nothing in it is ever changed or removed.",
    )
    .argument("[dossier]", "NAME.hearsay; else the only one in this folder")
    .option("--json", "print the entries as they are hashed, one a line")
    .addHelpText("before", examples)
    .action((name: string | undefined, options: { readonly json?: boolean }) => runLog(name, options, session));
}

async function runLog(
  name: string | undefined,
  options: { readonly json?: boolean },
  { effects, finish }: Session,
): Promise<void> {
  const path = name === undefined ? null : toDossierPath(name);
  const { isAct, replayLog } = await import("../../store/replay-log.ts");
  const { renderDecision } = await import("../render-decision.ts");
  const { toLogLines } = await import("../../store/log-rows.ts");
  await withDossier(path, effects, async (store) => {
    const log = store.decisions();
    const standing = new Set(replayLog(log).map(({ id }) => id));
    const nameOf = (id: string): string => store.nameOf(id) ?? id;
    for (const entry of log) {
      const line = options.json
        ? toLogLines([entry])
        : `${renderDecision(entry, isAct(entry) && !standing.has(entry.id), nameOf)}\n`;
      await effects.print(line);
    }
    if (log.length === 0) effects.talk("  nothing was decided yet\n");
    finish(0);
  });
}
