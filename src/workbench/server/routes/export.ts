import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { composeBrief } from "../../../brief/compose-brief.ts";
import { renderMarkdown } from "../../../brief/render-markdown.ts";
import { normalizeAsOf } from "../../../config.ts";
import { UserError } from "../../../errors.ts";
import { composePositionsCsv } from "../../../export/positions-csv.ts";
import { composeReportsCsl } from "../../../export/reports-csl.ts";
import { composeStatementsCsv } from "../../../export/statements-csv.ts";
import { composeTransfersCsv } from "../../../export/transfers-csv.ts";
import type { Dossier } from "../../../model/dossier.ts";
import { composeLogCsv } from "../../../store/log-csv.ts";
import { replayLog } from "../../../store/replay-log.ts";
import { type ExportForm, exportForms } from "../../api/export-forms.ts";
import { type ExportInfo, exportInfoShape } from "../../api/export-shapes.ts";
import type { Bench } from "../bench.ts";
import { findChromium, printPdf } from "../print-pdf.ts";
import { type FileAnswer, type Route, toRoute } from "../route.ts";
import { toSafeName } from "../safe-name.ts";
import { toZip } from "../zip.ts";
import { findSinceOption } from "./briefs.ts";

const yes = z.enum(["yes", "no"]).optional();
const exportQuery = z.object({
  asOf: z.string().max(10).optional(),
  onlyAccepted: yes.meta({ description: "Leaves out what no person accepted." }),
  fullText: yes.meta({ description: "Whole reports instead of the words quoted: mind their copyright." }),
  footnotes: yes.meta({ description: "Citations as Markdown footnotes." }),
  since: yes.meta({ description: "Begins with what has changed since the author's last brief." }),
  question: z.string().max(500).optional().meta({ description: "Heads the brief." }),
});
type ExportQuery = z.infer<typeof exportQuery>;

/** Everything as files: the brief, the dossier, its statements, its log; and what would be in them. */
export const exportRoutes: readonly Route[] = [
  toRoute({
    method: "GET",
    path: "/api/export",
    summary: "What an export would hold and leave out, and whether a PDF can be made",
    query: exportQuery,
    answer: exportInfoShape,
    run: ({ bench, query }) => toInfo(bench, query),
  }),
  toRoute({
    method: "GET",
    path: "/api/export/{form}",
    summary: `A file: ${exportForms.join(", ")}`,
    query: exportQuery,
    answer: { mime: "application/octet-stream", description: "The file; its name stands in content-disposition" },
    async run({ bench, params, query }): Promise<FileAnswer | null> {
      const form = exportForms.find((each) => each === params["form"]);
      return form === undefined ? null : toFile(form, bench, query);
    },
  }),
];

async function toInfo(bench: Bench, query: ExportQuery): Promise<ExportInfo> {
  const dossier = await linkFor(bench, query);
  const { review, problems } = dossier;
  const pages = await renderPagesOf(dossier, query, bench);
  const [accepted, unsure] = [review?.accepted ?? 0, review?.unsure ?? 0];
  return {
    chromium: findChromium(),
    asOf: dossier.asOf,
    reports: dossier.reports.length,
    statements: dossier.statements.length,
    accepted,
    unsure,
    edited: review?.edited ?? 0,
    notReviewed: dossier.statements.length - accepted - unsure,
    rejected: review?.rejected ?? 0,
    notAccepted: review?.notAccepted ?? 0,
    orphans: review?.orphans ?? 0,
    unread: problems.filter(
      ({ code, reportId, path }) => reportId === undefined && path !== undefined && code !== "orphan",
    ).length,
    decisions: bench.store.decisions().length,
    pageBytes: pages.reduce((sum, { html }) => sum + Buffer.byteLength(html), 0),
    pages: pages.length,
  };
}

