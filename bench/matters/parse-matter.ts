import type { Change, Contradiction, RelationKind } from "../../src/model/dossier.ts";
import type { TextSpan } from "../../src/model/span.ts";
import { type Act, acts } from "../../src/model/statement.ts";
import { findParts } from "../labelled/find-parts.ts";
import { oneOf } from "../labelled/one-of.ts";
import { checkMatter } from "./check-matter.ts";

/** One saying in one report as a careful reader marked it. */
export interface MatterStatement {
  readonly id: string;
  /** The number its report's file name begins with: `01`. */
  readonly report: string;
  readonly act: Act;
  readonly content: readonly TextSpan[];
  readonly line: number;
}

export interface MatterProposition {
  readonly id: string;
  readonly statementIds: readonly string[];
  readonly text: string;
  readonly line: number;
}

/** `from` is `kind` `to`: p2 is narrower than p1, p3 updates p2. */
export interface MatterRelation {
  readonly from: string;
  readonly kind: RelationKind;
  readonly to: string;
  readonly line: number;
}

/** Statements that come from one origin; one whose source is not named is no independent one. */
export interface OriginGroup {
  readonly statementIds: readonly string[];
  readonly isNamed: boolean;
}

export interface MatterOrigins {
  readonly propositionId: string;
  readonly for: readonly OriginGroup[];
  readonly against: readonly OriginGroup[];
  readonly line: number;
}

export interface MatterChange {
  readonly actor: string;
  readonly propositionId: string;
  /** The one before, then the one after. */
  readonly statementIds: readonly string[];
  readonly kind: Change["kind"];
  readonly line: number;
}

/** Sides that cannot all be right, each with the statements that tell it so. */
export interface MatterContradiction {
  readonly kind: Contradiction["kind"];
  readonly sides: readonly (readonly string[])[];
  readonly line: number;
}

const reprintKinds = ["copied", "cut", "rewritten", "translated", "credited"] as const;

/** Report `report` carries the text of report `of`. */
export interface MatterReprint {
  readonly report: string;
  readonly of: string;
  readonly kind: (typeof reprintKinds)[number];
  readonly line: number;
}

export interface MatterProblem {
  readonly line: number;
  readonly message: string;
}

export interface LabelledMatter {
  readonly about: string;
  readonly part: "train" | "test";
  readonly statements: readonly MatterStatement[];
  readonly propositions: readonly MatterProposition[];
  readonly relations: readonly MatterRelation[];
  readonly origins: readonly MatterOrigins[];
  readonly changes: readonly MatterChange[];
  readonly contradictions: readonly MatterContradiction[];
  readonly reprints: readonly MatterReprint[];
  readonly problems: readonly MatterProblem[];
}

const relationKinds = [
  "same",
  "narrower",
  "broader",
  "updates",
  "qualifies",
  "contradicts",
  "different-event",
] as const;
const changeKinds = ["reversal", "walk-back", "hardening", "update"] as const;
const contradictionKinds = [
  ...["quantity", "date", "place", "party", "goods", "stage", "speaker", "direction", "payment", "wording"],
] as readonly Contradiction["kind"][];

type Complain = (message: string) => void;

/**
 * Reads the labels of one matter, as laid down in `bench/matters/README.md`; `texts` holds the reports by number. Rows come
 * in the order of the file. What does not resolve is named in `problems`, by line; an empty list means that all rows did.
 */
