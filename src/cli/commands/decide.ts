import type { Command } from "commander";
import { normalizeConfig } from "../../config.ts";
import type { Effects } from "../../effects.ts";
import { UserError } from "../../errors.ts";
import type { DecisionDraft } from "../../store/decision.ts";
import type { DossierStore } from "../../store/dossier-store.ts";
import { takeDossier, withDossier } from "../find-dossier.ts";
import type { Session } from "../run-cli.ts";

interface DecideOptions {
  readonly because?: string;
  readonly author?: string;
}

interface Verb {
  readonly name: "accept" | "reject" | "unsure" | "note" | "same-origin" | "link" | "split" | "merge";
  readonly summary: string;
  readonly description: string;
  readonly example: string;
  /** How many words at the end are no ids. */
  readonly tail: "text" | "proposition" | null;
}

const verbs: readonly Verb[] = [
  {
    name: "accept",
    summary: "this statement was read right",
    description: "Accepts statements: the words, the speaker and the act are as extracted.",
    example: "hearsay accept S4 S9",
    tail: null,
  },
  {
    name: "reject",
    summary: "this statement was read wrong: leave it out",
    description: "Rejects statements: they are left out of the brief, which tells how many.",
    example: 'hearsay reject S12 --because "a caption, nobody said it"',
    tail: null,
  },
  {
    name: "unsure",
    summary: "this statement has to be looked at again",
    description: "Leaves statements unsure: they stay in the brief, marked.",
    example: "hearsay unsure S7",
    tail: null,
  },
  {
    name: "note",
    summary: "write a note on a statement, report or proposition",
    description: "Writes a note, kept in the log with name and time.",
    example: 'hearsay note S4 "the same briefing as in S9"',
    tail: "text",
  },
  {
    name: "same-origin",
    summary: "these statements go back to one origin",
    description: "Counts the origins of statements as one wherever they stand on the same side; needs --because.",
    example: 'hearsay same-origin S8 S4 --because "agency copy"',
    tail: null,
  },
  {
    name: "link",
    summary: "these statements are about that proposition",
    description: "Moves statements to a proposition.",
    example: "hearsay link S8 S9 P2",
    tail: "proposition",
  },
  {
    name: "split",
    summary: "these statements are about something else",
    description: "Takes statements out of their propositions into ones of their own.",
    example: "hearsay split S8",
    tail: null,
  },
  {
    name: "merge",
    summary: "these propositions are one",
    description: "Puts propositions together.",
    example: "hearsay merge P1 P4",
    tail: null,
  },
];

/** Adds the verbs by which people decide: `hearsay accept`, `reject`, `unsure`, `note`, `same-origin`, `link`, `split`, `merge`. */
export function addDecideCommands(program: Command, session: Session): void {
  for (const verb of verbs) {
    program
      .command(verb.name)
      .summary(verb.summary)
      .description(`${verb.description} Each decision is kept for good and can be undone.`)
      .argument("<ids...>", `${toArgumentWords(verb)}, and NAME.hearsay where this folder holds several dossiers`)
      .option("--because <reason>", "why, in your words")
      .option("--author <name>", "who decides (HEARSAY_AUTHOR, else your account's name)")
      .addHelpText("before", `Examples:\n  ${verb.example}\n`)
      .action((args: string[], options: DecideOptions) => runDecide(verb, args, options, session));
  }
}

function toArgumentWords({ name, tail }: Verb): string {
  if (tail === "text") return "an id such as S12, R4 or P1, and the note";
  if (tail === "proposition") return "ids of statements, and one of a proposition";
  return name === "merge" ? "ids of propositions such as P1" : "ids of statements such as S12 or s1f3c…";
}

async function runDecide(
  verb: Verb,
  args: readonly string[],
  { because, author }: DecideOptions,
  { effects, finish }: Session,
): Promise<void> {
  const { path, rest } = takeDossier(args);
  const { renderDecision } = await import("../render-decision.ts");
  await withDossier(path, effects, async (store) => {
    const by = {
      author: author ?? effects.userName,
      time: effects.now(),
      ...(because !== undefined && { reason: because }),
    };
    const draft = await toDraft(verb, rest, by, store, effects);
    const decision = store.decide(draft);
    const words = renderDecision(decision, false, (id) => store.nameOf(id) ?? id);
    effects.talk(`✓ ${words}\n  Undo: hearsay undo\n`);
    finish(0);
  });
}

async function toDraft(
  verb: Verb,
  args: readonly string[],
  by: Pick<DecisionDraft, "author" | "time" | "reason">,
  store: DossierStore,
  effects: Effects,
): Promise<DecisionDraft> {
  const { name, tail } = verb;
  const ids = tail === null ? args : args.slice(0, -1);
  const last = args.at(-1) ?? "";
  if (ids.length === 0) throw new UserError(`${name}: expected ${toArgumentWords(verb)}`);
  if (tail === "text" && ids.length > 1) throw new UserError("note: expected one id and the note in quotation marks");
  const named = tail === "proposition" ? [...ids, last] : ids;
  const config = normalizeConfig({});
  const { readPack } = await import("../read-pack.ts");
  // Only names of propositions need the whole dossier linked.
  const pack = named.some((id) => id.startsWith("P")) ? await readPack(null, config.maxBytes, effects) : null;
  const dossier = pack && (() => store.dossier({ pack }).dossier);
  const resolved = named.map((id) => store.resolve(id, dossier ?? undefined));
  const target = [...new Set(tail === "proposition" ? resolved.slice(0, -1) : resolved)];
  if (name === "note") return { kind: name, target, value: { text: last }, ...by };
  if (name === "link") return { kind: name, target, value: { proposition: resolved.at(-1) ?? "" }, ...by };
  return { kind: name, target, value: null, ...by };
}
