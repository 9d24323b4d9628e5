import { readdirSync, readFileSync } from "node:fs";
import { extractStatements } from "../src/extract/extract-statements.ts";
import { overlaps } from "../src/model/span.ts";
import type { Statement } from "../src/model/statement.ts";
import { reportFromText } from "../src/read/report-from-text.ts";
import { shippedWeights } from "../src/weights.ts";
import { matchStatements } from "./labelled/match-statements.ts";
import { type LabelledReport, type LabelledStatement, parseLabelled } from "./labelled/parse-labelled.ts";

interface Tally {
  right: number;
  all: number;
}

/** Reports of the test half from this number on are in plain news prose, those before hold odd idioms on purpose. */
const firstPlain = 400;

export interface LabelledOptions {
  /** Only the odd or the plain reports of the test half. */
  readonly only?: "odd" | "plain";
  /** Takes a line for each error. */
  readonly log?: (line: string) => void;
}

/**
 * How well extraction does on one half of the labelled reports: a row a measure, as `name: share (right of all)`, and how
 * often each kind of error occurs, the commonest first.
 */
export function scoreLabelled(
  part: "train" | "test",
  { only, log }: LabelledOptions = {},
): { readonly rows: readonly string[]; readonly errors: readonly string[] } {
  const kinds = new Map<string, number>();
  const folder = new URL(`./labelled/${part}/`, import.meta.url);
  const models = shippedWeights();
  const tallies = new Map<string, Tally>();
  const add = (name: string, right: boolean): void => {
    const tally = tallies.get(name) ?? { right: 0, all: 0 };
    tallies.set(name, { right: tally.right + (right ? 1 : 0), all: tally.all + 1 });
  };
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .filter((name) => only === undefined || Number(name.slice(0, 3)) >= firstPlain === (only === "plain"))
    .sort()) {
    const labelled = parseLabelled(readFileSync(new URL(file, folder), "utf8"));
    const report = reportFromText(labelled.text, {
      outlet: labelled.outlet,
      publishedOn: { from: labelled.publishedOn, to: labelled.publishedOn },
    });
    const found = extractStatements(report, { models });
    scoreReport(
      labelled,
      found,
      add,
      (line) => log?.(`${file}: ${line}`),
      (kind) => kinds.set(kind, (kinds.get(kind) ?? 0) + 1),
    );
  }
  return {
    rows: [...tallies].map(
      ([name, { right, all }]) => `${name}: ${((100 * right) / all).toFixed(1)} % (${right} of ${all})`,
    ),
    errors: [...kinds]
      .sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1))
      .map(([kind, count]) => `${count} ${kind}`),
  };
}

