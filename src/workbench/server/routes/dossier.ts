import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { normalizeAsOf } from "../../../config.ts";
import { briefShape, decisionShape, dossierShape, statusShape } from "../../api/shapes.ts";
import { type FileAnswer, type JsonAnswer, type Route, toRoute } from "../route.ts";
import { toSafeName } from "../safe-name.ts";

const asOfQuery = z.object({
  asOf: z.string().max(10).optional().meta({ description: "Day, month or year; what came later is left out." }),
});

/** The dossier as a whole: how it stands, linked and weighed, as a brief, and its log. */
export const dossierRoutes: readonly Route[] = [
  toRoute({
    method: "GET",
    path: "/api/status",
    summary: "What is open, how much of it is reviewed, and how adding goes",
    answer: statusShape,
    run: ({ bench }) => bench.status(),
  }),
  toRoute({
    method: "GET",
    path: "/api/dossier",
    summary: "The linked and weighed dossier with decisions applied, without the texts of reports",
    query: asOfQuery,
    answer: dossierShape,
    async run({ bench, query, signal }): Promise<JsonAnswer> {
      return { json: await bench.linkedJson("dossier", toAsOf(query.asOf), signal) };
    },
  }),
  toRoute({
    method: "GET",
    path: "/api/brief",
    summary: "The brief: cited sentences, section by section",
    query: asOfQuery,
    answer: briefShape,
    async run({ bench, query, signal }): Promise<JsonAnswer> {
      return { json: await bench.linkedJson("brief", toAsOf(query.asOf), signal) };
    },
  }),
  toRoute({
    method: "GET",
    path: "/api/copy",
    summary: "The whole dossier as one file, to be saved or sent",
    answer: { mime: "application/octet-stream", description: "A .hearsay file" },
    async run({ bench }): Promise<FileAnswer> {
      const folder = mkdtempSync(join(tmpdir(), "hearsay-copy-"));
      try {
        const path = join(folder, "copy.hearsay");
        await bench.store.copyTo(path);
        const fileName = `${toSafeName(bench.name).replace(/\.hearsay$/u, "")}.hearsay`;
        return { fileName, mime: "application/octet-stream", bytes: readFileSync(path) };
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  }),
  toRoute({
    method: "GET",
    path: "/api/decisions",
    summary: "The whole log, each entry behind those it follows",
    answer: z.array(decisionShape),
    run: ({ bench }) => bench.store.decisions(),
  }),
];

function toAsOf(asOf: string | undefined): string | null {
  return asOf === undefined || asOf === "" ? null : normalizeAsOf(asOf);
}
