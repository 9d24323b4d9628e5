import { request } from "node:http";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type {
  Decided,
  Draft,
  Problems,
  ReportRow,
  ReviewedReport,
  SearchHit,
  Status,
} from "../../src/workbench/api/shapes.ts";
import { routes } from "../../src/workbench/server/routes.ts";
import { makeCaptured } from "../store/make-captured.ts";
import { type Opened, openBench, ship } from "./make.ts";

let opened: Opened;
beforeAll(async () => {
  opened = await openBench();
});
afterAll(() => opened.close());

const get = async <Answer>(path: string): Promise<Answer> => (await opened.ask(path)).json() as Promise<Answer>;
const post = (path: string, body: unknown): Promise<Response> =>
  opened.ask(path, { method: "POST", body: JSON.stringify(body) });
const decide = async (draft: Draft): Promise<Decided> =>
  (await post("/api/decisions", draft)).json() as Promise<Decided>;

/** `fetch` sets Host itself; this says what it is told. */
function askAs(headers: Record<string, string>, path = "/api/status"): Promise<number> {
  return new Promise((resolve, reject) => {
    request({ host: "127.0.0.1", port: opened.port, path, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on("error", reject)
      .end();
  });
}

describe("who may ask", () => {
  const bearer = (): Record<string, string> => ({ authorization: `Bearer ${opened.token}` });

  it("is whoever has the token", async () => {
    expect(await askAs(bearer())).toBe(200);
    expect(await askAs({})).toBe(401);
    expect(await askAs({ authorization: "Bearer wrong" })).toBe(401);
    expect(await askAs({ authorization: `Bearer ${opened.token}x` })).toBe(401);
  });

  it("is nobody under a foreign name or from a foreign page, reads and the page itself included", async () => {
    for (const host of [
      "evil.example",
      `evil.example:${opened.port}`,
      "127.0.0.1",
      `127.0.0.1.evil.example:${opened.port}`,
    ]) {
      expect(await askAs({ ...bearer(), host }), host).toBe(403);
      expect(await askAs({ host }, "/"), host).toBe(403);
    }
    expect(await askAs({ ...bearer(), host: `localhost:${opened.port}` })).toBe(200);
    expect(await askAs({ ...bearer(), origin: "https://evil.example" })).toBe(403);
    expect(await askAs({ ...bearer(), origin: "null" })).toBe(403);
    expect(await askAs({ ...bearer(), "sec-fetch-site": "cross-site" })).toBe(403);
    expect(await askAs({ ...bearer(), origin: `http://127.0.0.1:${opened.port}` })).toBe(200);
  });

  it("finds nothing but what is listed, and no file of the disk", async () => {
    for (const path of ["/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/main.js/../../x", "/api/nothing"]) {
      expect(await askAs(bearer(), path), path).toBe(404);
    }
    expect((await opened.ask("/api/status", { method: "DELETE" })).status).toBe(405);
    expect((await opened.ask("/api/reports/%E0%A4%A")).status).toBe(400);
  });

  it("gets headers that keep foreign scripts and frames out", async () => {
    const { headers } = await opened.ask("/");
    expect(headers.get("content-security-policy")).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'self';/u,
    );
    expect(headers.get("content-security-policy")).not.toContain("unsafe");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("access-control-allow-origin")).toBeNull();
  });
});

