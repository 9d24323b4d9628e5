import type { Command } from "commander";
import { toCount } from "../../brief/word-lists.ts";
import { ExitCode, UserError } from "../../errors.ts";
import { isDossierPath, withDossier } from "../find-dossier.ts";
import type { Session } from "../run-cli.ts";

const examples = `Examples:
  hearsay merge-from ines.hearsay norland-arms.hearsay
`;

/** Adds `hearsay merge-from`. */
export function addMergeFromCommand(program: Command, session: Session): void {
  program
    .command("merge-from")
    .summary("take in what a colleague's dossier holds")
    .description(
      "Takes reports and decisions of another dossier into this one. Nothing is lost on either side, and it does not matter who takes in whose.",
    )
    .argument("<other>", "the dossier to take from")
    .argument("[dossier]", "the dossier to take into; else the only other one in this folder")
    .addHelpText("before", examples)
    .action((other: string, into: string | undefined) => runMergeFrom(other, into, session));
}

async function runMergeFrom(other: string, into: string | undefined, { effects, finish }: Session): Promise<void> {
  for (const path of [other, ...(into === undefined ? [] : [into])]) {
    if (!isDossierPath(path)) throw new UserError(`${path}: expected a dossier such as norland-arms.hearsay`);
  }
  const from = await effects.stat(other).catch(() => null);
  if (from?.kind !== "file") throw new UserError(`${other}: no such dossier`);
  const path = into ?? (await findOther(other, from.realPath));
  const own = await effects.stat(path).catch(() => null);
  if (own?.realPath === from.realPath) throw new UserError(`${other}: is the dossier to take into itself`);
  await withDossier(path, effects, async (store) => {
    const { reports, decisions } = await store.joinFrom(other);
    const told = `${toCount(reports, "report")} and ${toCount(decisions, "entry", "entries")} of the log taken in`;
    effects.talk(`✓ ${told}; head ${store.info().logHead.slice(0, 12)}\n`);
    finish(ExitCode.fine);
  });

  async function findOther(named: string, realPath: string): Promise<string> {
    const here = (await effects.listFolder(".")).filter(isDossierPath);
    const others: string[] = [];
    for (const each of here) {
      const facts = await effects.stat(each).catch(() => null);
      if (facts !== null && facts.realPath !== realPath) others.push(each);
    }
    const [only, another] = others;
    if (only === undefined || another !== undefined) {
      throw new UserError(`dossier: name the one to take ${named} into`);
    }
    return only;
  }
}
