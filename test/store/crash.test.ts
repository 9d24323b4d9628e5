import { expect, it } from "vitest";
import { runCrashRounds } from "../../bench/crash-rounds.ts";
import { makeStore } from "./make.ts";

it("openDossier › finds all that was acknowledged before two writers were killed", async () => {
  const store = await makeStore();
  store.close();
  const result = await runCrashRounds(store.path, [5, 40, 90]);
  expect(result.acknowledged).toBeGreaterThan(5);
  expect([...result.lost, ...result.faults]).toEqual([]);
});
