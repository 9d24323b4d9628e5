import type { Command } from "commander";
import { toVisibleText } from "../../brief/visible-text.ts";
import { normalizeConfig } from "../../config.ts";
import { ExitCode } from "../../errors.ts";
import { collectPaths } from "../collect-paths.ts";
import type { Session } from "../run-cli.ts";

interface CheckOptions {
  readonly json?: boolean;
  readonly asOf?: string;
  readonly pack?: string;
  readonly list?: readonly string[];
  readonly jobs?: string;
  readonly maxMb?: string;
}

const examples = `Examples:
  hearsay check reports/
  hearsay check dossier.json
`;

/** Adds `hearsay check`. */
export function addCheckCommand(program: Command, session: Session): void {
  program
    .command("check")
    .summary("does every line and number of the brief lead to exact words?")
    .description(
      "Checks quotations, hashes, citations, reasons, sums and every number of the brief; prints each check and where it fails. Exit code 4 where one does.",
    )
    .argument("[inputs...]", "files and folders with reports, or a saved dossier (.json)")
    .option("--json", "print the checks as JSON")
    .option("--as-of <date>", "as given to the brief")
    .option(
      "--pack <folder>",
      "rules and figures to hold the reports against: a folder, or a shipped pack (dprk-russia)",
    )
    .option(
      "--list <file>",
      "a sanctions list of yours to hold names against; may be repeated (UN, EU, OFAC XML; OFAC CSV; FollowTheMoney JSON)",
      collectPaths,
    )
    .option("--jobs <n>", "threads")
    .option("--max-mb <n>", "largest file that is read, in MB (64)")
    .addHelpText("before", examples)
    .action((inputs: string[], options: CheckOptions) => runCheck(inputs, options, session));
}

async function runCheck(inputs: readonly string[], options: CheckOptions, { effects, finish }: Session): Promise<void> {
  const config = normalizeConfig({
    asOf: options.asOf,
    pack: options.pack,
    lists: options.list,
    jobs: options.jobs,
    maxBytes: options.maxMb,
  });
  const { loadDossier } = await import("../load-dossier.ts");
  const { runChecks } = await import("../run-checks.ts");
  const { dossier, exitCode } = await loadDossier(inputs, config, effects);
  const checks = runChecks(dossier);
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
  finish(failed > 0 ? ExitCode.checkFailed : exitCode);
}
