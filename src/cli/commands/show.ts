import type { Command } from "commander";
import { normalizeConfig } from "../../config.ts";
import { UserError } from "../../errors.ts";
import type { Dossier, DossierReport, DossierStatement } from "../../model/dossier.ts";
import type { Session } from "../run-cli.ts";

interface ShowOptions {
  readonly context?: string;
  readonly asOf?: string;
  readonly pack?: string;
  readonly json?: boolean;
  readonly jobs?: string;
  readonly maxMb?: string;
}

const examples = `Examples:
  hearsay show S12 reports/
  hearsay show S12 S14 reports/ --context 3
  hearsay show P1 dossier.json
  hearsay show R4 norland-arms.hearsay
`;

/** Adds `hearsay show`. */
export function addShowCommand(program: Command, session: Session): void {
  program
    .command("show")
    .summary("the exact words behind a citation, with context")
    .description(
      "Shows statements (S12, or their lasting ids s1f3…) and all statements of propositions (P1) or of reports (R4, or r09a…), in their reports.",
    )
    .argument("<id>", "S12, s1f3c…, P1 or R4; several may be named")
    .argument("[inputs...]", "the reports the brief was made from, or a saved dossier (.json)")
    .option("--context <n>", "sentences shown before and after (1)")
    .option("--as-of <date>", "as given to the brief: it decides which numbers statements bear")
    .option(
      "--pack <folder>",
      "rules and figures to hold the reports against: a folder, or a shipped pack (dprk-russia)",
    )
    .option("--json", "print the statements as JSON, one a line")
    .option("--jobs <n>", "threads")
    .option("--max-mb <n>", "largest file that is read, in MB (64)")
    .addHelpText("before", examples)
    .action((id: string, rest: string[], options: ShowOptions) => runShow([id, ...rest], options, session));
}

const idPattern = /^(?:[SPR]\d+|[sr][0-9a-f]{4,12})$/u;

async function runShow(args: readonly string[], options: ShowOptions, { effects, finish }: Session): Promise<void> {
  const config = normalizeConfig({ ...options, maxBytes: options.maxMb });
  const firstInput = args.findIndex((arg) => !idPattern.test(arg));
  const ids = firstInput < 0 ? args : args.slice(0, firstInput);
  const inputs = firstInput < 0 ? [] : args.slice(firstInput);
  if (ids.length === 0) {
    throw new UserError(`id: expected one such as S12, s1f3c5, P1 or R4, got \`${args[0]}\``);
  }
  const { loadDossier } = await import("../load-dossier.ts");
  const { renderPassage, renderReportHead } = await import("../render-passage.ts");
  const { dossier, exitCode } = await loadDossier(inputs, config, effects);
  const shown = ids.map((id) => {
    const report = /^r/iu.test(id) ? findReport(id, dossier) : null;
    return { report, statements: report ? ofReport(report, dossier) : findStatements(id, dossier) };
  });
  for (const { report, statements } of shown) {
    if (report && !options.json) await effects.print(renderReportHead(report, statements.length));
    for (const statement of statements) {
      const text = options.json ? `${JSON.stringify(statement)}\n` : renderPassage(statement, dossier, config.context);
      await effects.print(text);
    }
  }
  finish(exitCode);
}

function findReport(id: string, { reports }: Dossier): DossierReport {
  const found = reports.filter((each) => each.ref === id || (id.startsWith("r") && each.id.startsWith(id)));
  const [only] = found;
  if (only && found.length === 1) return only;
  const last = reports.at(-1)?.ref;
  throw new UserError(
    only
      ? `${id}: several reports begin so`
      : `${id}: no such report; ${last === undefined ? "there are none here" : `the last one is ${last}`}`,
  );
}

function ofReport({ id }: DossierReport, { statements }: Dossier): readonly DossierStatement[] {
  return statements.filter(({ reportId }) => reportId === id);
}

function findStatements(id: string, { statements, propositions }: Dossier): readonly DossierStatement[] {
  const found = id.startsWith("P")
    ? toMembers(propositions.find((each) => each.id === id)?.statementIds ?? [], statements)
    : statements.filter((each) => each.ref === id || (id.startsWith("s") && each.id.startsWith(id)));
  if (found.length === 0) {
    const kind = id.startsWith("P") ? "proposition" : "statement";
    const last = id.startsWith("P") ? propositions.at(-1)?.id : statements.at(-1)?.ref;
    throw new UserError(
      `${id}: no such ${kind}; ${last === undefined ? "there are none here" : `the last one is ${last}`}`,
    );
  }
  return found;
}

// Statements are cited by lasting id or by number.
function toMembers(ids: readonly string[], statements: readonly DossierStatement[]): readonly DossierStatement[] {
  const wanted = new Set(ids);
  return statements.filter((each) => wanted.has(each.id) || wanted.has(each.ref));
}
