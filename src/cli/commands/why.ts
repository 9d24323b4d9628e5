import type { Command } from "commander";
import { toVisibleText } from "../../brief/visible-text.ts";
import { normalizeConfig } from "../../config.ts";
import type { Effects } from "../../effects.ts";
import { ExitCode, UserError } from "../../errors.ts";
import type { Proposition } from "../../model/dossier.ts";
import { compareRivals, renderRivals } from "../../weigh/compare-rivals.ts";
import { parseDecisionLog } from "../../weigh/decision-log.ts";
import { parseGradeTable } from "../../weigh/grade-table.ts";
import type { Ledger } from "../../weigh/ledger-shape.ts";
import { type ScaleName, scaleNames } from "../../weigh/likelihood-words.ts";
import { renderLedger } from "../../weigh/render-ledger.ts";
import { type WeighOptions, weighProposition } from "../../weigh/weigh-proposition.ts";
import { toFailure } from "../find-inputs.ts";
import { findProposition, splitPropositionArgs } from "../proposition-args.ts";
import type { Session } from "../run-cli.ts";

interface WhyOptions {
  readonly start?: string;
  readonly lambda?: string;
  readonly scale?: string;
  readonly grades?: string;
  readonly decisions?: string;
  readonly expect?: string;
  readonly asOf?: string;
  readonly pack?: string;
  readonly json?: boolean;
  readonly jobs?: string;
  readonly maxMb?: string;
}

const examples = `Examples:
  hearsay why P1 reports/                    the sum behind a likelihood, to be done by hand
  hearsay why P1 reports/ --start 10         had you started from 10%?
  hearsay why P1 P2 reports/                 each by itself, then as rivals
  hearsay why P1 dossier.json --decisions log.jsonl
`;

/** Adds `hearsay why`. */
export function addWhyCommand(program: Command, session: Session): void {
  program
    .command("why")
    .summary("the sum behind a likelihood, line by line")
    .description(
      "Shows how likely a proposition is and why: each origin's points, clusters, the sum, checks, what would change it.",
    )
    .argument("<id>", "P1; several are also weighed as rivals, of which exactly one is true")
    .argument("[inputs...]", "the reports the brief was made from, or a saved dossier (.json)")
    .option("--start <percent>", "probability before any report is read (50)")
    .option("--lambda <share>", "what each further member of a cluster counts (0.25)")
    .option("--scale <name>", `words for likelihoods: ${scaleNames.join(", ")}`)
    .option("--grades <file>", "a grade table of your own (.json)")
    .option("--decisions <file>", "a log of reviewers' decisions (.jsonl); it is verified first")
    .option("--expect <hash>", "exit code 4 unless the result has this hash")
    .option("--as-of <date>", "as given to the brief: it decides which numbers propositions bear")
    .option(
      "--pack <folder>",
      "rules and figures to hold the reports against: a folder, or a shipped pack (dprk-russia)",
    )
    .option("--json", "print the ledgers as JSON, one a line, then the rivals")
    .option("--jobs <n>", "threads")
    .option("--max-mb <n>", "largest file that is read, in MB (64)")
    .addHelpText("before", examples)
    .action((id: string, rest: string[], options: WhyOptions) => runWhy([id, ...rest], options, session));
}

async function runWhy(args: readonly string[], options: WhyOptions, { effects, finish }: Session): Promise<void> {
  const config = normalizeConfig({
    asOf: options.asOf,
    pack: options.pack,
    jobs: options.jobs,
    maxBytes: options.maxMb,
  });
  const { ids, inputs } = splitPropositionArgs(args);
  if (ids.length === 0) throw new UserError(`id: expected a proposition such as P1, got \`${args[0]}\``);
  const weighOptions = await readOptions(options, config.maxBytes, effects);
  const { loadDossier } = await import("../load-dossier.ts");
  const { dossier, exitCode, ledger: graded } = await loadDossier(inputs, config, effects);
  if (graded !== undefined && options.decisions !== undefined) {
    throw new UserError("decisions: a dossier on disk has a log of its own");
  }
  const allOptions = graded === undefined ? weighOptions : { ...weighOptions, decisions: graded };
  let isExpected = true;
  const weighed: { ledger: Ledger; proposition: Proposition }[] = [];
  for (const id of ids) {
    const proposition = findProposition(dossier, id);
    const ledger = weighProposition(proposition, dossier, allOptions);
    weighed.push({ ledger, proposition });
    const text = options.json ? `${JSON.stringify(ledger)}\n` : `${toVisibleText(renderLedger(ledger, dossier))}\n`;
    await effects.print(text);
    if (options.expect !== undefined && !isSameHash(ledger.hash, options.expect)) {
      isExpected = false;
      effects.talk(`✕ ${id}: expected result ${toVisibleText(options.expect)}, got ${ledger.hash}\n`);
    }
  }
  if (new Set(ids).size > 1 && new Set(ids).size === ids.length) {
    const rivals = compareRivals(weighed);
    await effects.print(options.json ? `${JSON.stringify(rivals)}\n` : `${toVisibleText(renderRivals(rivals))}\n`);
  }
  finish(!isExpected ? ExitCode.checkFailed : exitCode);
}

async function readOptions(options: WhyOptions, limit: number, effects: Effects): Promise<WeighOptions> {
  const { grades, decisions, scale, start, lambda } = options;
  if (scale !== undefined && !scaleNames.includes(scale as ScaleName)) {
    throw new UserError(`scale: expected one of ${scaleNames.join(", ")}, got \`${scale}\``);
  }
  return {
    ...(scale === undefined ? {} : { scale: scale as ScaleName }),
    ...(start === undefined ? {} : { start: toNumber("start", start, 1, 99) / 100 }),
    ...(lambda === undefined ? {} : { lambda: toNumber("lambda", lambda, 0, 1) }),
    ...(grades === undefined ? {} : { table: parseGradeTable(await readText(grades, limit, effects)) }),
    ...(decisions === undefined ? {} : { decisions: parseDecisionLog(await readText(decisions, limit, effects)) }),
  };
}

async function readText(path: string, limit: number, effects: Effects): Promise<string> {
  try {
    const bytes = await effects.readBytes(path, limit);
    if (bytes.length > limit) throw new UserError(`${path}: larger than --max-mb allows`);
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    const isText = cause instanceof Error && "code" in cause && cause.code === "ERR_ENCODING_INVALID_ENCODED_DATA";
    throw new UserError(isText ? `${path}: is no UTF-8 text` : toFailure(path, cause).message, { cause });
  }
}

function toNumber(name: string, text: string, least: number, most: number): number {
  const value = /^\d+(?:\.\d+)?%?$/u.test(text) ? Number(text.replace("%", "")) : Number.NaN;
  if (!(value >= least && value <= most)) {
    throw new UserError(`${name}: expected a number from ${least} to ${most}, got \`${text}\``);
  }
  return value;
}

function isSameHash(hash: string, expected: string): boolean {
  return expected.length >= 12 && hash.startsWith(expected.toLowerCase());
}