describe("bodies", () => {
  it("are refused early where they are too long, and the server stays up", async () => {
    const said = await new Promise<string>((resolve) => {
      const socket = connect(opened.port, "127.0.0.1", () => {
        socket.write(
          `POST /api/reports?name=big.txt HTTP/1.1\r\nHost: 127.0.0.1:${opened.port}\r\nAuthorization: Bearer ${opened.token}\r\nContent-Length: 1073741824\r\n\r\nsome`,
        );
      });
      socket.once("data", (data) => resolve(data.toString()));
      socket.on("error", () => {});
    });
    expect(said).toMatch(/^HTTP\/1\.1 413 /u);
    expect((await opened.ask("/api/status")).status).toBe(200);
  });

  it("are refused where they do not say how long they are and go on", async () => {
    const status = await new Promise<number>((resolve) => {
      const sent = request({
        host: "127.0.0.1",
        port: opened.port,
        path: "/api/decisions",
        method: "POST",
        headers: { authorization: `Bearer ${opened.token}` },
      });
      sent.on("response", (response) => resolve(response.statusCode ?? 0));
      sent.on("error", () => resolve(-1));
      for (let piece = 0; piece < 5; piece += 1) sent.write(Buffer.alloc(1024 * 1024, 32));
    });
    expect(status).toBe(413);
    expect((await opened.ask("/api/status")).status).toBe(200);
  });

  it.each([
    ["{", "body: expected JSON"],
    ['{"kind":"accept"}', "body.target:"],
    ['{"kind":"undo","target":["S1"]}', "body.kind:"],
    ['{"kind":"accept","target":["S1"],"author":"somebody else"}', "body:"],
    ['{"kind":"accept","target":["S999"]}', "S999: no such statement in this dossier"],
    ['{"kind":"same-origin","target":["S1","S2"]}', "reason: is needed for same-origin"],
  ])("%s are refused in words", async (body, why) => {
    const response = await opened.ask("/api/decisions", { method: "POST", body });
    expect(response.status).toBe(400);
    expect(((await response.json()) as { error: string }).error).toContain(why);
  });
});

