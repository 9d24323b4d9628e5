import type { Dossier } from "../../src/model/dossier.ts";
import { type Match, matchMatter } from "./match-matter.ts";
import type { OriginGroup } from "./parse-matter.ts";
import type { ReadMatter } from "./read-matters.ts";
import { scoreReprints } from "./score-reprints.ts";

/** Takes one answer to one question of a measure, and what to say where it is wrong. */
export type Ask = (measure: string, right: boolean, note: string) => void;

interface Scored extends Match {
  readonly matter: ReadMatter;
  readonly dossier: Dossier;
  readonly ask: Ask;
}

/** Holds a dossier against what a person made of the same reports; every answer goes to `ask`, in the order of the labels. */
export function scoreMatter(matter: ReadMatter, dossier: Dossier, ask: Ask): void {
  const scored: Scored = { matter, dossier, ask, ...matchMatter(matter, dossier) };
  scoreStatements(scored);
  scoreLinks(scored);
  scoreRelations(scored);
  scoreOrigins(scored);
  scoreChanges(scored);
  scoreContradictions(scored);
  scoreReprints(matter, dossier, ask);
}

function scoreStatements({ matter, statementOf, ask }: Scored): void {
  for (const { id, report, act, content } of matter.statements) {
    const got = statementOf.get(id);
    const words = `${id} (${report}) ${content.map(({ text }) => text).join(" … ")}`;
    ask("statements found", got !== undefined, words);
    if (got) ask("acts right", got.act === act, `${words}: ${got.act} for ${act}`);
  }
}

/** Pairs of matched statements: linked where they share a proposition. */
function scoreLinks({ matter, dossier, statementOf, propositionOf, ask }: Scored): void {
  const marked = new Map<string, Set<string>>();
  for (const { id, statementIds } of matter.propositions)
    for (const each of statementIds) marked.set(each, (marked.get(each) ?? new Set()).add(id));
  const found = matter.statements.filter(({ id }) => statementOf.has(id));
  for (const [index, { id }] of found.entries()) {
    const ids = statementOf.get(id)?.propositionIds ?? [];
    const own = marked.get(id);
    const right = own === undefined || [...own].some((each) => ids.includes(propositionOf.get(each)?.id ?? ""));
    ask(
      "statements of a proposition that stand in its match",
      right,
      `${id} of ${[...(own ?? [])].join()} is in ${ids.join() || "none"}`,
    );
    for (const { id: other } of found.slice(index + 1)) {
      const wanted = [...(own ?? [])].some((each) => marked.get(other)?.has(each));
      const got = (statementOf.get(other)?.propositionIds ?? []).some((each) => ids.includes(each));
      if (wanted) ask("link recall", got, "");
      if (got) ask("link precision", wanted, "");
      if (got && !wanted) ask("links", false, `${id} and ${other} share ${ids.join()}`);
    }
  }
  for (const { id, text } of matter.propositions) {
    const got = propositionOf.get(id);
    ask("propositions represented", got !== undefined, `${id} ${text}`);
    if (got) ask("propositions", true, `${id} ${text} → ${got.id} ${got.text}`);
  }
  ask("", true, `${dossier.propositions.length} propositions found, ${matter.propositions.length} marked`);
}

const turned: Readonly<Record<string, string>> = { narrower: "broader", broader: "narrower" };
const mutual: ReadonlySet<string> = new Set(["same", "contradicts", "different-event"]);

/**
 * "p2 narrower p1": p2 is narrower than p1. A dossier words it from the other end, "P1 is broader", on P2, or "P2 is
 * narrower" on P1; "p3 updates p2" stands on P3. Two that were taken for one have no relation, and that is wrong.
 */
function scoreRelations({ matter, propositionOf, ask }: Scored): void {
  for (const { from, kind, to } of matter.relations) {
    const one = propositionOf.get(from);
    const other = propositionOf.get(to);
    if (!one || !other) continue;
    const there = one.relations.filter(({ propositionId }) => propositionId === other.id).map((each) => each.kind);
    const back = other.relations.filter(({ propositionId }) => propositionId === one.id).map((each) => each.kind);
    const told = [
      ...there.map((each) => turned[each] ?? each),
      ...back.map((each) => (turned[each] ? each : mutual.has(each) ? each : `${each} (turned round)`)),
    ];
    const got = one.id === other.id ? "taken for one" : [...new Set(told)].join("+") || "none";
    ask("relation kinds right", told.includes(kind), `${from} ${kind} ${to} (${one.id}, ${other.id}): ${got}`);
  }
}

