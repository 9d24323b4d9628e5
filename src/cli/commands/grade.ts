import type { Command } from "commander";
import { normalizeConfig } from "../../config.ts";
import type { Effects } from "../../effects.ts";
import { UserError } from "../../errors.ts";
import type { DecisionDraft } from "../../store/decision.ts";
import type { DossierStore } from "../../store/dossier-store.ts";
import type { WorkedOut } from "../../store/work-out.ts";
import type { DecisionField } from "../../weigh/decision-log.ts";
import { findHead, toChained } from "../../weigh/hash-chain.ts";
import type { Ledger } from "../../weigh/ledger-shape.ts";
import { weighProposition } from "../../weigh/weigh-proposition.ts";
import { takeDossier, withDossier } from "../find-dossier.ts";
import { renderDecision } from "../render-decision.ts";
import type { Session } from "../run-cli.ts";

interface GradeOptions {
  readonly because?: string;
  readonly author?: string;
}

const lineFields = ["t", "q", "f", "side", "cluster", "reviewed", "firsthand"] as const satisfies DecisionField[];
const sumFields = ["lambda", "start", "caps", "gaps"] as const satisfies DecisionField[];
const adoptFields = ["word", "confidence"] as const;

const gradeExamples = `Examples:
  hearsay grade P1/O2 t B --because "was in the room"
  hearsay grade P1/O2 q "either way" --because "says so of every sale"
  hearsay grade P1/O1 t .3,.5,.7 --because "right half of the time so far"
  hearsay grade P1 start 0.1 --because "one in ten such claims held"
`;
const adoptExamples = `Examples:
  hearsay adopt P1 word likely --because "two of the origins saw it"
  hearsay adopt P1 confidence moderate --because "nobody has seen the papers"
`;

/** Adds `hearsay grade` and `hearsay adopt`. */
export function addGradeCommands(program: Command, session: Session): void {
  program
    .command("grade")
    .summary("grade an origin, or set what its sum rests on")
    .description(
      `Sets a value of the sum behind a proposition (see hearsay why P1): for one origin ${lineFields.join(", ")}; for the whole sum ${sumFields.join(", ")}. Needs --because; kept for good and can be undone.`,
    )
    .argument(
      "<args...>",
      "P1/O2 or P1, the field, the value; and NAME.hearsay where this folder holds several dossiers",
    )
    .option("--because <reason>", "why, in your words")
    .option("--author <name>", "who decides (HEARSAY_AUTHOR, else your account's name)")
    .addHelpText("before", gradeExamples)
    .action((args: string[], options: GradeOptions) => runGrade("grade", args, options, session));
  program
    .command("adopt")
    .summary("adopt a judgement of your own beside the computed one")
    .description(
      "Puts a likelihood word or a confidence of your own beside the computed one, which stays. Needs --because; kept for good and can be undone.",
    )
    .argument(
      "<args...>",
      "P1, word or confidence, the value; and NAME.hearsay where this folder holds several dossiers",
    )
    .option("--because <reason>", "why, in your words")
    .option("--author <name>", "who decides (HEARSAY_AUTHOR, else your account's name)")
    .addHelpText("before", adoptExamples)
    .action((args: string[], options: GradeOptions) => runGrade("adopt", args, options, session));
}

async function runGrade(
  kind: "grade" | "adopt",
  args: readonly string[],
  options: GradeOptions,
  { effects, finish }: Session,
): Promise<void> {
  const { path, rest } = takeDossier(args);
  const [name = "", field = "", words = "", more] = rest;
  const [proposition = "", line] = name.split("/");
  if (words === "" || more !== undefined || !/^P\d+$/u.test(proposition)) {
    throw new UserError(`${kind}: expected ${kind === "grade" ? "P1/O2 or P1" : "P1"}, a field and its value`);
  }
  const fields: readonly string[] = kind === "adopt" ? adoptFields : line === undefined ? sumFields : lineFields;
  if (!fields.includes(field) || (kind === "adopt" && line !== undefined)) {
    throw new UserError(`${name} ${field}: expected one of ${fields.join(", ")}`);
  }
  await withDossier(path, effects, async (store) => {
    const workedOut = await readWorkedOut(store, effects);
    const target = [store.resolve(name, () => workedOut.dossier)];
    const by = {
      author: options.author ?? effects.userName,
      time: effects.now(),
      ...(options.because !== undefined && { reason: options.because }),
    };
    const to = kind === "adopt" ? words : toValue(words);
    const place = { proposition, line: line ?? null, field: field as DecisionField };
    const { from, ledger } = tryOut(place, to, by, workedOut);
    const draft: DecisionDraft =
      kind === "adopt"
        ? { kind, target, value: { field: field as "word" | "confidence", to: words }, ...by }
        : { kind, target, value: { field: place.field, from, to }, ...by };
    const decision = store.decide(draft);
    effects.talk(`✓ ${renderDecision(decision, false, (id) => store.nameOf(id) ?? id)}\n`);
    effects.talk(`  ${proposition} now: ${ledger.sentences[0] ?? ledger.word}\n  Undo: hearsay undo\n`);
    finish(0);
  });
}

async function readWorkedOut(store: DossierStore, effects: Effects): Promise<WorkedOut> {
  const { readPack } = await import("../read-pack.ts");
  return store.dossier({ pack: await readPack(null, normalizeConfig({}).maxBytes, effects) });
}

/** `.3,.5,.7` is low, mid and high; numbers, true and false are values; all else is a word. */
function toValue(words: string): unknown {
  const parts = words.split(",").map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
  const [low = 0, mid, high] = parts;
  if (parts.every((part) => !Number.isNaN(part))) {
    if (parts.length === 1) return low;
    if (parts.length === 3) return { low, mid, high };
  }
  if (words === "true" || words === "false") return words === "true";
  const [, name, points] = /^(statement|evidence)=(\d+(?:\.\d+)?)$/u.exec(words) ?? [];
  return name === undefined ? words : { [name]: Number(points) };
}

interface Place {
  readonly proposition: string;
  readonly line: string | null;
  readonly field: DecisionField;
}

/** Weighs with the value in place; throws UserError where it does not fit. `from` is what stood there before. */
function tryOut(
  { proposition, line, field }: Place,
  to: unknown,
  { author, time, reason }: Pick<DecisionDraft, "author" | "time" | "reason">,
  { dossier, ledger }: WorkedOut,
): { readonly from: unknown; readonly ledger: Ledger } {
  const found = dossier.propositions.find(({ id }) => id === proposition);
  if (!found) throw new UserError(`${proposition}: no such proposition`);
  const entry =
    line === null
      ? undefined
      : weighProposition(found, dossier, { decisions: ledger }).lines.find(({ id }) => id === line);
  if (line !== null && !entry) throw new UserError(`${proposition}/${line}: no such line in its sum`);
  const now = { t: entry?.letter, q: entry?.interest, side: entry?.side };
  const from = field === "t" || field === "q" || field === "side" ? (now[field] ?? null) : null;
  const target = line === null ? proposition : `${proposition}/${line}`;
  const draft = { id: "new", time, author, role: "reviewer", target, field, from, to, reason: reason ?? "" };
  const decision = toChained({ ...draft, evidence: [], supersedes: null }, findHead(ledger));
  const weighed = weighProposition(found, dossier, { decisions: [...ledger, decision] });
  const fault = weighed.problems.find(({ message }) => message.startsWith("decision new "));
  if (fault) throw new UserError(fault.message.replace(/^decision new on /u, ""));
  return { from, ledger: weighed };
}
