import type { Command } from "commander";
import { toVisibleText } from "../../brief/visible-text.ts";
import { ExitCode } from "../../errors.ts";
import { toDossierPath, withDossier } from "../find-dossier.ts";
import type { Session } from "../run-cli.ts";

interface VerifyOptions {
  readonly head?: string;
  readonly json?: boolean;
}

const examples = `Examples:
  hearsay verify
  hearsay verify norland-arms.hearsay --head 3f9a0c21b7de
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