function scoreOrigins(scored: Scored): void {
  const { matter, statementOf, propositionOf, ask } = scored;
  for (const { propositionId, ...sides } of matter.origins) {
    const got = propositionOf.get(propositionId);
    if (!got) {
      ask("origin counts exactly right", false, `${propositionId} is not represented`);
      continue;
    }
    const named = (side: "for" | "against"): number => sides[side].filter(({ isNamed }) => isNamed).length;
    const unnamed = [...sides.for, ...sides.against].filter(({ isNamed }) => !isNamed).length;
    const count = (side: string, isNamed: boolean): number =>
      got.origins.filter((each) => each.side === side && (each.independence !== "not-established") === isNamed).length;
    const gotUnnamed = count("for", false) + count("against", false);
    const note = `${propositionId} (${got.id}): ${count("for", true)} for, ${count("against", true)} against, ${gotUnnamed} unnamed; marked ${named("for")}, ${named("against")}, ${unnamed}; found ${got.origins.map(({ side, label, statementIds }) => `${side} ${label} [${statementIds.map((id) => scored.labelOf.get(id) ?? "-").join(" ")}]`).join(", ")}`;
    const isRight = count("for", true) === named("for") && count("against", true) === named("against");
    ask("origin counts exactly right", isRight, note);
    ask("unnamed origins counted right", gotUnnamed === unnamed, note);
    for (const side of ["for", "against"] as const) {
      for (const group of sides[side]) {
        const ids = group.statementIds.flatMap((id) => statementOf.get(id)?.id ?? []);
        const own = got.origins
          .filter((each) => each.side === side && each.statementIds.some((id) => ids.includes(id)))
          .toSorted((one, other) => shared(other.statementIds, ids) - shared(one.statementIds, ids))[0];
        if (own)
          ask(
            "independence states right",
            (own.independence !== "not-established") === group.isNamed,
            `${propositionId} ${group.statementIds.join(" ")} ${own.independence}`,
          );
      }
      scoreFolding(scored, propositionId, side, sides[side]);
    }
  }
}

/** Pairs of statements on one side of one proposition: folded where they share an origin. */
function scoreFolding(
  { statementOf, propositionOf, ask }: Scored,
  propositionId: string,
  side: "for" | "against",
  groups: readonly OriginGroup[],
): void {
  const origins = propositionOf.get(propositionId)?.origins.filter((each) => each.side === side) ?? [];
  const originsOf = (id: string): string[] =>
    origins.filter(({ statementIds }) => statementIds.includes(statementOf.get(id)?.id ?? "")).map(({ id }) => id);
  const all = [...new Set(groups.flatMap(({ statementIds }) => statementIds))].filter((id) => originsOf(id).length > 0);
  for (const [index, one] of all.entries()) {
    for (const other of all.slice(index + 1)) {
      const wanted = groups.some(({ statementIds }) => statementIds.includes(one) && statementIds.includes(other));
      const got = originsOf(one).some((id) => originsOf(other).includes(id));
      const note = `${propositionId} ${one} and ${other}`;
      if (wanted) ask("same origins folded", got, `${note} are one origin`);
      else ask("other origins kept apart", !got, `${note} are two origins`);
    }
  }
}

function shared(ones: readonly string[], others: readonly string[]): number {
  return ones.filter((id) => others.includes(id)).length;
}

function scoreChanges({ matter, dossier, labelOf, propositionOf, ask }: Scored): void {
  const right = new Set<number>();
  for (const { actor, propositionId, statementIds, kind } of matter.changes) {
    const at = dossier.changes.findIndex((change) => {
      const labels = change.statementIds.map((id) => labelOf.get(id));
      const isSame = labels[0] === statementIds[0] && labels[1] === statementIds[1];
      const isNear = change.propositionId === propositionOf.get(propositionId)?.id && labels[1] === statementIds[1];
      return isSame || isNear;
    });
    ask("changes found", at >= 0, `${actor} ${propositionId} ${statementIds.join(" ")} ${kind}`);
    if (at < 0) continue;
    right.add(at);
    const got = dossier.changes[at];
    ask("change kinds right", got?.kind === kind, `${actor} ${propositionId} ${got?.kind} for ${kind}`);
  }
  for (const [at, { because, statementIds }] of dossier.changes.entries())
    ask("changes told that hold", right.has(at), `${because} [${toLabels(statementIds, labelOf)}]`);
}

function scoreContradictions({ matter, dossier, labelOf, ask }: Scored): void {
  const right = new Set<number>();
  for (const { kind, sides } of matter.contradictions) {
    const hits = [...dossier.contradictions.entries()].filter(([, each]) => {
      const labels = each.statementIds.map((id) => labelOf.get(id));
      return each.kind === kind && sides.filter((side) => side.some((id) => labels.includes(id))).length > 1;
    });
    for (const [at] of hits) right.add(at);
    ask("contradictions found", hits.length > 0, `${kind} ${sides.map((side) => side.join(" ")).join(" / ")}`);
  }
  for (const [at, { kind, because, statementIds }] of dossier.contradictions.entries())
    ask("contradictions told that hold", right.has(at), `${kind}: ${because} [${toLabels(statementIds, labelOf)}]`);
}

function toLabels(statementIds: readonly string[], labelOf: ReadonlyMap<string, string>): string {
  return statementIds.map((id) => labelOf.get(id) ?? "-").join(" ");
}