describe("reports and decisions", () => {
  it("are listed with what is reviewed, and given with their statements", async () => {
    const rows = await get<ReportRow[]>("/api/reports");
    expect(rows.map(({ ref, title, statements, reviewed }) => [ref, title, statements, reviewed])).toEqual([
      ["R1", "Shells for Vesnia", 3, 0],
      ["R2", "A ship leaves", 2, 0],
    ]);
    const { statements, report } = await get<ReviewedReport>("/api/reports/R1");
    expect(statements.map(({ ref, act }) => `${ref} ${act}`)).toEqual(["S1 asserts", "S2 denies", "S3 asserts"]);
    for (const { content } of statements) {
      for (const { start, end, text } of content) expect(report.text.slice(start, end)).toBe(text);
    }
    expect((await opened.ask("/api/reports/R9")).status).toBe(400);
  });

  it("are decided, undone and redone, each an entry of the log; rejected statements stay in sight", async () => {
    const before = await get<Status>("/api/status");
    const rejected = await decide({ kind: "reject", target: ["S2"], reason: "a caption" });
    expect(rejected).toMatchObject({ said: "S2 rejected", counts: { rejected: 1, reviewed: 1 } });
    expect(rejected.statements[0]).toMatchObject({ ref: "S2", review: { verdict: "rejected", reason: "a caption" } });
    expect(rejected.revision).not.toBe(before.revision);
    expect((await get<ReviewedReport>("/api/reports/R1")).statements).toHaveLength(3);
    expect((await get<ReportRow[]>("/api/reports"))[0]).toMatchObject({ reviewed: 1 });
    const undone = (await (await post("/api/undo", {})).json()) as Decided;
    expect(undone).toMatchObject({ said: "Taken back: S2 rejected", counts: { reviewed: 0 } });
    expect(undone.statements[0]!.review).toBeUndefined();
    expect(((await (await post("/api/redo", {})).json()) as Decided).counts).toMatchObject({ rejected: 1 });
    await post("/api/undo", { id: rejected.decision.id });
    expect((await get<{ kind: string }[]>("/api/decisions")).map(({ kind }) => kind)).toEqual([
      "reject",
      "undo",
      "redo",
      "undo",
    ]);
    expect((await post("/api/undo", {})).status).toBe(400);
  });

  it("edit words, speaker, act and day, and name propositions by their number", async () => {
    const { report, statements } = await get<ReviewedReport>("/api/reports/R1");
    const start = report.text.indexOf("artillery shells");
    const value = { content: [{ start, end: start + 16, text: "artillery shells" }], act: "doubts" as const };
    const edited = await decide({ kind: "edit", target: ["S1"], value });
    expect(edited.statements[0]).toMatchObject({ act: "doubts", content: [{ text: "artillery shells" }] });
    const wrong = { content: [{ start: start + 1, end: start + 17, text: "artillery shells" }] };
    expect((await post("/api/decisions", { kind: "edit", target: ["S1"], value: wrong })).status).toBe(400);
    const linked = await decide({ kind: "link", target: [statements[2]!.id], value: { proposition: "P1" } });
    expect(linked.decision).toMatchObject({ kind: "link", value: { proposition: expect.stringMatching(/^P\/s/u) } });
    expect(await decide({ kind: "note", target: ["P1"], value: { text: "see the letter" } })).toMatchObject({
      said: "a proposition noted",
    });
    for (let step = 0; step < 3; step += 1) await post("/api/undo", {});
  });

  it("take a statement that a person adds, and say when it no longer stands", async () => {
    const { report } = await get<ReviewedReport>("/api/reports/R1");
    const toSpan = (text: string) => {
      const start = report.text.indexOf(text);
      return { start, end: start + text.length, text };
    };
    const value = { content: [toSpan("Shells for Vesnia")], speaker: null, cue: null, act: "asserts" as const };
    const added = await decide({ kind: "add", target: ["R1"], value });
    expect(added).toMatchObject({
      said: "S6 added",
      gone: [],
      statements: [{ ref: "S6", review: { verdict: "accepted" } }],
    });
    expect((await get<ReviewedReport>("/api/reports/R1")).statements[0]).toMatchObject({ ref: "S6" });
    expect(await post("/api/decisions", { kind: "add", target: ["R1"], value })).toMatchObject({ status: 400 });
    const back = (await (await post("/api/undo", {})).json()) as Decided;
    expect(back).toMatchObject({ said: "Taken back: S6 added", statements: [], gone: [added.statements[0]!.id] });
    expect((await get<ReviewedReport>("/api/reports/R1")).statements).toHaveLength(3);
  });

  it("give the dossier and the brief without the texts of reports, also as of a day", async () => {
    const dossier = await get<{ reports: { text: string }[]; statements: unknown[] }>("/api/dossier");
    expect(dossier.reports.map(({ text }) => text)).toEqual(["", ""]);
    expect(dossier.statements).toHaveLength(5);
    expect(await get("/api/brief")).toMatchObject({ sections: expect.any(Array) });
    expect(await get("/api/dossier?asOf=2020")).toMatchObject({ statements: [] });
    expect((await opened.ask("/api/dossier?asOf=soon")).status).toBe(400);
  });

  it("find words with what stands round them, and where a statement stands", async () => {
    const hits = await get<SearchHit[]>("/api/search?q=grain");
    expect(hits).toMatchObject([{ reportRef: "R2", statementRef: "S5", act: "asserts" }]);
    expect(await get("/api/statements/S5")).toMatchObject({ ref: "S5", reportRef: "R2" });
    expect((await opened.ask("/api/search?q=x&limit=1000000")).status).toBe(400);
  });
});

