import { type DossierIndex, toActorName } from "../../../brief/dossier-index.ts";
import { toOneLine } from "../../../brief/visible-text.ts";
import { toSigned } from "../../../weigh/explain-line.ts";
import { type GradeLetter, gradeLetters, type InterestWord, interestWords } from "../../../weigh/grade-words.ts";
import type { Ledger, LedgerLine, Variant } from "../../../weigh/ledger-shape.ts";
import { findBands, toPercent } from "../../../weigh/likelihood-words.ts";

/** One row of the sum. Start and lines (`counted`) add up to the total; clusters only head their lines. */
export type SumRow =
  | { readonly kind: "start" | "total"; readonly label: string; readonly points: number }
  | { readonly kind: "cluster"; readonly label: string; readonly points: number; readonly because: string }
  | {
      readonly kind: "line";
      readonly line: LedgerLine;
      readonly isInCluster: boolean;
      readonly points: number;
      /** `+6.26 × 0.25` where it stands behind another of its cluster; empty where it counts in full. */
      readonly share: string;
    };

/** Lays a ledger out as the sum that a reader can do again: start, clusters with their lines, total. */
export function toSumRows({ lines, weighing, settings }: Ledger): SumRow[] {
  const byId = new Map(lines.map((line) => [line.id, line]));
  const clusters = weighing.clusters.flatMap(({ name, points, entryIds }): SumRow[] => {
    const members = entryIds.flatMap((id) => byId.get(id) ?? []);
    const rows = members.map(
      (line): SumRow => ({
        kind: "line",
        line,
        isInCluster: members.length > 1,
        points: line.counted,
        share: line.place === 0 ? "" : `${toSigned(line.points.mid)} × ${settings.lambda}`,
      }),
    );
    const because = members[0]?.clusterBecause ?? "";
    return members.length > 1 ? [{ kind: "cluster", label: name, points: points.mid, because }, ...rows] : rows;
  });
  return [
    { kind: "start", label: `start ${toPercent(settings.start)}%`, points: weighing.startPoints },
    ...clusters,
    { kind: "total", label: "total", points: weighing.total.mid },
  ];
}

/** What a change would make of the likelihood, beside what it is. */
export interface Shift {
  readonly what: string;
  readonly percent: number;
  /** In whole percent: −12. */
  readonly change: number;
}

/** What would change it, by kind of change; kinds of which there is none are left out. */
export function toShiftGroups(
  index: DossierIndex,
  { sensitivity, weighing, settings }: Ledger,
): { readonly title: string; readonly shifts: readonly Shift[] }[] {
  const base = toPercent(weighing.probability);
  const toShift = ({ what, probability }: Variant): Shift => {
    const percent = toPercent(probability);
    return { what: toOneLine(what), percent, change: percent - base };
  };
  const named = (variants: readonly Variant[]): Variant[] =>
    variants.map((each) => ({ ...each, what: toActorName(index, each.what) }));
  const unnamed = sensitivity.withoutUnnamed ? [sensitivity.withoutUnnamed] : [];
  return [
    { title: "Without one origin", shifts: sensitivity.withoutEntry.map(toShift) },
    { title: "Without one cluster", shifts: sensitivity.withoutCluster.map(toShift) },
    {
      title: "Without one side, or without the unnamed",
      shifts: [...sensitivity.withoutSide, ...unnamed].map(toShift),
    },
    { title: "Without the government of", shifts: named(sensitivity.withoutGovernment).map(toShift) },
    {
      title: `If further members of a cluster counted (now ${settings.lambda})`,
      shifts: sensitivity.lambda.map(toShift),
    },
    { title: `Had you started from (now ${toPercent(settings.start)}%)`, shifts: sensitivity.start.map(toShift) },
  ].filter(({ shifts }) => shifts.length > 0);
}

/** The words of the scale with their bands, from least to most likely. */
export const bands = [0.03, 0.12, 0.3, 0.5, 0.7, 0.9, 0.97].map((each) => findBands(each, "icd-203")[0]!);

/** What a person may set of one line, or of the whole sum. */
export const lineFields = ["t", "q", "f", "side", "cluster", "reviewed", "firsthand"] as const;
export type LineField = (typeof lineFields)[number];
export const sumFields = ["start", "lambda", "gaps", "word", "confidence"] as const;
export type SumField = (typeof sumFields)[number];

export const fieldWords: Readonly<Record<LineField | SumField, string>> = {
  t: "in a position to know, and honest about it (t)",
  q: "would have said it anyway, had it not known (q)",
  f: "did really say so (f, 0 to 1)",
  side: "speaks for or against",
  cluster: "shares its basis with (cluster)",
  reviewed: "checked that the statements say this",
  firsthand: "speaks first-hand",
  start: "start, in percent",
  lambda: "what each further member of a cluster counts (λ, 0 to 1)",
  gaps: "how far known gaps allow confidence",
  word: "adopted word, beside the computed value",
  confidence: "adopted confidence, beside the computed one",
};

export const letterWords: Readonly<Record<GradeLetter, string>> = {
  A: "A · best placed, honest (.70–.90)",
  B: "B (.50–.80)",
  C: "C (.30–.60)",
  D: "D (.10–.40)",
  E: "E · worst placed (.02–.20)",
  F: "F · cannot be judged (.05–.60)",
};

/** The values a field can be chosen from; null where it is typed. */
export function toOptions(field: LineField | SumField): readonly string[] | null {
  switch (field) {
    case "t":
      return gradeLetters;
    case "q":
      return interestWords;
    case "side":
      return ["for", "against"];
    case "reviewed":
    case "firsthand":
      return ["yes", "no"];
    case "gaps":
    case "confidence":
      return ["low", "moderate", "high"];
    case "word":
      return bands.map(({ word, from, to }) => `${word}, ${Math.round(from * 100)}–${Math.round(to * 100)}%`);
    default:
      return null;
  }
}

/** What stands in a field of a line now, as it is typed; empty where nobody set it. */
export function toCurrent(field: LineField, line: LedgerLine): string {
  const { letter, interest, side, cluster, isReviewed, isFirsthand, grades } = line;
  const values: Readonly<Record<LineField, string>> = {
    t: letter ?? "",
    q: interest ?? "",
    f: grades.kind === "statement" ? String(grades.f) : "",
    side,
    cluster,
    reviewed: isReviewed ? "yes" : "no",
    firsthand: isFirsthand ? "yes" : "no",
  };
  return values[field];
}

/** What stands in a field of the sum now, as it is typed. */
export function toCurrentOfSum(field: SumField, { settings, adopted, checks }: Ledger): string {
  if (field === "start") return String(toPercent(settings.start));
  if (field === "lambda") return String(settings.lambda);
  if (field === "gaps") return checks.find(({ id }) => id === "C6")?.confidence ?? "";
  return adopted.findLast((each) => each.field === field)?.value ?? "";
}

/** Reads what was chosen or typed; null where it cannot be one of this field. */
export function readValue(field: LineField | SumField, text: string): string | number | boolean | null {
  const typed = text.trim();
  const options = toOptions(field);
  if (field === "reviewed" || field === "firsthand") return typed === "yes" ? true : typed === "no" ? false : null;
  if (options) return options.includes(typed) ? typed : null;
  if (field === "cluster") return typed === "" ? null : typed;
  const value = /^\d+(?:[.,]\d+)?$/u.test(typed) ? Number(typed.replace(",", ".")) : Number.NaN;
  if (field === "start") return value >= 1 && value <= 99 ? value / 100 : null;
  return value >= 0 && value <= 1 ? value : null;
}

export type { GradeLetter, InterestWord };
