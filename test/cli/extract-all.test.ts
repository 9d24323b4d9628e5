import { describe, expect, it } from "vitest";
import { chooseJobs } from "../../src/cli/extract-all.ts";

const file = (size: number | null, path = "a.txt") => ({ path, problem: null, size });
const megabyte = 1024 * 1024;

describe("chooseJobs", () => {
  it.each([
    ["what was asked for", 3, [file(10)], 3],
    ["one thread for many small files", null, Array.from({ length: 50 }, () => file(5000)), 1],
    ["all cores for half a megabyte and more", null, Array.from({ length: 200 }, () => file(5000)), 4],
    ["no more threads than files", null, [file(megabyte), file(10)], 2],
    ["all cores for one long file of records", null, [file(megabyte, "a.jsonl")], 4],
    ["one thread for a short file of records", null, [file(5000, "a.jsonl")], 1],
    ["all cores for a stream of unknown length", null, [file(null, "-")], 4],
    ["one thread for nothing", null, [], 1],
  ])("takes %s", (_, asked, inputs, jobs) => {
    expect(chooseJobs(asked, inputs, 4)).toBe(jobs);
  });
});
