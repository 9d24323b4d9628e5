import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeManyReports } from "../../bench/make-many-reports.ts";
import type { Dossier } from "../../src/model/dossier.ts";
import { shippedPack } from "../../src/pack.ts";
import type { Captured } from "../../src/store/captured.ts";
import type { DecisionDraft } from "../../src/store/decision.ts";
import { openDossier } from "../../src/store/dossier-store.ts";
import { makeFolder, makeStore, mira } from "./make.ts";
import { time } from "./make-captured.ts";

const pack = shippedPack();
const kinds = ["reject", "accept", "act", "speaker", "split", "merge", "link", "undo", "add", "as-of"] as const;
const step = fc.record({ kind: fc.constantFrom(...kinds), at: fc.nat(9999), other: fc.nat(9999) });

/** Reports as they are captured, enough of them that only those statements are compared that share a telling term. */
function makeReports(count: number, seed: number): Captured[] {
  const { reports, statements } = makeManyReports(count, seed);
  return reports.map((report) => ({
    ...{ path: report.path ?? "", source: report.path, bytes: new TextEncoder().encode(report.text), addedAt: time },
    ...{ extractor: "test 1", reports: [{ report, statements: statements.get(report.id) ?? [] }], problems: [] },
  }));
}

/** A decision on what the dossier holds; null where it fits nothing. */
function toDraft(dossier: Dossier, { kind, at, other }: { kind: string; at: number; other: number }) {
  const { statements, propositions, reports } = dossier;
  const statement = statements[at % statements.length]!;
  const report = reports.find(({ id }) => id === statement.reportId)!;
  const toName = (place: number): string =>
    `P/${propositions[place % propositions.length]!.statementIds.slice(0, 3).join("+")}`;
  const toSpan = (start: number, length: number) => ({
    ...{ start, end: start + length, text: report.text.slice(start, start + length) },
  });
  const draft = { target: [statement.id], value: null, ...mira };
  if (kind === "reject" || kind === "accept" || kind === "split") return { ...draft, kind };
  if (kind === "act") return { ...draft, kind: "edit", value: { act: "doubts" } };
  if (kind === "speaker")
    return {
      ...draft,
      kind: "edit",
      value: { speaker: toSpan(0, report.text.search(/ (?:said|told|denied|had)\b/u)) },
    };
  if (kind === "merge") return { ...draft, kind, target: [toName(at), toName(other)] };
  if (kind === "link") return { ...draft, kind, value: { proposition: toName(other) } };
  return null;
}

describe("DossierStore.dossier", () => {
  it("DossierStore.dossier › gives what linking anew gives, whatever was decided since it linked last", async () => {
    const path = await makeStore(makeFolder()).then((store) => {
      store.add(makeReports(64, 5));
      store.close();
      return store.path;
    });
    const lasting = await openDossier(path, { isLasting: true });
    const more = makeReports(100, 6);
    let drafted = 0;
    const check = async (taken: readonly { kind: string; at: number; other: number }[]): Promise<void> => {
      for (const each of taken) {
        const asOf = each.kind === "as-of" ? `20${15 + (each.at % 8)}` : null;
        const draft = toDraft(lasting.dossier({ pack }).dossier, each);
        try {
          if (draft !== null) lasting.decide(draft as DecisionDraft);
          else if (each.kind === "undo") lasting.undo(mira);
          else if (each.kind === "add") lasting.add(more.splice(0, 1));
          drafted += 1;
        } catch {
          // What cannot be decided leaves all as it was.
        }
        const fresh = await openDossier(path);
        const anew = JSON.stringify(fresh.dossier({ pack, asOf }));
        fresh.close();
        expect(JSON.stringify(lasting.dossier({ pack, asOf }))).toBe(anew);
      }
    };
    // One dossier for all, so that what is remembered grows old.
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 3 }), (taken) => check(taken)),
      { numRuns: 4, endOnFailure: true, interruptAfterTimeLimit: 120_000 },
    );
    expect(drafted).toBeGreaterThan(0);
    lasting.close();
  }, 240_000);
});
