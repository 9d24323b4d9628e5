import { basename } from "node:path";
import type { Command } from "commander";
import { normalizeConfig } from "../../config.ts";
import { ExitCode, UserError } from "../../errors.ts";
import { toDossierPath } from "../find-dossier.ts";
import type { Session } from "../run-cli.ts";
import { toShellWord } from "../shell-word.ts";
import { toVisibleLine } from "../visible-line.ts";

interface InitOptions {
  readonly jobs?: string;
  readonly maxMb?: string;
}

const examples = `Examples:
  hearsay init norland-arms
  hearsay init norland-arms reports/
`;

/** Adds `hearsay init`. */
export function addInitCommand(program: Command, session: Session): void {
  program
    .command("init")
    .summary("make a lasting dossier, one file on this computer")
    .description("Makes NAME.hearsay, which keeps reports and what people decide on them, and adds the reports named.")
    .argument("<name>", "name of the dossier; a path makes it elsewhere")
    .argument("[inputs...]", "files and folders with reports")
    .option("--jobs <n>", "threads that read and extract")
    .option("--max-mb <n>", "largest file that is read, in MB (64)")
    .addHelpText("before", examples)
    .action((name: string, inputs: string[], options: InitOptions) => runInit(name, inputs, options, session));
}

async function runInit(
  name: string,
  inputs: readonly string[],
  options: InitOptions,
  { effects, finish }: Session,
): Promise<void> {
  const config = normalizeConfig({ jobs: options.jobs, maxBytes: options.maxMb });
  const path = toDossierPath(name);
  const here = await effects.stat(path).catch(() => null);
  if (here !== null && (here.kind !== "file" || here.size > 0)) {
    throw new UserError(`${path}: is there already; hearsay add ${toShellWord(path)} FILES puts reports into it`);
  }
  const { createDossier } = await import("../../store/dossier-store.ts");
  const store = await createDossier(path, basename(path).replace(/\.hearsay$/iu, ""), effects.now());
  try {
    effects.talk(`✓ made ${toVisibleLine(path)}\n`);
    if (inputs.length === 0) {
      effects.talk(`Next:  hearsay add ${toVisibleLine(toShellWord(path))} FILES\n`);
      finish(ExitCode.fine);
      return;
    }
    const { addReports } = await import("../add-reports.ts");
    finish(await addReports(store, inputs, config, effects));
  } finally {
    store.close();
  }
}