function scoreReport(
  labelled: LabelledReport,
  found: readonly Statement[],
  add: (name: string, right: boolean) => void,
  log: (line: string) => void,
  count: (kind: string) => void,
): void {
  const pairs = matchStatements(labelled.statements, found);
  const used = new Set(pairs.values());
  const isSame = matchActors(pairs);
  for (const want of labelled.statements) {
    const got = pairs.get(want);
    if (want.optional) continue;
    const label = `${want.chain.map(({ text }) => text).join(" < ")} <${want.cue?.text ?? "-"}> ${(want.content[0]?.text ?? "").slice(0, 60)}`;
    add("found", got !== undefined);
    if (got === undefined) {
      log(`missed ${want.act} ${label}`);
      count(`missed: ${want.act}`);
      if (want.act === "denies") add("denials found and kept", false);
      continue;
    }
    const wrong: string[] = [];
    const check = (name: string, right: boolean, note = "", kind = name): void => {
      add(name, right);
      if (right) return;
      wrong.push(name + note);
      count(kind);
    };
    const [voice] = want.chain;
    check(
      "source overlaps",
      voice === undefined ? got.chain.length === 0 : got.chain[0] !== undefined && overlaps(voice, got.chain[0]),
    );
    if (voice && voice.actors.length > 0)
      check(
        "speaker identity",
        namesAll(got.chain[0], voice.actors, isSame),
        ` ${got.chain[0]?.actor} for ${voice.actors.join("+")}`,
        `speaker: ${(got.chain[0]?.actor ?? null) === null ? "nobody" : "somebody else"}`,
      );
    if (want.chain.length > 1)
      check(
        "nested chain exact",
        got.chain.length === want.chain.length && want.chain.every((link, index) => overlaps(link, got.chain[index]!)),
        ` ${got.chain.map(({ text }) => text).join(" < ")}`,
      );
    check("act", got.act === want.act, ` ${got.act} for ${want.act}`, `act: ${got.act} for ${want.act}`);
    if (want.act === "denies") add("denials found and kept", got.act === "denies");
    check(
      "hedge",
      got.hedge === want.hedge,
      ` ${got.hedge} for ${want.hedge}`,
      `hedge: ${got.hedge} for ${want.hedge}`,
    );
    check("form", got.form === want.form);
    if (want.saidOn)
      check(
        "said-date",
        got.saidOn?.from === want.saidOn.from && got.saidOn.to === want.saidOn.to,
        ` ${got.saidOn?.from}..${got.saidOn?.to} for ${want.saidOn.from}..${want.saidOn.to}`,
      );
    else check("no said-date", got.saidOn === null, ` ${got.saidOn?.text}`);
    if (want.evidence.length > 0)
      check(
        "evidence",
        want.evidence.every((each) => got.evidence.some((other) => overlaps(each, other) && other.kind === each.kind)),
      );
    if (wrong.length > 0) log(`partly [${wrong.join("; ")}] ${label}`);
  }
  for (const got of found) {
    const right = used.has(got);
    add("precision", right);
    if (!right) count(`extra: ${got.rule}`);
    if (!right)
      log(
        `extra ${got.act} [${got.chain[0]?.text ?? "-"}] <${got.cue?.text ?? "-"}> ${(got.content[0]?.text ?? "").slice(0, 60)} (${got.rule})`,
      );
  }
}

/** Whether a voice is one of the actors, or, where several speak at once, stands for all of them. */
function namesAll(
  link: Statement["chain"][number] | undefined,
  actors: readonly string[],
  isSame: (wanted: string, got: string | null) => boolean,
): boolean {
  if (link === undefined) return false;
  const named = actors.length > 1 ? [link.actor, ...(link.speaksFor ?? [])] : [link.actor];
  return actors.every((actor) => named.some((each) => isSame(actor, each)));
}

/**
 * Which actor found stands for which actor wanted, in one report: the same name, or, one to one and the commonest pair
 * first, a name that shares the stem of a word with it (*orvan-army* for *orvany-army*, *brand* for *otto-brand*): how a
 * name is spelt is not who it is. Two wanted actors never share one found.
 */
function matchActors(
  pairs: ReadonlyMap<LabelledStatement, Statement>,
): (wanted: string, got: string | null) => boolean {
  const counts = new Map<string, number>();
  for (const [want, got] of pairs) {
    for (const actor of want.chain[0]?.actors ?? []) {
      const links = got.chain[0];
      for (const named of new Set([links?.actor, ...(links?.speaksFor ?? [])]))
        if (named && sharesStem(actor, named))
          counts.set(`${actor} ${named}`, (counts.get(`${actor} ${named}`) ?? 0) + (actor === named ? 1000 : 1));
    }
  }
  const foundFor = new Map<string, string>();
  const taken = new Set<string>();
  for (const [pair] of [...counts].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1))) {
    const [wanted = "", named = ""] = pair.split(" ");
    if (foundFor.has(wanted) || taken.has(named)) continue;
    foundFor.set(wanted, named);
    taken.add(named);
  }
  return (wanted, got) => got !== null && (got === wanted || foundFor.get(wanted) === got);
}

function sharesStem(one: string, other: string): boolean {
  const stems = (slug: string): string[] => slug.split("-").map((word) => word.slice(0, 4));
  const others = stems(other);
  return stems(one).some((stem) => stem.length > 2 && others.includes(stem));
}

if (process.argv[1] === import.meta.filename) {
  const part = process.argv[2] === "train" ? "train" : "test";
  const only = (["odd", "plain"] as const).find((each) => process.argv.includes(each));
  const isVerbose = process.argv.includes("--verbose");
  const { rows, errors } = scoreLabelled(part, {
    ...(only && { only }),
    ...(isVerbose && { log: (line: string) => console.log(line) }),
  });
  for (const line of rows) console.log(line);
  if (process.argv.includes("--errors")) for (const line of errors) console.log(line);
}
