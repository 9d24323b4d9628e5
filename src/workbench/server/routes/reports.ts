import { z } from "zod";
import { UserError } from "../../../errors.ts";
import { progressShape, reportRowShape, reviewedReportShape } from "../../api/shapes.ts";
import { toReviewedReport } from "../reviewed-report.ts";
import { type FileAnswer, type Route, toRoute } from "../route.ts";
import { toSafeName } from "../safe-name.ts";

/** Reports: the list, one with its statements, its original bytes, and adding one. */
export const reportRoutes: readonly Route[] = [
  toRoute({
    method: "GET",
    path: "/api/reports",
    summary: "Current reports in the order they were added, and how far their review is",
    answer: z.array(reportRowShape),
    run: ({ bench }) =>
      bench.store.overview().map(({ ref, facts, addedAt, statements, accepted, rejected, unsure }) => ({
        id: facts.id,
        ref,
        title: facts.title,
        outlet: facts.outlet,
        path: facts.path,
        language: facts.language,
        from: facts.publishedOn.from,
        addedAt,
        statements,
        reviewed: accepted + rejected,
        unsure,
        problems: facts.problems.length,
      })),
  }),
  toRoute({
    method: "GET",
    path: "/api/reports/{id}",
    summary: "One report with its statements as people left them, rejected ones included",
    answer: reviewedReportShape,
    run: ({ bench, params }) => toReviewedReport(bench.store, bench.store.resolve(params["id"] ?? "")),
  }),
  toRoute({
    method: "GET",
    path: "/api/reports/{id}/original",
    summary: "The bytes of a report as they were taken, to be saved",
    answer: { mime: "application/octet-stream", description: "The file as it was taken" },
    run({ bench, params }): FileAnswer {
      const stored = bench.store.report(bench.store.resolve(params["id"] ?? ""));
      const original = stored && bench.store.original(stored.originalHash);
      if (!stored || !original) throw new UserError(`${params["id"]}: no such report in this dossier`);
      // Never as what it is: a page of HTML must not run as one of ours.
      return {
        fileName: toSafeName(stored.report.path ?? stored.ref),
        mime: "application/octet-stream",
        bytes: original.bytes,
      };
    },
  }),
  toRoute({
    method: "POST",
    path: "/api/reports",
    summary: "Reads one file into the dossier; what is known already is passed over",
    query: z.object({ name: z.string().min(1).max(1000) }),
    body: z.instanceof(Uint8Array).meta({ type: "string", format: "binary" }) as z.ZodType<Uint8Array>,
    takesBytes: true,
    answer: progressShape,
    async run({ bench, query, body }) {
      bench.expect(1);
      const step = await bench.addFile({ name: toSafeName(query.name), bytes: body });
      bench.step(step);
      bench.tellChange();
      return bench.status().progress;
    },
  }),
];
