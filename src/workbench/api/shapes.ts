/**
 * What goes over the wire, written once: requests are checked against these schemas, `/api/openapi.json` is made from
 * them, and the client takes its types from them (types only, so that no schema gets into the browser).
 */
import { z } from "zod";
import type { Brief } from "../../model/brief.ts";
import type { Dossier } from "../../model/dossier.ts";
import type { Problem } from "../../model/problem.ts";
import type { Report } from "../../model/report.ts";
import { acts, hedges, type Statement } from "../../model/statement.ts";
import type { Since } from "../../model/taken-brief.ts";
import { type Decision, takenHows } from "../../store/decision.ts";

/** A shape of the model that `docs/` describes and that only ever goes out, so that nothing checks it here. */
function outgoing<Shape>(id: string, description: string): z.ZodType<Shape> {
  return z.custom<Shape>().meta({ id, description, type: "object" });
}

export const decisionShape = outgoing<Decision>("Decision", "An entry of the log; see docs/dossier.md.");
export const dossierShape = outgoing<Dossier>(
  "Dossier",
  "The whole dossier as `hearsay brief --json` prints it (hearsay/dossier/1), without the texts of reports.",
);
export const briefShape = outgoing<Brief>("Brief", "Sections of lines; each line names the statements it rests on.");
const problemShape = outgoing<Problem>("Problem", "Something odd, with the report and the place it is about.");
const reportShape = outgoing<Report>("Report", "A report as read, with its text and zones.");

const countsShape = z.object({
  reports: z.int(),
  statements: z.int(),
  accepted: z.int(),
  rejected: z.int(),
  unsure: z.int(),
  /** Statements with any verdict, unsure ones left out. */
  reviewed: z.int(),
});
export type Counts = z.infer<typeof countsShape>;

/** How adding reports goes; `done` of `total` files, the one just read by name. */
export const progressShape = z.object({
  isRunning: z.boolean(),
  done: z.int(),
  total: z.int(),
  path: z.string(),
  added: z.int(),
  known: z.int(),
  unread: z.array(problemShape),
});
export type Progress = z.infer<typeof progressShape>;

export const statusShape = z
  .object({
    name: z.string(),
    path: z.string().nullable().meta({ description: "The file; null where all is kept in memory." }),
    isKept: z.boolean().meta({ description: "Whether decisions outlast this process." }),
    author: z.string(),
    version: z.string(),
    revision: z.string().meta({ description: "Another one as soon as anything in the dossier changes." }),
    counts: countsShape,
    progress: progressShape,
  })
  .meta({ id: "Status" });
export type Status = z.infer<typeof statusShape>;

export const reportRowShape = z
  .object({
    id: z.string(),
    ref: z.string(),
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    path: z.string().nullable(),
    language: z.string(),
    from: z.string().nullable().meta({ description: "Day of publication; null where nothing tells." }),
    addedAt: z.string(),
    statements: z.int(),
    reviewed: z.int(),
    unsure: z.int(),
    problems: z.int(),
  })
  .meta({ id: "ReportRow" });
export type ReportRow = z.infer<typeof reportRowShape>;

/** A statement under review: as people left it, with its lasting short name. */
export type ReviewStatement = Statement & { readonly ref: string };
const statementShape = outgoing<ReviewStatement>(
  "Statement",
  "A statement with what people decided over it (`review`), rejected ones included; see docs/extraction.md.",
);

export const reviewedReportShape = z
  .object({
    ref: z.string(),
    report: reportShape,
    originalHash: z.string(),
    addedAt: z.string(),
    isCurrent: z.boolean(),
    versions: z.array(z.object({ ref: z.string(), reportId: z.string(), addedAt: z.string(), isCurrent: z.boolean() })),
    statements: z.array(statementShape),
  })
  .meta({ id: "ReviewedReport" });
export type ReviewedReport = z.infer<typeof reviewedReportShape>;

/** Where a statement stands. */
export const foundShape = z
  .object({ id: z.string(), ref: z.string(), reportId: z.string(), reportRef: z.string() })
  .meta({ id: "Found" });
export type Found = z.infer<typeof foundShape>;

export const searchHitShape = z
  .object({
    reportId: z.string(),
    reportRef: z.string(),
    reportTitle: z.string().nullable(),
    outlet: z.string().nullable(),
    from: z.string().nullable(),
    language: z.string(),
    statementId: z.string().nullable(),
    statementRef: z.string().nullable(),
    act: z.enum(acts).nullable(),
    start: z.int(),
    end: z.int(),
    before: z.string(),
    text: z.string(),
    after: z.string(),
  })
  .meta({ id: "SearchHit" });
export type SearchHit = z.infer<typeof searchHitShape>;

const anchorShape = z.strictObject({ start: z.int().min(0), end: z.int().min(1), text: z.string().min(1) });
const dayShape = z.string().regex(/^\d{4}-\d\d-\d\d$/u);
const reasonShape = z.string().trim().min(1).max(2000).optional();
const targetShape = z
  .array(z.string().min(2).max(400))
  .min(1)
  .max(5000)
  .meta({ description: "Names such as S12, R4, P1 or P1/O2, or lasting ids such as s1f3c…" });
