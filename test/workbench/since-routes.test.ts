import { afterAll, beforeAll, expect, it } from "vitest";
import type { SinceBrief, Taken } from "../../src/workbench/api/shapes.ts";
import { makeCaptured } from "../store/make-captured.ts";
import { type Opened, openBench, sale, ship } from "./make.ts";

let opened: Opened;
beforeAll(async () => {
  opened = await openBench({ "sale.txt": sale });
});
afterAll(() => opened.close());

const since = async (query = ""): Promise<SinceBrief> =>
  (await opened.ask(`/api/since${query}`)).json() as Promise<SinceBrief>;
const take = (body: unknown): Promise<Response> =>
  opened.ask("/api/briefs", { method: "POST", body: JSON.stringify(body) });

it("GET /api/since, POST /api/briefs › note what was read or saved, and tell what has changed since", async () => {
  expect(await since()).toEqual({ author: "Mira Tarn", briefs: [], id: null, since: null });
  for (const path of ["/api/brief", "/api/export/html", "/api/export/markdown"]) await opened.ask(path);
  expect(opened.store.decisions()).toEqual([]);
  const first = (await (await take({ how: "read" })).json()) as Taken;
  expect(first).toMatchObject({ said: "Noted as your last brief", decision: { kind: "brief", author: "Mira Tarn" } });
  opened.store.add([makeCaptured("ship.txt", ship)]);
  const found = await since();
  expect(found).toMatchObject({ id: first.decision.id, since: { reports: [expect.any(String)], gone: [] } });
  expect(found.since!.statements).toHaveLength(2);
  expect(await (await opened.ask("/api/export/markdown?since=yes")).text()).toContain(
    "- Since your last brief (12 Oct 2023): 1 new report, +2 statements",
  );
  expect(await (await opened.ask("/api/export/markdown")).text()).not.toContain("Since your last brief");
  await take({ how: "pdf", asOf: "2023-03-30" });
  expect(await since()).toMatchObject({
    briefs: [
      { how: "pdf", asOf: "2023-03-30" },
      { how: "read", asOf: null },
    ],
  });
  expect((await since(`?of=${first.decision.id}`)).since).toEqual(found.since);
});

it("GET /api/since, POST /api/briefs › refuse what they do not know", async () => {
  expect((await take({ how: "telepathy" })).status).toBe(400);
  expect((await take({ how: "read", asOf: "soon" })).status).toBe(400);
  expect((await opened.ask("/api/since?of=d000000")).status).toBe(400);
  expect((await opened.ask("/api/since?of=../x")).status).toBe(400);
});
