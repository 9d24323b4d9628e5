import type { TextSpan } from "../../src/model/span.ts";
import { type Act, acts, type EvidenceKind, evidenceKinds, type Hedge, hedges } from "../../src/model/statement.ts";
import { findPart, findParts } from "./find-parts.ts";
import { oneOf } from "./one-of.ts";

/** One voice as a person marked it: the words, and who stands behind them. */
export interface LabelledLink extends TextSpan {
  /** Slugs of the named actors, more than one where several speak at once; empty where the words name nobody. */
  readonly actors: readonly string[];
  /** The actor an unnamed voice speaks for (`a Keldian general` → `keldia`), null where nothing says. */
  readonly speaksFor: string | null;
}

/** A Statement as a careful reader marked it; names as in `src/model/statement.ts`. */
export interface LabelledStatement {
  readonly id: number;
  readonly chain: readonly LabelledLink[];
  readonly cue: TextSpan | null;
  /** Empty where nothing is said about a matter ("declined to comment"). */
  readonly content: readonly TextSpan[];
  readonly act: Act;
  readonly hedge: Hedge;
  readonly form: "direct" | "indirect" | "mixed";
  readonly saidOn: (TextSpan & { readonly from: string; readonly to: string }) | null;
  readonly evidence: readonly (TextSpan & { readonly kind: EvidenceKind })[];
  readonly parent: number | null;
  readonly answers: readonly number[];
  /** True where good readers differ: finding it is no error, missing it is none either. */
  readonly optional: boolean;
  /** Line of the file, counted from 1. */
  readonly line: number;
}

export interface LabelProblem {
  readonly line: number;
  readonly message: string;
}

export interface LabelledReport {
  readonly text: string;
  /** ISO day the report was published. */
  readonly publishedOn: string;
  readonly outlet: string;
  readonly style: string;
  readonly topic: string;
  readonly statements: readonly LabelledStatement[];
  /** Words that look like a cue, a source or a claim and are none. */
  readonly decoys: readonly TextSpan[];
  readonly problems: readonly LabelProblem[];
}

const headFields = ["published", "outlet", "style", "topic"] as const;
const rowFields = "speaker relay cue content act hedge form said evidence parent answers optional words".split(" ");
const forms = ["direct", "indirect", "mixed"] as const;

/**
 * Reads one labelled report, as laid down in `bench/labelled/README.md`. Statements come in the order of their rows.
 * Whatever cannot be resolved is left out and named in `problems`, by line; an empty list means that all rows resolved.
 */
export function parseLabelled(file: string): LabelledReport {
  const problems: LabelProblem[] = [];
  const bodyAt = file.indexOf("\n\n") + 2;
  const rowsAt = file.lastIndexOf("\n---\n");
  if (bodyAt < 2 || rowsAt < bodyAt) {
    const message = "file has no empty line after its head or no line --- after its text";
    return {
      text: file,
      publishedOn: "",
      outlet: "",
      style: "",
      topic: "",
      statements: [],
      decoys: [],
      problems: [{ line: 1, message }],
    };
  }
  const text = file.slice(bodyAt, rowsAt + 1);
  const head = parseHead(file.slice(0, bodyAt - 2), problems);
  const firstRow = file.slice(0, rowsAt).split("\n").length + 2;
  const statements: LabelledStatement[] = [];
  const decoys: TextSpan[] = [];
  for (const [index, row] of file
    .slice(rowsAt + 5)
    .split("\n")
    .entries()) {
    if (row.trim() === "") continue;
    const line = firstRow + index;
    const complain = (message: string): void => void problems.push({ line, message });
    const [name = "", ...cells] = row.split(" | ");
    const fields = parseCells(cells, complain);
    if (name === "decoy") {
      decoys.push(...findParts(text, fields.get("words") ?? "", complain));
    } else {
      statements.push(parseRow(text, name, fields, line, complain));
    }
  }
  problems.push(...checkTies(statements));
  return { text, ...head, statements, decoys, problems };
}

function parseHead(
  head: string,
  problems: LabelProblem[],
): Pick<LabelledReport, "publishedOn" | "outlet" | "style" | "topic"> {
  const fields = new Map(head.split("\n").map((line) => splitOnce(line, ": ")));
  for (const name of headFields) {
    if (!fields.get(name)) problems.push({ line: 1, message: `${name} is missing in the head` });
  }
  if (!isDay(fields.get("published") ?? "")) problems.push({ line: 1, message: "published is no ISO day" });
  return {
    publishedOn: fields.get("published") ?? "",
    outlet: fields.get("outlet") ?? "",
    style: fields.get("style") ?? "",
    topic: fields.get("topic") ?? "",
  };
}

type Complain = (message: string) => void;

