import type { Command } from "commander";
import { toVisibleText } from "../../brief/visible-text.ts";
import { ExitCode } from "../../errors.ts";
import { addedRule } from "../../store/added-statement.ts";
import type { DossierStore } from "../../store/dossier-store.ts";
import type { StoreCheck } from "../../store/verify-dossier.ts";
import { toCanonicalJson } from "../../weigh/canonical-json.ts";
import { toDossierPath, withDossier } from "../find-dossier.ts";
import type { Session } from "../run-cli.ts";

interface VerifyOptions {
  readonly head?: string;
  readonly anew?: boolean;
  readonly json?: boolean;
}

const examples = `Examples:
  hearsay verify
  hearsay verify norland-arms.hearsay --head 3f9a0c21b7de
  hearsay verify norland-arms.hearsay --anew     and that what was read is what there is to read
`;

/** Adds `hearsay verify`. */
export function addVerifyCommand(program: Command, session: Session): void {
  program
    .command("verify")
    .summary("is a dossier whole, and its log as it was written?")
    .description(
      "Checks the file, every original, text and quotation, and the chain of decisions. Exit code 4 where one fails.",
    )
    .argument("[dossier]", "NAME.hearsay; else the only one in this folder")
    .option(
      "--head <hash>",
      "also fail unless the log holds the entry with this hash: it was its head when you noted it",
    )
    .option("--anew", "read all reports again, and tell what this hearsay reads otherwise than is kept")
    .option("--json", "print the checks as JSON (hearsay/checks/1)")
    .addHelpText("before", examples)
    .action((name: string | undefined, options: VerifyOptions) => runVerify(name, options, session));
}

async function runVerify(
  name: string | undefined,
  options: VerifyOptions,
  { effects, finish }: Session,
): Promise<void> {
  const path = name === undefined ? null : toDossierPath(name);
  await withDossier(path, effects, async (store) => {
    const checks = [...store.verify()];
    const { head } = options;
    if (options.anew) checks.push(await readAnew(store));
    if (head !== undefined) {
      // A chain does not tell that its end was cut off; who noted its head can.
      const isThere = head.length >= 8 && store.decisions().some(({ hash }) => hash.startsWith(head.toLowerCase()));
      const failure = {
        code: "head-missing",
        message: `log: no entry has the hash ${head}; its end was cut off, or it is another log`,
      };
      checks.push({
        id: "head",
        says: "the log holds the entry noted as its head",
        failures: isThere ? [] : [failure],
      });
    }
    if (options.json) {
      await effects.print(`${JSON.stringify({ schema: "hearsay/checks/1", checks }, null, 1)}\n`);
    } else {
      for (const { says, failures } of checks) {
        const rows = failures.map(({ message }) => `    ${message}\n`).join("");
        await effects.print(toVisibleText(`${failures.length === 0 ? "✓" : "✕"} ${says}\n${rows}`));
      }
    }
    const failed = checks.filter(({ failures }) => failures.length > 0).length;
    effects.talk(
      failed === 0 ? `✓ all ${checks.length} checks hold\n` : `✕ ${failed} of ${checks.length} checks failed\n`,
    );
    finish(failed > 0 ? ExitCode.checkFailed : ExitCode.fine);
  });
}

/** Holds what is kept of each report against what this hearsay reads in it: an upgrade may differ, and so may a meddler. */
async function readAnew(store: DossierStore): Promise<StoreCheck> {
  const { extractStatements } = await import("../../extract/extract-statements.ts");
  const { shippedWeights } = await import("../../weights.ts");
  const models = shippedWeights();
  const failures = store.reports().flatMap(({ ref, report }) => {
    const found = new Map(extractStatements(report, { models }).map((each) => [each.id, toCanonicalJson(each)]));
    const kept = store.statements(report.id).filter(({ statement }) => statement.rule !== addedRule);
    const other = kept.filter(({ statement }) => found.get(statement.id) !== toCanonicalJson(statement));
    const missing = found.size - (kept.length - other.filter(({ statement }) => !found.has(statement.id)).length);
    const told = other.map((each) => each.ref).join(", ");
    return other.length + missing === 0
      ? []
      : [
          {
            code: "read-otherwise",
            message: `${ref}: ${other.length === 0 ? "" : `${told} read otherwise; `}${missing} not kept; another hearsay read it, or somebody changed it`,
            reportId: report.id,
          },
        ];
  });
  return { id: "anew", says: "this hearsay reads in every report what is kept of it", failures };
}
