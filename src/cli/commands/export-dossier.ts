import type { Command } from "commander";
import { ExitCode, UserError } from "../../errors.ts";
import { toDossierPath, withDossier } from "../find-dossier.ts";
import type { Session } from "../run-cli.ts";
import { toVisibleLine } from "../visible-line.ts";

const examples = `Examples:
  hearsay export-dossier to-ines.hearsay norland-arms.hearsay
`;

/** Adds `hearsay export-dossier`. */
export function addExportDossierCommand(program: Command, session: Session): void {
  program
    .command("export-dossier")
    .summary("a copy of a dossier in one file, fit to be sent")
    .description(
      "Writes a whole copy, also while others work on the dossier. It holds the reports in full (mind their copyright), paths as you typed them, names, and is not encrypted.",
    )
    .argument("<target>", "the file to write")
    .argument("[dossier]", "NAME.hearsay; else the only one in this folder")
    .addHelpText("before", examples)
    .action((target: string, name: string | undefined) => runExport(target, name, session));
}

async function runExport(target: string, name: string | undefined, { effects, finish }: Session): Promise<void> {
  const file = toDossierPath(target);
  if ((await effects.stat(file).catch(() => null)) !== null) {
    const source = name === undefined ? null : toDossierPath(name);
    const isTurned = source !== null && (await effects.stat(source).catch(() => null)) === null;
    const hint = isTurned ? `; the file to write comes first: hearsay export-dossier ${source} ${file}` : "";
    throw new UserError(`${file}: is there already${hint}`);
  }
  await withDossier(name === undefined ? null : toDossierPath(name), effects, async (store) => {
    await store.copyTo(file);
    effects.talk(`✓ wrote ${toVisibleLine(file)}, which holds the reports in full and is not encrypted\n`);
    finish(ExitCode.fine);
  });
}
