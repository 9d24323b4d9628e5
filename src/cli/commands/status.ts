import type { Command } from "commander";
import { toVisibleText } from "../../brief/visible-text.ts";
import { toCount } from "../../brief/word-lists.ts";
import type { DecisionOf } from "../../store/decision.ts";
import { toDossierPath, withDossier } from "../find-dossier.ts";
import type { Session } from "../run-cli.ts";
import { toShellWord } from "../shell-word.ts";

const examples = `Examples:
  hearsay status
  hearsay status norland-arms.hearsay --json
`;

/** Adds `hearsay status`. */
export function addStatusCommand(program: Command, session: Session): void {
  program
    .command("status")
    .summary("what a dossier holds, and what people reviewed of it")
    .description("Counts what a dossier holds: reports, statements, verdicts, decisions, and what could not be read.")
    .argument("[dossier]", "NAME.hearsay; else the only one in this folder")
    .option("--json", "print the counts as JSON (hearsay/status/1)")
    .addHelpText("before", examples)
    .action((name: string | undefined, options: { readonly json?: boolean }) => runStatus(name, options, session));
}

async function runStatus(
  name: string | undefined,
  options: { readonly json?: boolean },
  { effects, finish }: Session,
): Promise<void> {
  const path = name === undefined ? null : toDossierPath(name);
  await withDossier(path, effects, async (store) => {
    const info = store.info();
    const { replayLog } = await import("../../store/replay-log.ts");
    const { isTaken } = await import("../../store/taken-briefs.ts");
    const verdicts = new Map<string, { readonly verdict: string; readonly author: string }>();
    const disputed = new Set<string>();
    for (const { kind, target, author } of replayLog(store.decisions())) {
      if (kind !== "accept" && kind !== "reject" && kind !== "unsure") continue;
      for (const id of target) {
        const before = verdicts.get(id);
        if (before && before.author !== author && before.verdict !== kind) disputed.add(id);
        verdicts.set(id, { verdict: kind, author });
      }
    }
    const count = (verdict: string): number => [...verdicts.values()].filter((each) => each.verdict === verdict).length;
    const review = {
      accepted: count("accept"),
      rejected: count("reject"),
      unsure: count("unsure"),
      judgedDifferently: disputed.size,
    };
    const problems = store.problems();
    const last = store.decisions().findLast(isTaken) ?? null;
    if (options.json) {
      await effects.print(
        `${JSON.stringify({ schema: "hearsay/status/1", path: store.path, ...info, review, problems }, null, 1)}\n`,
      );
      finish(0);
      return;
    }
    const open = Math.max(0, info.statements - verdicts.size);
    const rows = [
      `${info.name}  (${store.path}, made ${info.madeAt.slice(0, 10)})`,
      `  ${toCount(info.reports, "report")}${info.past > 0 ? ` and ${toCount(info.past, "earlier text")} of them` : ""}, ${toCount(info.statements, "statement")}`,
      `  reviewed: ${review.accepted} accepted, ${review.rejected} rejected, ${review.unsure} unsure, ${open} open`,
      ...(disputed.size > 0
        ? [`  ${toCount(disputed.size, "statement")} judged differently by two people; the later verdict counts`]
        : []),
      ...(last === null ? [] : [`  last brief: ${toTakenWords(last)}`]),
      `  log: ${toCount(info.entries, "decision")}, ${info.decisions} of them standing; head ${info.logHead.slice(0, 12)}`,
      ...problems
        .filter(({ code, path: file }) => code !== "" && file !== undefined)
        .slice(0, 10)
        .map(({ message }) => `  not read: ${message}`),
    ];
    await effects.print(`${rows.map((row) => toVisibleText(row)).join("\n")}\n`);
    const next =
      info.reports === 0 ? `hearsay add ${toShellWord(store.path)} FILES` : `hearsay brief ${toShellWord(store.path)}`;
    effects.talk(toVisibleText(`Next:  ${next}\n`));
    finish(0);
  });
}

function toTakenWords({ time, author, value: { how, asOf } }: DecisionOf<"brief">): string {
  const day = asOf === null ? "" : `, as of ${asOf}`;
  return `${time.slice(0, 10)} ${time.slice(11, 16)}, ${how === "read" ? "read" : `saved as ${how}`} by ${author}${day}`;
}
