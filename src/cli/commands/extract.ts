import type { Command } from "commander";
import { toCount } from "../../brief/word-lists.ts";
import { normalizeConfig } from "../../config.ts";
import { ExitCode, UserError } from "../../errors.ts";
import type { Session } from "../run-cli.ts";
import { toShellWords } from "../shell-word.ts";
import { toVisibleLine } from "../visible-line.ts";

interface ExtractCommandOptions {
  readonly json?: boolean;
  readonly jobs?: string;
  readonly maxMb?: string;
}

const examples = `Examples:
  hearsay extract report.txt
  hearsay extract reports/ --json > statements.jsonl
  zcat reports.jsonl.gz | hearsay extract --json --jobs 4
`;

/** Adds `hearsay extract`. */
export function addExtractCommand(program: Command, session: Session): void {
  program
    .command("extract")
    .summary("who says what in each report, without putting reports together")
    .description(
      "Extracts the statements of each report, in the order of the reports. Memory does not grow with their number.",
    )
    .argument(
      "[inputs...]",
      "files and folders; records, one JSON object a line, on standard input where none is named",
    )
    .option("--json", "print one line of JSON a report (hearsay/extract/1)")
    .option("--jobs <n>", "threads (all cores for half a megabyte and more, and for records on standard input)")
    .option("--max-mb <n>", "largest file or record that is read, in MB (64)")
    .addHelpText("before", examples)
    .action((inputs: string[], options: ExtractCommandOptions) => runExtract(inputs, options, session));
}

async function runExtract(
  args: readonly string[],
  options: ExtractCommandOptions,
  { effects, finish }: Session,
): Promise<void> {
  const config = normalizeConfig({ jobs: options.jobs, maxBytes: options.maxMb });
  if (args.length === 0 && effects.terminal.stdin) {
    throw new UserError("reports: expected files or folders, or records on standard input; got none");
  }
  const startMs = effects.elapsedMs();
  const { findInputs } = await import("../find-inputs.ts");
  const { sayEmptiness } = await import("../say-emptiness.ts");
  const { saySkipped, sayUnread } = await import("../say-unread.ts");
  const { chooseJobs, extractAll } = await import("../extract-all.ts");
  const found = await findInputs(args.length === 0 ? ["-"] : args, effects);
  const { inputs } = found;
  saySkipped(found, effects);
  const sums = { reports: 0, statements: 0, foreign: 0, unread: 0 };
  const jobs = chooseJobs(config.jobs, inputs, effects.cores);
  const form = options.json ? "json" : "list";
  for await (const result of extractAll(inputs, { jobs, maxBytes: config.maxBytes, form }, effects)) {
    sums.reports += result.reportCount;
    sums.statements += result.statementCount;
    sums.foreign += result.foreignCount;
    sums.unread += result.problems.length;
    sayUnread(result.problems, effects);
    await effects.print(result.text);
  }
  const isStopped = effects.interrupted.aborted;
  const counts = { inputs: inputs.length, read: sums.reports, kept: sums.reports, foreign: sums.foreign };
  const isEmpty = !isStopped && sayEmptiness(counts, null, effects);
  const seconds = ((effects.elapsedMs() - startMs) / 1000).toFixed(1);
  const stopped = isStopped ? "interrupted after" : isEmpty ? " " : "✓";
  effects.talk(
    `${stopped} ${toCount(sums.reports, "report")}, ${toCount(sums.statements, "statement")}  (${seconds} s)  nothing left this computer\n`,
  );
  if (form === "list" && !isEmpty && args.length > 0 && !args.includes("-")) {
    effects.talk(`Next:  hearsay brief ${toVisibleLine(toShellWords(args))}\n`);
  }
  finish(isStopped ? ExitCode.interrupted : isEmpty || sums.unread > 0 ? ExitCode.someUnread : ExitCode.fine);
}
