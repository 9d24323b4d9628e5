import type { Command } from "commander";
import { normalizeAsOf } from "../../config.ts";
import { UserError } from "../../errors.ts";
import { type Act, acts, type Hedge, hedges } from "../../model/statement.ts";
import type { Anchor, Edit } from "../../store/decision.ts";
import type { DossierStore } from "../../store/dossier-store.ts";
import { takeDossier, withDossier } from "../find-dossier.ts";
import { findNearest } from "../find-words.ts";
import type { Session } from "../run-cli.ts";

interface EditOptions {
  readonly words?: string;
  readonly speaker?: string;
  readonly act?: string;
  readonly hedge?: string;
  readonly said?: string;
  readonly because?: string;
  readonly author?: string;
}

const examples = `Examples:
  hearsay edit S12 --speaker "Mira Tarn"
  hearsay edit S12 --act denies --words "the sale"
  hearsay edit S12 --said 2023-03-30
`;

/** Adds `hearsay edit`. */
export function addEditCommand(program: Command, session: Session): void {
  program
    .command("edit")
    .summary("put right the words, speaker, act or day of a statement")
    .description("Puts right what was read of a statement. Words and speaker must stand in its report, exactly so.")
    .argument("<ids...>", "the id of a statement, and NAME.hearsay where this folder holds several dossiers")
    .option("--words <text>", "what is said, as it stands in the report")
    .option("--speaker <text>", "who says it, as it stands in the report; - for nobody")
    .option("--act <act>", acts.join(", "))
    .option("--hedge <hedge>", hedges.join(", "))
    .option("--said <date>", "the day it was said; - for not known")
    .option("--because <reason>", "why, in your words")
    .option("--author <name>", "who decides (HEARSAY_AUTHOR, else your account's name)")
    .addHelpText("before", examples)
    .action((args: string[], options: EditOptions) => runEdit(args, options, session));
}

async function runEdit(args: readonly string[], options: EditOptions, { effects, finish }: Session): Promise<void> {
  const { path, rest } = takeDossier(args);
  const [name, more] = rest;
  if (name === undefined || more !== undefined) throw new UserError("edit: expected one id such as S12");
  const { renderDecision } = await import("../render-decision.ts");
  await withDossier(path, effects, async (store) => {
    const id = store.resolve(name);
    const by = { author: options.author ?? effects.userName, time: effects.now() };
    const reason = options.because === undefined ? {} : { reason: options.because };
    const value = toEdit(store, id, options);
    if (Object.keys(value).length === 0)
      throw new UserError(
        `edit: changes nothing; name what is to be another, for example: hearsay edit ${name} --act denies`,
      );
    const decision = store.decide({ kind: "edit", target: [id], value, ...by, ...reason });
    effects.talk(`✓ ${renderDecision(decision, false, (each) => store.nameOf(each) ?? each)}\n  Undo: hearsay undo\n`);
    finish(0);
  });
}

function toEdit(store: DossierStore, id: string, { words, speaker, act, hedge, said }: EditOptions): Edit {
  return {
    ...(words !== undefined && { content: [findWords(store, id, words)] }),
    ...(speaker !== undefined && { speaker: speaker === "-" ? null : findWords(store, id, speaker) }),
    ...(act !== undefined && { act: act as Act }),
    ...(hedge !== undefined && { hedge: hedge as Hedge }),
    ...(said !== undefined && { saidOn: said === "-" ? null : { from: toDay(said), to: toDay(said) } }),
  };
}

/** A day as typed after --said. Throws UserError on anything else. */
export function toDay(said: string): string {
  if (/^\d{4}-\d\d-\d\d$/u.test(said)) return normalizeAsOf(said);
  throw new UserError(`said: expected a day such as 2023-03-30, got \`${said}\``);
}

/** Where words stand in the statement's report: of several places the one nearest to the statement. */
function findWords(store: DossierStore, id: string, words: string): Anchor {
  const { report, statement } = store.statement(id);
  const here = statement.cue?.start ?? statement.content[0]?.start ?? 0;
  return findNearest(report.text, words, here, { verb: "edit", report: report.path ?? report.id });
}