async function toFile(form: ExportForm, bench: Bench, query: ExportQuery): Promise<FileAnswer> {
  const name = toSafeName(bench.name);
  const { store } = bench;
  switch (form) {
    case "html": {
      const pages = await renderPagesOf(await linkFor(bench, query), query, bench);
      if (pages.length === 1) return toText(`${name}.html`, "text/html", pages[0]!.html);
      const entries = pages.map((page) => ({ name: page.name, bytes: Buffer.from(page.html) }));
      return { fileName: `${name}-brief.zip`, mime: "application/zip", bytes: toZip(entries) };
    }
    case "markdown": {
      const dossier = await linkFor(bench, query);
      const text = renderMarkdown(await toBrief(dossier, query, bench), dossier, {
        footnotes: query.footnotes === "yes",
      });
      return toText(`${name}.md`, "text/markdown", text);
    }
    case "pdf": {
      const program = findChromium();
      if (program === null)
        throw new UserError("pdf: no Chromium is installed here; save the page and print it instead");
      const dossier = await linkFor(bench, query);
      const { renderHtml } = await import("../../../brief/html/render-html.tsx");
      const html = renderHtml(await toBrief(dossier, query, bench), dossier, { fullText: query.fullText === "yes" });
      return { fileName: `${name}.pdf`, mime: "application/pdf", bytes: await printPdf(program, html) };
    }
    case "json":
      return toText(`${name}.json`, "application/json", `${JSON.stringify(await linkFor(bench, query), null, 1)}\n`);
    case "statements":
      return toText(`${name}-statements.csv`, "text/csv", composeStatementsCsv(await linkFor(bench, query)));
    case "positions":
      return toText(`${name}-positions.csv`, "text/csv", composePositionsCsv(await linkFor(bench, query)));
    case "transfers":
      return toText(`${name}-transfers.csv`, "text/csv", composeTransfersCsv(await linkFor(bench, query)));
    case "reports": {
      const items = composeReportsCsl(await linkFor(bench, query));
      return toText(
        `${name}-reports.json`,
        "application/vnd.citationstyles.csl+json",
        `${JSON.stringify(items, null, 1)}\n`,
      );
    }
    case "log": {
      const lines = store.decisions().map((each) => `${JSON.stringify(each)}\n`);
      return toText(`${name}-log.jsonl`, "application/jsonl", lines.join(""));
    }
    case "log-csv": {
      const log = store.decisions();
      return toText(`${name}-log.csv`, "text/csv", composeLogCsv(log, replayLog(log)));
    }
    case "dossier":
      return { fileName: `${name}.hearsay`, mime: "application/octet-stream", bytes: await copyDossier(bench) };
  }
}

async function copyDossier({ store }: Bench): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-copy-"));
  try {
    const path = join(folder, "copy.hearsay");
    await store.copyTo(path);
    return readFileSync(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function linkFor(bench: Bench, { asOf, onlyAccepted }: ExportQuery): Promise<Dossier> {
  return (await bench.linked(toDay(asOf), onlyAccepted === "yes")).dossier;
}

async function renderPagesOf(dossier: Dossier, query: ExportQuery, bench: Bench) {
  const { renderPages } = await import("../../../brief/html/render-pages.tsx");
  return renderPages(await toBrief(dossier, query, bench), dossier, { fullText: query.fullText === "yes" });
}

async function toBrief(dossier: Dossier, { question, since, asOf }: ExportQuery, bench: Bench) {
  const changed = since === "yes" ? await findSinceOption(bench, toDay(asOf)) : null;
  return composeBrief(dossier, {
    ...(question === undefined ? {} : { question }),
    ...(changed === null ? {} : { since: changed }),
  });
}

function toDay(asOf: string | undefined): string | null {
  return asOf === undefined || asOf === "" ? null : normalizeAsOf(asOf);
}

function toText(fileName: string, mime: string, text: string): FileAnswer {
  return { fileName, mime: `${mime}; charset=utf-8`, bytes: Buffer.from(text, "utf8") };
}
