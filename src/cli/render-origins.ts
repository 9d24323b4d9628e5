import { toOneLine, toVisibleText } from "../brief/visible-text.ts";
import { toCount, toDistinct, toWordList } from "../brief/word-lists.ts";
import type { OriginFamily } from "../link/origin-family.ts";
import type { PropositionTrace, TracedOrigin, TracedStatement } from "../link/trace-origins.ts";
import type { Dossier } from "../model/dossier.ts";

const sideWords = { for: "for", against: "against", neither: "no side" } as const;
const stateWords = {
  same: "same origin",
  distinct: "distinct, named",
  "not-established": "independence not established",
} as const;
const endWords = { found: "", "not-found": "origin not found", circular: "circular citations" } as const;

/** One proposition with its origins: how many there are, then each with its reasons, stakes and chains. Safe to print on a terminal. */
export function renderTrace(trace: PropositionTrace, dossier: Dossier): string {
  const rows = [
    `${trace.propositionId}  ${trace.text} (${trace.status})`,
    `    ${toFunnel(trace)}`,
    ...trace.origins.flatMap((origin) => ["", ...toOrigin(origin, dossier)]),
  ];
  return `${rows.map(toRow).join("\n")}\n`;
}

/** All propositions in one line each, after the origin that most of them lead back to and those apart from it. */
export function renderTraces(traces: readonly PropositionTrace[], family: OriginFamily | null): string {
  const lines = traces.map((trace) => `${trace.propositionId.padEnd(4)} ${toFunnel(trace)}  ${trace.text}`);
  return [...(family === null ? [] : toFamily(family)), ...lines].map((row) => `${toRow(row)}\n`).join("");
}

function toFamily({ label, claims, of, because, apart }: OriginFamily): string[] {
  const others = apart.map((each) => `  ${each.label} — ${stateWords[each.state]} (${toCount(each.claims, "claim")})`);
  return [
    `${claims} of ${of} claims that somebody asserts rest on one origin: ${label}.`,
    "More reports of it are not more sources:",
    ...because.slice(0, 8).map((each) => `  ${each}`),
    ...(others.length === 0 ? [] : ["Other origins that assert a claim:", ...others]),
    "",
  ];
}

function toFunnel({ reports, statements, origins }: PropositionTrace): string {
  const sides = (["for", "against", "neither"] as const).flatMap((side) => {
    const own = origins.filter((each) => each.side === side);
    if (own.length === 0) return [];
    const open = own.filter(({ independence }) => independence === "not-established").length;
    const mark = open === 0 ? "" : `, ${open} not established`;
    return [
      `${sideWords[side]}: ${toWordList(
        own.map(({ label }) => label.replace(/ \(officials and bodies\)$/u, "")),
        3,
      )}${mark}`,
    ];
  });
  const counts = [toCount(reports, "report"), toCount(statements, "statement"), toCount(origins.length, "origin")];
  return `${counts.join(" → ")} (${sides.join("; ")})`;
}

function toOrigin(origin: TracedOrigin, dossier: Dossier): string[] {
  const { id, label, side, independence, end = "found", because, interests = [], unknown = [] } = origin;
  const state = endWords[end] === "" ? stateWords[independence] : endWords[end];
  return [
    `${id}  ${sideWords[side]}: ${label} — ${state}`,
    ...because.map((each) => `    because: ${each}`),
    ...interests.map(({ kind, because: why }) => `    interest (${kind}): ${why}`),
    ...(interests.length === 0 ? ["    interest: none recorded"] : []),
    ...toBases(origin, dossier).map((each) => `    rests on: ${each}`),
    ...unknown.map((each) => `    unknown: ${each}`),
    ...origin.traced.flatMap(toStatement),
  ];
}

function toBases({ statementIds }: TracedOrigin, { statements }: Dossier): string[] {
  const own = statements.filter(({ id }) => statementIds.includes(id));
  return toDistinct(
    own.flatMap(({ evidence, ref }) =>
      evidence.map(({ kind, text }) => `“${toOneLine(text)}” (${kind}, said in ${ref}; not in this dossier)`),
    ),
  );
}

function toStatement({ ref, reportRef, path, line, words, steps }: TracedStatement): string[] {
  const quoted = words.map(({ text }) => toOneLine(text)).join(" … ");
  const chain = steps.map(({ name, words: own }) => {
    const told = own === null ? "" : toOneLine(own.text);
    return told === "" || told === name ? toOneLine(name) : `${toOneLine(name)} (“${told}”)`;
  });
  return [`    ${ref} ${path ?? reportRef}:${line} “${quoted}”`, `        ${chain.join(" ← ")}`];
}

function toRow(text: string): string {
  return toVisibleText(text.replaceAll("\n", " "));
}
