import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Decision, type DecisionDraft, toDecision } from "../../src/store/decision.ts";
import { findHeads, findLogFaults, joinLogs, orderLog } from "../../src/store/join-logs.ts";
import { findRedoable, findUndoable, replayLog } from "../../src/store/replay-log.ts";
import { findHead } from "../../src/weigh/hash-chain.ts";

interface Step {
  readonly kind: "accept" | "reject" | "unsure" | "undo" | "redo";
  readonly target: string;
  readonly minute: number;
}

const step = fc.record({
  kind: fc.constantFrom("accept", "reject", "unsure", "undo", "redo"),
  target: fc.constantFrom("s1", "s2", "s3"),
  // Clocks of two people differ, and may go back.
  minute: fc.integer({ min: 0, max: 59 }),
}) as fc.Arbitrary<Step>;
const steps = fc.array(step, { maxLength: 12 });

function append(log: readonly Decision[], { kind, target, minute }: Step, author: string): Decision[] {
  const by = { author, time: `2023-10-12T09:${String(minute).padStart(2, "0")}:00Z` };
  const aim = kind === "undo" ? findUndoable(log, author) : kind === "redo" ? findRedoable(log, author) : null;
  if ((kind === "undo" || kind === "redo") && !aim) return [...log];
  const draft =
    kind === "undo" || kind === "redo"
      ? { kind, target: [], value: { of: aim!.id }, ...by }
      : { kind, target: [target], value: null, ...by };
  return [...log, toDecision(draft as DecisionDraft, findHead(log))];
}

function write(log: readonly Decision[], taken: readonly Step[], author: string): Decision[] {
  return taken.reduce((before, each) => append(before, each, author), [...log]);
}

const toIds = (log: readonly Decision[]): string[] => log.map(({ id }) => id).toSorted();

describe("replayLog", () => {
  it("gives the first state again once all is undone, and the last one once all is redone", () => {
    fc.assert(
      fc.property(steps, (taken) => {
        let log = write([], taken, "Mira Tarn");
        const standing = replayLog(log);
        let undone = 0;
        while (findUndoable(log, "Mira Tarn")) {
          log = append(log, { kind: "undo", target: "", minute: 0 }, "Mira Tarn");
          undone += 1;
        }
        expect(replayLog(log)).toEqual([]);
        for (; undone > 0; undone -= 1) log = append(log, { kind: "redo", target: "", minute: 0 }, "Mira Tarn");
        expect(replayLog(log)).toEqual(standing);
        expect(findLogFaults(log)).toEqual([]);
      }),
    );
  });

  it("takes back only what the author decided", () => {
    const log = write(write([], [{ kind: "accept", target: "s1", minute: 1 }], "Mira Tarn"), [], "Ines Vaal");
    expect(findUndoable(log, "Ines Vaal")).toBeNull();
    expect(findUndoable(log)?.author).toBe("Mira Tarn");
  });
});

describe("joinLogs", () => {
  it("is the same whichever log comes first, loses nothing, and holds", () => {
    fc.assert(
      fc.property(steps, steps, steps, (shared, ones, others) => {
        const base = write([], shared, "Mira Tarn");
        const one = write(base, ones, "Mira Tarn");
        const other = write(base, others, "Ines Vaal");
        const joined = joinLogs(one, other);
        expect(joinLogs(other, one)).toEqual(joined);
        expect(findLogFaults(joined)).toEqual([]);
        const hashes = new Set(joined.map(({ hash }) => hash));
        expect([...one, ...other].every(({ hash }) => hashes.has(hash))).toBe(true);
        expect(findHeads(joined).length).toBe(joined.length === 0 ? 0 : 1);
        expect(joinLogs(joined, one)).toEqual(joined);
        expect(joinLogs(joined, joined)).toEqual(joined);
        expect(joined.at(-1)?.hash).toBe(findHeads(joined)[0]);
      }),
    );
  });

  it("lets the same decisions stand in whatever order three logs are joined", () => {
    fc.assert(
      fc.property(steps, steps, steps, (ones, twos, threes) => {
        const [one, two, three] = [
          write([], ones, "Mira Tarn"),
          write([], twos, "Ines Vaal"),
          write([], threes, "General Orlo"),
        ];
        const left = replayLog(joinLogs(joinLogs(one, two), three));
        const right = replayLog(joinLogs(one, joinLogs(two, three)));
        expect(toIds(left)).toEqual(toIds(right));
      }),
    );
  });

  it("keeps the order when both go on and join again", () => {
    fc.assert(
      fc.property(steps, steps, steps, (ones, others, more) => {
        const [one, other] = [write([], ones, "Mira Tarn"), write([], others, "Ines Vaal")];
        const joined = joinLogs(one, other);
        const further = write(joined, more, "Mira Tarn");
        expect(orderLog(further.toReversed())).toEqual(further);
        expect(joinLogs(other, further)).toEqual(further);
      }),
    );
  });
});

describe("findLogFaults", () => {
  it("finds an entry that was edited, taken out or put in twice over", () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 3, maxLength: 12 }), fc.nat(), (taken, at) => {
        const log = write(
          [],
          [...taken, { kind: "accept", target: "s1", minute: 1 }, { kind: "reject", target: "s2", minute: 2 }],
          "Mira Tarn",
        );
        const edited = log.map((each, index) => (index === at % log.length ? { ...each, author: "Ines Vaal" } : each));
        expect(findLogFaults(edited as Decision[]).map(({ code }) => code)).toContain("entry-edited");
        const inner = at % (log.length - 1);
        expect(findLogFaults(log.toSpliced(inner, 1)).map(({ code }) => code)).toContain("entry-missing");
        const fork = [
          ...log,
          toDecision(
            { kind: "accept", target: ["s3"], value: null, author: "Ines Vaal", time: "2023-10-12T10:00:00Z" },
            log[0]!.prevHash,
          ),
        ];
        expect(findLogFaults(fork).map(({ code }) => code)).toContain("log-forks");
      }),
    );
  });
});