describe("files dropped into the page", () => {
  const drop = (name: string, body: string | Uint8Array): Promise<Response> =>
    opened.ask(`/api/reports?name=${encodeURIComponent(name)}`, { method: "POST", body: body as string });

  it("are read, known again, and named without folders", async () => {
    const text = "DOLNA, April 2, 2023 (NNA) - Mira Tarn said on Sunday that the ship carried grain.\n";
    expect(await (await drop("../../etc/new.txt", text)).json()).toMatchObject({ added: 1, known: 0 });
    expect(await (await drop("again.txt", text)).json()).toMatchObject({ added: 0, known: 1 });
    const row = (await get<ReportRow[]>("/api/reports")).at(-1)!;
    expect(row).toMatchObject({ ref: "R3", path: "new.txt" });
    const original = await opened.ask("/api/reports/R3/original");
    expect(await original.text()).toBe(text);
    expect(original.headers.get("content-disposition")).toBe("attachment; filename*=UTF-8''new.txt");
    expect(original.headers.get("content-type")).toBe("application/octet-stream");
  });

  it("that cannot be read are told, and stand among the problems", async () => {
    expect(await (await drop("broken.pdf", "%PDF-1.7\nbroken")).json()).toMatchObject({
      unread: [{ path: "broken.pdf" }],
    });
    const { problems, orphans } = await get<Problems>("/api/problems");
    expect(problems.map(({ problem }) => problem.path)).toContain("broken.pdf");
    expect(orphans).toEqual([]);
  });
});

describe("orphans", () => {
  it("are decisions on words that a later text no longer has, until they are taken back", async () => {
    const { store } = opened;
    const before = await get<ReviewedReport>("/api/reports/R2");
    const gone = await decide({ kind: "accept", target: [before.statements[1]!.id] });
    const kept = await decide({ kind: "unsure", target: [before.statements[0]!.id] });
    store.add([makeCaptured("ship.txt", ship.replace("carried grain", "carried rice"))]);
    const { orphans } = await get<Problems>("/api/problems");
    const later = (await get<ReportRow[]>("/api/reports")).at(-1)!;
    expect(orphans).toMatchObject([
      { decision: { id: gone.decision.id }, words: "the ship carried grain", reportRef: "R2", currentRef: later.ref },
    ]);
    expect(later).toMatchObject({ title: "A ship leaves", statements: 2 });
    const now = await get<ReviewedReport>(`/api/reports/${later.ref}`);
    expect(now.statements.map(({ review }) => review?.verdict ?? null)).toEqual(["unsure", null]);
    expect(now.versions.map(({ isCurrent }) => isCurrent)).toEqual([false, true]);
    for (const { decision } of [gone, kept]) await post("/api/undo", { id: decision.id });
    expect((await get<Problems>("/api/problems")).orphans).toEqual([]);
  });
});

describe("events", () => {
  it("tell of decisions as they happen", async () => {
    const stop = new AbortController();
    const response = await opened.ask("/api/events", { signal: stop.signal });
    expect(response.headers.get("content-type")).toContain("text/event-stream");
    const reader = response.body!.getReader();
    const read = async (until: RegExp): Promise<string> => {
      let said = "";
      while (!until.test(said)) said += new TextDecoder().decode((await reader.read()).value);
      return said;
    };
    await read(/"accepted":0/u);
    await decide({ kind: "accept", target: ["S1"] });
    expect(await read(/"accepted":1/u)).toContain("event: changed");
    stop.abort();
    await post("/api/undo", {});
  });
});

describe("/api/openapi.json", () => {
  it("describes every route, with schemas that are all there", async () => {
    const page = await get<{ openapi: string; paths: Record<string, Record<string, unknown>> }>("/api/openapi.json");
    expect(page.openapi).toBe("3.1.0");
    expect(
      Object.entries(page.paths).flatMap(([path, methods]) =>
        Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
      ),
    ).toEqual(expect.arrayContaining(routes.map(({ method, path }) => `${method} ${path}`)));
    const text = JSON.stringify(page);
    const { schemas } = (page as unknown as { components: { schemas: Record<string, unknown> } }).components;
    const named = [...text.matchAll(/"\$ref":"([^"]+)"/gu)].map(([, ref]) => ref ?? "");
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((ref) => !(ref.replace("#/components/schemas/", "") in schemas))).toEqual([]);
    expect(text).not.toContain("$defs");
  });
});
