import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareBriefs, isNothing } from "../../src/brief/compare-briefs.ts";
import type { TakenBrief, TakenProposition, TakenStatement } from "../../src/model/taken-brief.ts";

const toStatement = (
  id: string,
  report = 0,
  change: Partial<Record<"act" | "start" | "end" | "words" | "cue", unknown>> = {},
) =>
  [
    id,
    id.toUpperCase(),
    report,
    change.act ?? "asserts",
    change.start ?? Number(id.slice(1)) * 100,
    change.end ?? Number(id.slice(1)) * 100 + 50,
    change.words ?? Number(id.slice(1)),
    change.cue ?? -1,
  ] as unknown as TakenStatement;

const toClaim = (id: string, statements: number[], change: Partial<TakenProposition> = {}): TakenProposition => ({
  id,
  text: `Claim ${id}`,
  status: "asserted",
  word: "likely",
  origins: 1,
  statements,
  ...change,
});

const toBrief = (change: Partial<TakenBrief> = {}): TakenBrief => ({
  schema: "hearsay/taken/1",
  asOf: null,
  hearsay: "0.1.0",
  reports: ["r1"],
  statements: [toStatement("s1"), toStatement("s2")],
  rejected: [],
  propositions: [toClaim("P1", [0, 1])],
  changes: [],
  ...change,
});

describe("compareBriefs", () => {
  it("tells what is new, by report, and what it does to a claim", () => {
    const now = toBrief({
      reports: ["r0", "r1"],
      statements: [toStatement("s3", 0, { act: "denies" }), toStatement("s1", 1), toStatement("s2", 1)],
      propositions: [
        toClaim("P2", [0, 1, 2], { status: "disputed", word: "unlikely", origins: 2 }),
        toClaim("P1", [0]),
      ],
    });
    expect(compareBriefs(toBrief(), now)).toEqual({
      reports: ["r0"],
      laterTexts: [],
      statements: [{ id: "s3", why: "report" }],
      gone: [],
      acts: [],
      edited: [],
      moves: [],
      claims: [
        {
          id: "P2",
          was: { status: "asserted", word: "likely", origins: 1 },
          now: { status: "disputed", word: "unlikely", origins: 2 },
          statementIds: ["s3"],
        },
        { id: "P1", was: null, now: { status: "asserted", word: "likely", origins: 1 }, statementIds: ["s3"] },
      ],
      goneClaims: [],
      otherHearsay: null,
    });
  });

  it("takes for the same what another hearsay read with other edges, and what stands in a later text", () => {
    const read = toBrief({
      hearsay: "0.2.0",
      statements: [toStatement("s8", 0, { start: 104, end: 160 }), toStatement("s9", 0, { start: 400, end: 450 })],
      propositions: [toClaim("P1", [0])],
    });
    expect(compareBriefs(toBrief(), read)).toMatchObject({
      reports: [],
      statements: [{ id: "s9", why: "reading" }],
      gone: [{ ref: "S2", why: "reading" }],
      claims: [],
      otherHearsay: "0.1.0",
    });
    const later = toBrief({
      reports: ["r2"],
      statements: [toStatement("s8", 0, { words: 2 }), toStatement("s9", 0, { words: 9 })],
      propositions: [],
    });
    expect(compareBriefs(toBrief(), later)).toMatchObject({
      reports: [],
      laterTexts: ["r2"],
      statements: [{ id: "s9", why: "text" }],
      gone: [{ ref: "S1", why: "text" }],
      goneClaims: [{ id: "P1", into: null }],
    });
  });

  it("tells apart what people did: added, rejected, no longer rejected, put right, merged", () => {
    const then = toBrief({
      rejected: ["s3"],
      statements: [toStatement("s1"), toStatement("s2"), toStatement("s5")],
      propositions: [toClaim("P1", [0, 1]), toClaim("P2", [2])],
    });
    const now = toBrief({
      statements: [toStatement("s1", 0, { act: "denies" }), toStatement("s3"), toStatement("s4"), toStatement("s5")],
      rejected: ["s2"],
      propositions: [toClaim("P1", [0, 3])],
      changes: [{ actorId: "mira-tarn", propositionId: "P1", statements: [0, 2] }],
    });
    expect(compareBriefs(then, now, new Set(["s4"]))).toMatchObject({
      statements: [
        { id: "s3", why: "restored" },
        { id: "s4", why: "person" },
      ],
      gone: [{ ref: "S2", why: "rejected" }],
      acts: [{ id: "s1", was: "asserts" }],
      moves: [{ actorId: "mira-tarn", propositionId: "P1", statementIds: ["s1", "s4"] }],
      goneClaims: [{ id: "P2", into: "P1" }],
    });
  });

  const brief = fc
    .record({
      reports: fc.integer({ min: 1, max: 4 }),
      statements: fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 3 })), {
        maxLength: 20,
        selector: ([number]) => number,
      }),
      claims: fc.array(fc.array(fc.nat(19), { minLength: 1, maxLength: 6 }), { maxLength: 6 }),
    })
    .map(({ reports, statements, claims }) =>
      toBrief({
        reports: Array.from({ length: reports }, (_, place) => `r${place}`),
        statements: statements.map(([number, report]) => toStatement(`s${number}`, report % reports)),
        propositions: claims
          .map((places) => [...new Set(places.filter((place) => place < statements.length))].sort((a, b) => a - b))
          .filter((places) => places.length > 0)
          .filter((places, at, all) => all.findIndex((each) => each.join() === places.join()) === at)
          .map((places, at) => toClaim(`P${at + 1}`, places)),
      }),
    );

  it("finds nothing in a brief held against itself, whatever its claims are numbered", () => {
    fc.assert(
      fc.property(brief, (taken) => {
        expect(isNothing(compareBriefs(taken, taken))).toBe(true);
        const propositions = taken.propositions.toReversed().map((each, at) => ({ ...each, id: `P${at + 1}` }));
        expect(isNothing(compareBriefs(taken, { ...taken, propositions }))).toBe(true);
      }),
    );
  });

  it("counts each statement once: kept, new or gone", () => {
    fc.assert(
      fc.property(brief, brief, (then, now) => {
        const { statements, gone } = compareBriefs(then, now);
        expect(now.statements.length - statements.length).toBe(then.statements.length - gone.length);
      }),
    );
  });
});
