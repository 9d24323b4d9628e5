import type { Command } from "commander";
import { UserError } from "../../errors.ts";
import { takeDossier, withDossier } from "../find-dossier.ts";
import type { Session } from "../run-cli.ts";

interface UndoOptions {
  readonly author?: string;
}

const examples = `Examples:
  hearsay undo                  take back your last decision
  hearsay undo d1f3c5a09b2e     take back this one
  hearsay redo                  and bring it back
`;

/** Adds `hearsay undo` and `hearsay redo`. */
export function addUndoCommands(program: Command, session: Session): void {
  program
    .command("undo")
    .summary("take back a decision; the log keeps both")
    .description("Takes back a decision: your last one that stands, or the one named as hearsay log shows it.")
    .argument("[args...]", "the id of a decision, and NAME.hearsay where this folder holds several dossiers")
    .option("--author <name>", "who takes it back (HEARSAY_AUTHOR, else your account's name)")
    .addHelpText("before", examples)
    .action((args: string[], options: UndoOptions) => runUndo("undo", args, options, session));
  program
    .command("redo")
    .summary("bring back the decision taken back last")
    .description("Brings back the decision you took back last, as long as you decided nothing new since.")
    .argument("[args...]", "NAME.hearsay where this folder holds several dossiers")
    .option("--author <name>", "who brings it back (HEARSAY_AUTHOR, else your account's name)")
    .addHelpText("before", examples)
    .action((args: string[], options: UndoOptions) => runUndo("redo", args, options, session));
}

async function runUndo(
  verb: "undo" | "redo",
  args: readonly string[],
  options: UndoOptions,
  { effects, finish }: Session,
): Promise<void> {
  const { path, rest } = takeDossier(args);
  const [id, more] = rest;
  if (more !== undefined || (id !== undefined && (verb === "redo" || !/^d[0-9a-f]{6,12}$/u.test(id)))) {
    throw new UserError(
      `${more ?? id}: ${verb === "redo" ? "redo takes no id" : "expected one id such as d1f3c5a09b2e"}`,
    );
  }
  const { renderDecision } = await import("../render-decision.ts");
  await withDossier(path, effects, async (store) => {
    const by = { author: options.author ?? effects.userName, time: effects.now() };
    const decision = verb === "undo" ? store.undo(by, id) : store.redo(by);
    const words = renderDecision(decision, false, (each) => store.nameOf(each) ?? each);
    effects.talk(`✓ ${verb === "undo" ? "taken back" : "brought back"}: ${words}\n`);
    finish(0);
  });
}
