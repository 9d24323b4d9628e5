import { z } from "zod";
import { type Found, foundShape, type SearchHit, searchHitShape } from "../../api/shapes.ts";
import { type Route, toRoute } from "../route.ts";

const around = 100;

/** Search through the current texts, and where a statement stands. */
export const searchRoutes: readonly Route[] = [
  toRoute({
    method: "GET",
    path: "/api/search",
    summary: "Statements that hold all the words, best first, then reports; quotation marks keep words together",
    query: z.object({ q: z.string().max(500), limit: z.coerce.number().int().min(1).max(500).default(50) }),
    answer: z.array(searchHitShape),
    run: ({ bench, query }) =>
      bench.store.search(query.q, query.limit).map((hit): SearchHit => {
        const { report } = bench.store.report(hit.reportId) ?? {};
        const text = report?.text ?? "";
        const act = hit.statementId === null ? null : bench.store.statement(hit.statementId).statement.act;
        return {
          ...hit,
          reportTitle: report?.title ?? null,
          outlet: report?.outlet ?? null,
          from: report?.publishedOn.from ?? null,
          language: report?.language ?? "und",
          act,
          before: text.slice(Math.max(0, hit.start - around), hit.start).replace(/^\S*\s/u, ""),
          after: text.slice(hit.end, hit.end + around).replace(/\s\S*$/u, ""),
        };
      }),
  }),
  toRoute({
    method: "GET",
    path: "/api/statements/{id}",
    summary: "In which report a statement stands",
    answer: foundShape,
    run({ bench: { store }, params }): Found {
      const id = store.resolve(params["id"] ?? "");
      const { report } = store.statement(id);
      return { id, ref: store.nameOf(id) ?? id, reportId: report.id, reportRef: store.nameOf(report.id) ?? report.id };
    },
  }),
];
