import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PropositionTrace } from "../../src/link/trace-origins.ts";
import type { Dossier } from "../../src/model/dossier.ts";
import type { Sums } from "../../src/workbench/api/matter-shapes.ts";
import { type Opened, openBench } from "./make.ts";

let opened: Opened;
beforeAll(async () => {
  opened = await openBench();
});
afterAll(() => opened.close());

const get = async <Answer>(path: string): Promise<Answer> => (await opened.ask(path)).json() as Promise<Answer>;

describe("GET /api/propositions/{id}/origins", () => {
  it("GET origins › traces every statement of a proposition that has an origin", async () => {
    const { propositions } = await get<Dossier>("/api/dossier");
    const trace = await get<PropositionTrace>("/api/propositions/P1/origins");
    expect(trace.propositionId).toBe("P1");
    expect(trace.origins.map(({ id }) => id)).toEqual(propositions[0]?.origins.map(({ id }) => id));
    expect(trace.origins.flatMap(({ traced }) => traced).every(({ steps }) => steps.length > 1)).toBe(true);
  });

  it("GET origins › refuses a number that no proposition bears", async () => {
    const response = await opened.ask("/api/propositions/P99/origins");
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ error: "P99: no such proposition in this dossier now" });
  });
});

describe("GET /api/propositions/{id}/ledger", () => {
  it("GET ledger › gives the sum, and what another start would make of it", async () => {
    const plain = await get<Sums>("/api/propositions/P1/ledger");
    expect(plain).toMatchObject({
      ledger: { schema: "hearsay/ledger/1", propositionId: "P1" },
      tried: null,
      rivals: null,
    });
    const { ledger, tried } = await get<Sums>("/api/propositions/P1/ledger?start=0.1&lambda=1");
    expect(ledger.hash).toBe(plain.ledger.hash);
    expect(tried?.settings).toMatchObject({ start: 0.1, lambda: 1 });
    expect(tried!.weighing.probability).toBeLessThan(ledger.weighing.probability);
  });

  it("GET ledger › takes a person's grade into account", async () => {
    const before = await get<Sums>("/api/propositions/P1/ledger");
    const line = before.ledger.lines[0]!;
    const body = JSON.stringify({
      kind: "grade",
      target: [`P1/${line.id}`],
      value: { field: "t", from: line.letter, to: "A" },
      reason: "was at the port",
    });
    expect((await opened.ask("/api/decisions", { method: "POST", body })).status).toBe(200);
    const after = await get<Sums>("/api/propositions/P1/ledger");
    const setting = after.ledger.lines.find(({ id }) => id === line.id)?.setBy.find(({ field }) => field === "t");
    expect(setting).toMatchObject({ value: "A", by: "Mira Tarn", because: "was at the port" });
    await opened.ask("/api/undo", { method: "POST", body: "{}" });
    expect((await get<Sums>("/api/propositions/P1/ledger")).ledger.lines[0]?.letter).toBe(line.letter);
  });

  it("GET ledger › refuses a start outside of its bounds", async () => {
    expect((await opened.ask("/api/propositions/P1/ledger?start=2")).status).toBe(400);
  });
});
