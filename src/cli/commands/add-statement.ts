import type { Command } from "commander";
import { UserError } from "../../errors.ts";
import type { Report } from "../../model/report.ts";
import { type Act, acts, type Hedge, hedges } from "../../model/statement.ts";
import { toAddedId } from "../../store/added-statement.ts";
import type { Addition, Anchor } from "../../store/decision.ts";
import { collectPaths } from "../collect-paths.ts";
import { takeDossier, withDossier } from "../find-dossier.ts";
import { findNearest, findPlaces } from "../find-words.ts";
import type { Session } from "../run-cli.ts";
import { toDay } from "./edit.ts";

interface AddStatementOptions {
  readonly words?: readonly string[];
  readonly speaker?: string;
  readonly cue?: string;
  readonly act?: string;
  readonly hedge?: string;
  readonly said?: string;
  readonly line?: string;
  readonly because?: string;
  readonly author?: string;
}

const examples = `Examples:
  hearsay add-statement R4 --words "no shell has left Karvik" --speaker "Mira Tarn" --cue insisted --act denies
  hearsay add-statement R4 --words "the ship" --words "left at night" --speaker "Ines Vaal" --line 12
`;

/** Adds `hearsay add-statement`. */
export function addAddStatementCommand(program: Command, session: Session): void {
  program
    .command("add-statement")
    .summary("add a statement that hearsay did not find in a report")
    .description(
      "Adds a statement to a report: who says which words, by which word, with which act. All must stand in the report, exactly so. The decision is kept for good and can be undone.",
    )
    .argument("<args...>", "the id of a report such as R4, and NAME.hearsay where this folder holds several dossiers")
    .option(
      "--words <text>",
      "what is said, as it stands in the report; again for each part of what is interrupted",
      collectPaths,
    )
    .option("--speaker <text>", "who says it, as it stands in the report; left out where it names nobody")
    .option("--cue <text>", "the word that shows the act, such as said; left out where layout alone does")
    .option("--act <act>", `${acts.join(", ")} (asserts)`)
    .option("--hedge <hedge>", `${hedges.join(", ")} (none)`)
    .option("--said <date>", "the day it was said")
    .option("--line <n>", "the line in which the words begin, where they stand in several places")
    .option("--because <reason>", "why, in your words")
    .option("--author <name>", "who decides (HEARSAY_AUTHOR, else your account's name)")
    .addHelpText("before", examples)
    .action((args: string[], options: AddStatementOptions) => runAddStatement(args, options, session));
}

async function runAddStatement(
  args: readonly string[],
  options: AddStatementOptions,
  { effects, finish }: Session,
): Promise<void> {
  const { path, rest } = takeDossier(args);
  const [name, more] = rest;
  if (name === undefined || more !== undefined) throw new UserError("add-statement: expected one id such as R4");
  const { renderDecision } = await import("../render-decision.ts");
  await withDossier(path, effects, async (store) => {
    const id = store.resolve(name);
    const report = store.report(id)?.report;
    if (report === undefined) throw new UserError(`${name}: a report such as R4 is needed`);
    const by = { author: options.author ?? effects.userName, time: effects.now() };
    const reason = options.because === undefined ? {} : { reason: options.because };
    const value = toAddition(report, name, options);
    const decision = store.decide({ kind: "add", target: [id], value, ...by, ...reason });
    const added = store.nameOf(toAddedId({ target: [id], value })) ?? "";
    const words = renderDecision(decision, false, (each) => store.nameOf(each) ?? each);
    effects.talk(`✓ ${words}\n  ${added === "" ? "" : `it is ${added}; `}Undo: hearsay undo\n`);
    finish(0);
  });
}

function toAddition(report: Report, name: string, options: AddStatementOptions): Addition {
  const { words = [], speaker, cue, act = "asserts", hedge, said } = options;
  const [first, ...others] = words;
  if (first === undefined) throw new UserError("words: what is said is needed, as it stands in the report");
  const content = [findFirst(report, name, first, options)];
  for (const part of others) content.push(findAfter(report, name, part, content.at(-1)!.end));
  const here = content[0]!.start;
  const find = (each: string): Anchor =>
    findNearest(report.text, each, here, { verb: "add-statement", report: report.path ?? name });
  return {
    content,
    speaker: speaker === undefined || speaker === "-" ? null : find(speaker),
    cue: cue === undefined || cue === "-" ? null : find(cue),
    act: act as Act,
    ...(hedge !== undefined && { hedge: hedge as Hedge }),
    ...(said !== undefined && { saidOn: { from: toDay(said), to: toDay(said) } }),
  };
}

/** The one place where the words begin; on a line, where one is named. */
function findFirst({ text, path }: Report, name: string, words: string, { line }: AddStatementOptions): Anchor {
  const toLine = (at: number): number => text.slice(0, at).split("\n").length;
  if (line !== undefined && !/^[1-9]\d*$/u.test(line)) {
    throw new UserError(`line: expected a number such as 12, got \`${line}\``);
  }
  const all = findPlaces(text, words);
  const places = all.filter((at) => line === undefined || toLine(at) === Number(line));
  const [at, another] = places;
  const where = path ?? name;
  if (at === undefined) {
    const elsewhere = all.length > 0 ? `, but on ${all.slice(0, 5).map(toLine).join(", ")}` : "";
    throw new UserError(
      `words: \`${words}\` does not stand ${line === undefined ? "in" : `on line ${line}${elsewhere} of`} ${where}`,
    );
  }
  if (another !== undefined) {
    const lines = [...new Set(places.map(toLine))].slice(0, 5).join(", ");
    throw new UserError(
      `words: \`${words}\` stands in several places of ${where}, lines ${lines}; give more of them, or --line`,
    );
  }
  return { start: at, end: at + words.length, text: words };
}

function findAfter({ text, path }: Report, name: string, words: string, from: number): Anchor {
  const at = words === "" ? -1 : text.indexOf(words, from);
  if (at < 0) throw new UserError(`words: \`${words}\` does not stand behind the part before it in ${path ?? name}`);
  return { start: at, end: at + words.length, text: words };
}