function parseCells(cells: readonly string[], complain: Complain): Map<string, string> {
  const fields = new Map<string, string>();
  for (const cell of cells) {
    const [name, value] = splitOnce(cell, ": ");
    if (!rowFields.includes(name)) complain(`field ${name} is unknown`);
    if (fields.has(name)) complain(`field ${name} stands twice`);
    if (value === "") complain(`field ${name} is empty`);
    fields.set(name, value);
  }
  return fields;
}

function parseRow(
  text: string,
  name: string,
  fields: Map<string, string>,
  line: number,
  complain: Complain,
): LabelledStatement {
  const id = Number(name);
  if (!Number.isInteger(id) || id < 1) complain(`statement number ${name} is no whole number`);
  const links = [fields.get("speaker") ?? "", ...(fields.get("relay") ?? "").split("; ")].filter(
    (words) => words !== "",
  );
  const content = fields.get("content") ?? complain("field content is missing") ?? "–";
  const cue = fields.get("cue");
  const said = fields.get("said");
  const ids = (value: string | undefined): number[] => (value ? value.split(", ").map(Number) : []);
  return {
    id,
    chain: links.flatMap((link) => parseLink(text, link, complain)),
    cue: cue ? (findParts(text, cue, complain)[0] ?? null) : null,
    content: content === "–" ? [] : findParts(text, content, complain),
    act: oneOf(acts, fields.get("act"), "act", complain),
    hedge: oneOf(hedges, fields.get("hedge") ?? "none", "hedge", complain),
    form: oneOf(forms, fields.get("form"), "form", complain),
    saidOn: said ? parseSaid(text, said, complain) : null,
    evidence: (fields.get("evidence") ?? "").split("; ").flatMap((words) => parseEvidence(text, words, complain)),
    parent: ids(fields.get("parent"))[0] ?? null,
    answers: ids(fields.get("answers")),
    optional: fields.get("optional") === "yes",
    line,
  };
}

function parseLink(text: string, link: string, complain: Complain): LabelledLink[] {
  const match = /^(.+) \[(?:\?(?: ([a-z0-9-]+))?|([a-z0-9-]+(?:, [a-z0-9-]+)*))\]$/u.exec(link);
  if (match?.[1] === undefined) {
    complain(`voice lacks [slug] or [?]: ${link}`);
    return [];
  }
  const span = findPart(text, match[1], complain);
  return span ? [{ ...span, actors: match[3]?.split(", ") ?? [], speaksFor: match[2] ?? null }] : [];
}

function parseSaid(text: string, said: string, complain: Complain): LabelledStatement["saidOn"] {
  const match = /^(.+) = (\S+?)(?:\.\.(\S+))?$/u.exec(said);
  const [, words, from, to = from] = match ?? [];
  if (words === undefined || from === undefined || to === undefined || !isDay(from) || !isDay(to) || from > to) {
    complain(`said is not "words = day" or "words = day..day": ${said}`);
    return null;
  }
  const span = findPart(text, words, complain);
  return span && { ...span, from, to };
}

function parseEvidence(text: string, words: string, complain: Complain): LabelledStatement["evidence"][number][] {
  if (words === "") return [];
  const match = /^(.+) \((\w+)\)$/u.exec(words);
  const kind = oneOf(evidenceKinds, match?.[2], "evidence kind", complain);
  const span = findPart(text, match?.[1] ?? words, complain);
  return span ? [{ ...span, kind }] : [];
}

function checkTies(statements: readonly LabelledStatement[]): LabelProblem[] {
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  return statements.flatMap(({ id, line, parent, answers, content, cue }) => {
    const problems: LabelProblem[] = [];
    const complain = (message: string): void => void problems.push({ line, message });
    if (byId.get(id)?.line !== line) complain(`statement ${id} stands twice`);
    for (const other of [...answers, ...(parent === null ? [] : [parent])]) {
      if (other === id || !byId.has(other)) complain(`statement ${other} is not in this file`);
    }
    const holder = parent === null ? undefined : byId.get(parent);
    const inner = content[0] ?? cue;
    if (holder && inner && !holder.content.some((span) => span.start <= inner.start && inner.end <= span.end)) {
      complain(`content does not lie inside that of statement ${parent}`);
    }
    if (content.some((span, at) => at > 0 && span.start < (content[at - 1]?.end ?? 0)))
      complain("parts of the content are out of order");
    if (content.length === 0 && cue === null) complain("statement has neither cue nor content");
    return problems;
  });
}

function isDay(day: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/u.test(day) && !Number.isNaN(Date.parse(`${day}T00:00:00Z`));
}

function splitOnce(line: string, by: string): [string, string] {
  const at = line.indexOf(by);
  return at < 0 ? [line, ""] : [line.slice(0, at), line.slice(at + by.length)];
}