const editShape = z.strictObject({
  content: z.array(anchorShape).min(1).optional(),
  speaker: anchorShape.nullable().optional(),
  act: z.enum(acts).optional(),
  hedge: z.enum(hedges).optional(),
  saidOn: z.strictObject({ from: dayShape, to: dayShape }).nullable().optional(),
});
const additionShape = z.strictObject({
  content: z.array(anchorShape).min(1).max(20),
  speaker: anchorShape.nullable(),
  cue: anchorShape.nullable(),
  act: z.enum(acts),
  hedge: z.enum(hedges).optional(),
  saidOn: z.strictObject({ from: dayShape, to: dayShape }).nullable().optional(),
});
/** What a person sends to decide; time and author are the server's. */
export const draftShape = z
  .discriminatedUnion("kind", [
    z.strictObject({
      kind: z.enum(["accept", "reject", "unsure", "split", "merge", "same-origin"]),
      target: targetShape,
      reason: reasonShape,
    }),
    z.strictObject({ kind: z.literal("edit"), target: targetShape.max(1), value: editShape, reason: reasonShape }),
    z
      .strictObject({ kind: z.literal("add"), target: targetShape.max(1), value: additionShape, reason: reasonShape })
      .meta({ description: "A statement that hearsay did not find; the target is its report." }),
    z.strictObject({
      kind: z.literal("link"),
      target: targetShape,
      value: z.strictObject({ proposition: z.string().min(2).max(400) }),
      reason: reasonShape,
    }),
    z.strictObject({
      kind: z.literal("note"),
      target: targetShape,
      value: z.strictObject({ text: z.string().trim().min(1).max(10_000) }),
      reason: reasonShape,
    }),
    z.strictObject({
      kind: z.literal("grade"),
      target: targetShape.max(1),
      value: z.strictObject({ field: z.string(), from: z.unknown(), to: z.unknown() }),
      reason: z.string().trim().min(1).max(2000),
    }),
    z.strictObject({
      kind: z.literal("adopt"),
      target: targetShape.max(1),
      value: z.strictObject({ field: z.enum(["word", "confidence"]), to: z.string().min(1) }),
      reason: z.string().trim().min(1).max(2000),
    }),
  ])
  .meta({ id: "DecisionDraft" });
export type Draft = z.infer<typeof draftShape>;

/** What is held against what, and what came of it. */
export const sinceShape = z
  .object({
    author: z.string(),
    briefs: z
      .array(
        z.object({
          id: z.string(),
          author: z.string(),
          time: z.string(),
          asOf: z.string().nullable(),
          how: z.enum(takenHows),
        }),
      )
      .meta({ description: "Briefs that people took, the latest first." }),
    id: z.string().nullable().meta({ description: "The brief it is held against; null where the author took none." }),
    since: outgoing<Since>("Since", "What the present brief tells that the earlier one did not.").nullable(),
  })
  .meta({ id: "SinceBrief" });
export type SinceBrief = z.infer<typeof sinceShape>;

/** How somebody took the brief, and as of which day. */
export const takeShape = z.strictObject({ how: z.enum(takenHows), asOf: z.string().max(10).optional() });

/** A brief as noted. */
export const takenShape = z
  .object({ decision: decisionShape, said: z.string(), revision: z.string(), counts: countsShape })
  .meta({ id: "Taken" });
export type Taken = z.infer<typeof takenShape>;

export const undoShape = z.strictObject({
  id: z
    .string()
    .regex(/^d[0-9a-f]{6,12}$/u)
    .optional()
    .meta({ description: "The decision to take back; else the author's last that stands." }),
});
export const redoShape = z.strictObject({});

/** A decision as written, in words, and the statements it touches as they stand now. */
export const decidedShape = z
  .object({
    decision: decisionShape,
    said: z.string(),
    revision: z.string(),
    counts: countsShape,
    statements: z.array(statementShape),
    gone: z.array(z.string()).meta({ description: "Ids of statements that were added and no longer stand." }),
  })
  .meta({ id: "Decided" });
export type Decided = z.infer<typeof decidedShape>;

export const problemsShape = z
  .object({
    orphans: z.array(
      z.object({
        decision: decisionShape,
        words: z.string(),
        statementRef: z.string().nullable(),
        reportRef: z.string().nullable(),
        currentRef: z.string().nullable().meta({ description: "The report that took its place; null where none did." }),
        message: z.string(),
      }),
    ),
    problems: z.array(
      z.object({ problem: problemShape, reportRef: z.string().nullable(), title: z.string().nullable() }),
    ),
  })
  .meta({ id: "Problems" });
export type Problems = z.infer<typeof problemsShape>;

export const errorShape = z.object({ error: z.string() }).meta({ id: "Error" });
