import type { Command } from "commander";
import { normalizeConfig } from "../../config.ts";
import { UserError } from "../../errors.ts";
import { takeDossier, withDossier } from "../find-dossier.ts";
import type { Session } from "../run-cli.ts";

interface AddOptions {
  readonly again?: boolean;
  readonly jobs?: string;
  readonly maxMb?: string;
}

const examples = `Examples:
  hearsay add reports/                     into the only dossier in this folder
  hearsay add norland-arms.hearsay a.pdf
  hearsay add --again                      read the kept originals again, after an update of hearsay
`;

/** Adds `hearsay add`. */
export function addAddCommand(program: Command, session: Session): void {
  program
    .command("add")
    .summary("put reports into a dossier")
    .description(
      "Reads reports into a dossier; their bytes are kept. What is there already is passed over, so that an interrupted run goes on where it stopped. Another text from the same place is a new version.",
    )
    .argument(
      "[inputs...]",
      "files and folders with reports, and NAME.hearsay where this folder holds several dossiers",
    )
    .option("--again", "extract anew from the originals kept; decisions stay")
    .option("--jobs <n>", "threads that read and extract (all cores for half a megabyte and more)")
    .option("--max-mb <n>", "largest file that is read, in MB (64)")
    .addHelpText("before", examples)
    .action((args: string[], options: AddOptions) => runAdd(args, options, session));
}

async function runAdd(args: readonly string[], options: AddOptions, { effects, finish }: Session): Promise<void> {
  const config = normalizeConfig({ jobs: options.jobs, maxBytes: options.maxMb });
  const { path, rest } = takeDossier(args);
  if (rest.length === 0 && !options.again) throw new UserError("reports: expected files or folders to add, got none");
  const { addAgain, addReports } = await import("../add-reports.ts");
  await withDossier(path, effects, async (store) => {
    const again = options.again ? await addAgain(store, config, effects) : 0;
    const added = rest.length > 0 ? await addReports(store, rest, config, effects) : 0;
    finish(Math.max(again, added));
  });
}