export function parseMatter(file: string, texts: ReadonlyMap<string, string>): LabelledMatter {
  const problems: MatterProblem[] = [];
  const heads = new Map<string, string>();
  const statements: MatterStatement[] = [];
  const propositions: MatterProposition[] = [];
  const relations: MatterRelation[] = [];
  const origins: MatterOrigins[] = [];
  const changes: MatterChange[] = [];
  const contradictions: MatterContradiction[] = [];
  const reprints: MatterReprint[] = [];
  for (const [index, row] of file.split("\n").entries()) {
    const line = index + 1;
    const complain: Complain = (message) => void problems.push({ line, message });
    if (row.trim() === "" || row.startsWith("#")) continue;
    const head = /^(matter|part): (.+)$/u.exec(row);
    if (head) {
      heads.set(head[1] ?? "", (head[2] ?? "").trim());
      continue;
    }
    const cells = row.split("|").map((cell) => cell.trim());
    const [name = "", ...words] = (cells[0] ?? "").split(/\s+/u);
    const [first = "", second = "", third = ""] = words;
    const expect = (wordCount: number, cellCount: number): boolean => {
      const fits = words.length === wordCount && cells.length === cellCount;
      if (!fits) complain(`${name} takes ${wordCount} words and ${cellCount - 1} cells behind "|"`);
      return fits;
    };
    if (name === "statement" && expect(1, 4)) {
      const [, report = "", act, content = ""] = cells;
      const text = texts.get(report);
      if (text === undefined) complain(`report ${report} is not in reports/`);
      const spans = text === undefined ? [] : findParts(text, content, complain);
      statements.push({ id: first, report, act: oneOf(acts, act, "act", complain), content: spans, line });
    } else if (name === "proposition" && expect(1, 3)) {
      if (cells[2] === "") complain(`proposition ${first} has no words`);
      propositions.push({ id: first, statementIds: toIds(cells[1]), text: cells[2] ?? "", line });
    } else if (name === "relation" && expect(3, 1)) {
      relations.push({ from: first, kind: oneOf(relationKinds, second, "relation", complain), to: third, line });
    } else if (name === "origins" && (cells.length === 2 ? expect(1, 2) : expect(1, 3))) {
      origins.push({ propositionId: first, for: toGroups(cells[1]), against: toGroups(cells[2]), line });
    } else if (name === "change" && expect(2, 3)) {
      const kind = oneOf(changeKinds, cells[2], "change", complain);
      if (toIds(cells[1]).length !== 2) complain("change takes two statements, the earlier first");
      changes.push({ actor: first, propositionId: second, statementIds: toIds(cells[1]), kind, line });
    } else if (name === "contradiction" && expect(1, 2)) {
      const kind = oneOf(contradictionKinds, first, "contradiction", complain);
      contradictions.push({ kind, sides: toSides(cells[1]), line });
    } else if (name === "reprint" && expect(2, 2)) {
      reprints.push({ report: first, of: second, kind: oneOf(reprintKinds, cells[1], "reprint", complain), line });
    } else if (
      !["statement", "proposition", "relation", "origins", "change", "contradiction", "reprint"].includes(name)
    ) {
      complain(`row ${name} is unknown`);
    }
  }
  const part = heads.get("part");
  if (part !== "train" && part !== "test") problems.push({ line: 1, message: "part is neither train nor test" });
  if (!heads.has("matter")) problems.push({ line: 1, message: "matter is missing" });
  const rows = { statements, propositions, relations, origins, changes, contradictions, reprints };
  const about = heads.get("matter") ?? "";
  problems.push(...checkMatter(rows, [...texts.keys()]));
  return { about, part: part === "test" ? "test" : "train", ...rows, problems };
}

function toIds(cell: string | undefined): string[] {
  return (cell ?? "").split(/\s+/u).filter((id) => id !== "");
}

/** `s1 s4 / s7?`: a `?` behind a group says that its source is not named. */
function toGroups(cell: string | undefined): OriginGroup[] {
  return (cell ?? "")
    .split("/")
    .map((group) => group.trim())
    .filter((group) => group !== "")
    .map((group) => ({
      statementIds: toIds(group.replaceAll("?", " ")),
      isNamed: !group.endsWith("?"),
    }));
}

/** `s2 s7` are two sides of a statement each, `s2 s3 / s7` two sides of which the first is told twice. */
function toSides(cell: string | undefined): string[][] {
  const sides = (cell ?? "").split("/").map(toIds);
  return sides.length > 1 ? sides : toIds(cell).map((id) => [id]);
}
