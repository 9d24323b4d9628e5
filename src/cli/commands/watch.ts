import type { Command } from "commander";
import { type Config, normalizeConfig } from "../../config.ts";
import type { Effects } from "../../effects.ts";
import { UserError } from "../../errors.ts";
import type { DossierStore } from "../../store/dossier-store.ts";
import { takeDossier, withDossier } from "../find-dossier.ts";
import type { Session } from "../run-cli.ts";

interface WatchOptions {
  readonly every?: string;
  readonly jobs?: string;
  readonly maxMb?: string;
}

const examples = `Examples:
  hearsay watch downloads/                      into the only dossier in this folder
  hearsay watch norland-arms.hearsay feeds/ --every 60
`;

/** Adds `hearsay watch`. */
export function addWatchCommand(program: Command, session: Session): void {
  program
    .command("watch")
    .summary("put reports into a dossier as they appear in a folder")
    .description(
      "Adds what lies in folders, then looks again and again for new and changed files, until Ctrl-C. A file is read once it has stopped growing. What was added is kept.",
    )
    .argument("[folders...]", "folders with reports, and NAME.hearsay where this folder holds several dossiers")
    .option("--every <seconds>", "how often to look (2)")
    .option("--jobs <n>", "threads that read and extract (all cores for half a megabyte and more)")
    .option("--max-mb <n>", "largest file that is read, in MB (64)")
    .addHelpText("before", examples)
    .action((args: string[], options: WatchOptions) => runWatch(args, options, session));
}

async function runWatch(args: readonly string[], options: WatchOptions, { effects, finish }: Session): Promise<void> {
  const config = normalizeConfig({ jobs: options.jobs, maxBytes: options.maxMb });
  const seconds = Number(options.every ?? 2);
  if (!(seconds > 0 && seconds <= 86_400)) throw new UserError(`every: expected seconds, got \`${options.every}\``);
  const { path, rest } = takeDossier(args);
  if (rest.length === 0) throw new UserError("folders: expected folders to watch, got none");
  for (const folder of rest) {
    const facts = await effects.stat(folder).catch(() => null);
    if (facts?.kind !== "folder") throw new UserError(`${folder}: no such folder`);
  }
  await withDossier(path, effects, (store) => watch(store, rest, { config, ms: seconds * 1000 }, effects));
  finish(0);
}

async function watch(
  store: DossierStore,
  folders: readonly string[],
  { config, ms }: { readonly config: Config; readonly ms: number },
  effects: Effects,
): Promise<void> {
  const { addInputs, addReports } = await import("../add-reports.ts");
  const { findInputs } = await import("../find-inputs.ts");
  const { toCount } = await import("../../brief/word-lists.ts");
  // By real path: how the file looked when it was read, and when it was last looked at.
  const read = new Map<string, string>();
  const seen = new Map<string, string>();
  const find = async () => (await findInputs(folders, effects)).inputs.filter(({ problem }) => problem === null);
  for (const input of await find()) read.set(input.realPath ?? input.path, toLook(input));
  await addReports(store, folders, config, effects);
  const where = folders.length === 1 ? folders[0] : toCount(folders.length, "folder");
  if (!effects.interrupted.aborted) effects.talk(`Watching ${where}. Ctrl-C ends it; what was added is kept.\n`);
  let tookMs = 0;
  while (!effects.interrupted.aborted) {
    // A large folder is not looked at all the time.
    await effects.pause(Math.max(ms, tookMs * 4));
    if (effects.interrupted.aborted) break;
    const startMs = effects.elapsedMs();
    const fresh = (await find()).filter((input) => {
      const key = input.realPath ?? input.path;
      const [look, before] = [toLook(input), seen.get(key)];
      seen.set(key, look);
      // What looks otherwise than a moment ago is still being written.
      return read.get(key) !== look && before === look;
    });
    tookMs = effects.elapsedMs() - startMs;
    if (fresh.length === 0) continue;
    for (const input of fresh) read.set(input.realPath ?? input.path, toLook(input));
    const { reports, versions, known, statements } = await addInputs(store, fresh, config, effects);
    const told = [
      `${toCount(reports, "report")} added`,
      ...(versions > 0 ? [`${versions} of them a new text of a known one`] : []),
      ...(known > 0 ? [`${known} known already`] : []),
      toCount(statements, "statement"),
    ];
    effects.talk(`✓ ${effects.now().slice(11, 19)}  ${told.join(", ")}\n`);
  }
}

function toLook({ size, writtenMs }: { readonly size: number | null; readonly writtenMs?: number }): string {
  return `${size} ${writtenMs}`;
}
