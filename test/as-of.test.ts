import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildDossier } from "../src/dossier.ts";
import { extractStatements } from "../src/extract/extract-statements.ts";
import type { Dossier } from "../src/model/dossier.ts";
import type { Report } from "../src/model/report.ts";
import type { Statement } from "../src/model/statement.ts";
import { shippedPack } from "../src/pack.ts";
import { readFile } from "../src/read/read-file.ts";
import { cutPack } from "../src/screen/cut-pack.ts";
import { shippedWeights } from "../src/weights.ts";

const models = shippedWeights();
const pack = shippedPack();
const folders = ["bench/matters/karsia-fuel/reports", "bench/matters/vostra-cable/reports"];

interface Read {
  readonly reports: readonly Report[];
  readonly statements: ReadonlyMap<string, readonly Statement[]>;
}

async function readAll(folder: string): Promise<Read> {
  const reports: Report[] = [];
  for (const file of readdirSync(folder).sort()) {
    const path = `${folder}/${file}`;
    reports.push(...(await readFile({ path, bytes: readFileSync(path) })).reports);
  }
  return { reports, statements: new Map(reports.map((report) => [report.id, extractStatements(report, { models })])) };
}

const withoutLeftOut = (dossier: Dossier): Dossier => {
  return { ...dossier, problems: dossier.problems.filter(({ code }) => code !== "left-out") };
};

/** Takes the dates off some reports, as where a page shows none. */
function hideDates(reports: readonly Report[], hidden: readonly boolean[]): Report[] {
  return reports.map((report, place) =>
    hidden[place] ? { ...report, publishedOn: { from: null, to: null, basis: "none" } } : report,
  );
}

/** Only the day on which a report came out may be worked out from later ones, and the report says so. */
function isDatedByLater({ id, problems }: Report, report: Report): boolean {
  return id === report.id && problems.some(({ message }) => message.includes("reports that came out later"));
}

describe("buildDossier, as of a day", () => {
  it.each(folders)(
    "buildDossier › knows in no part what only later reports tell: %s",
    async (folder) => {
      const { reports, statements } = await readAll(folder);
      const days = reports.flatMap(({ publishedOn }) => publishedOn.from ?? []).toSorted();
      const asOfs = fc.constantFrom(...days.slice(1, -1));
      const hidden = fc.array(fc.boolean(), { minLength: reports.length, maxLength: reports.length });
      fc.assert(
        fc.property(asOfs, hidden, (asOf, hides) => {
          const all = hideDates(reports, hides);
          const cut = buildDossier(all, statements, { asOf, pack });
          const kept = new Set(cut.reports.map(({ id }) => id));
          const left = all.filter(({ id }) => !kept.has(id));
          const known = buildDossier(
            all
              .filter(({ id }) => kept.has(id))
              .map((report) => cut.reports.find((each) => isDatedByLater(each, report)) ?? report),
            statements,
            { asOf, pack },
          );
          expect(withoutLeftOut(cut)).toEqual(withoutLeftOut(known));
          const told = JSON.stringify(withoutLeftOut(cut));
          for (const { id } of left) expect(told).not.toContain(`"${id}"`);
          for (const { publishedOn } of cut.reports) expect((publishedOn.to ?? "") <= asOf).toBe(true);
          for (const { saidOn } of cut.statements) expect((saidOn?.from ?? "") <= asOf).toBe(true);
          for (const { positions } of cut.propositions)
            for (const { from, to } of positions)
              for (const day of [from, to]) expect((day ?? "") <= asOf, `${day} is later than ${asOf}`).toBe(true);
          for (const { from, to } of cut.changes)
            for (const { on } of [from, to]) expect((on ?? "") <= asOf).toBe(true);
        }),
        { numRuns: 4 },
      );
    },
    120_000,
  );
});

describe("cutPack", () => {
  it("cutPack › leaves out rules adopted and figures for days later than the day", () => {
    const cut = cutPack(pack, "2017-10-01");
    expect(cut.measures.length).toBeGreaterThan(0);
    expect(cut.measures.length).toBeLessThan(pack.measures.length);
    const ids = new Set(cut.measures.map(({ id }) => id));
    for (const { adopted, inForceTo, supersededBy } of cut.measures) {
      expect((adopted ?? "") <= "2017-10-01").toBe(true);
      expect((inForceTo ?? "") <= "2017-10-01").toBe(true);
      expect(supersededBy === null || ids.has(supersededBy)).toBe(true);
    }
    expect(cut.series).toEqual([]);
    const named = [
      ...Object.keys(cut.widens),
      ...Object.values(cut.widens),
      ...cut.modes.flatMap(({ measures }) => measures),
    ];
    for (const id of named) expect(ids.has(id)).toBe(true);
    expect(cutPack(pack, "2999-12-31")).toEqual(pack);
  });
});
