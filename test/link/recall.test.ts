import { describe, expect, it } from "vitest";
import { createRecall, noRecall } from "../../src/link/recall.ts";

describe("createRecall", () => {
  it("createRecall › gives the last answer as long as all it rests on is the very same", () => {
    const recall = createRecall();
    const [report, names] = [{ id: "r1" }, ["Norland"]];
    let asked = 0;
    const ask = (step: string, ...given: readonly unknown[]) => recall(step, report, given, () => ({ count: ++asked }));
    expect(ask("read", names, "a")).toEqual({ count: 1 });
    expect(ask("read", names, "a")).toEqual({ count: 1 });
    expect(ask("date", names, "a")).toEqual({ count: 2 });
    expect(ask("read", ["Norland"], "a")).toEqual({ count: 3 });
    expect(ask("read", names)).toEqual({ count: 4 });
    expect(ask("read", names, "a")).toEqual({ count: 5 });
    expect(recall("read", { id: "r1" }, [names, "a"], () => null)).toBeNull();
    expect(recall("read", report, [names, "a"], () => null)).toEqual({ count: 5 });
  });

  it("noRecall › works everything out", () => {
    let asked = 0;
    const ask = () => noRecall("read", {}, [], () => ++asked);
    expect([ask(), ask()]).toEqual([1, 2]);
  });
});
