import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createDossier } from "../src/store/dossier-store.ts";
import { makeChance } from "./chance.ts";
import { runCrashRounds } from "./crash-rounds.ts";

// node --import tsx bench/crash.ts [ROUNDS] [SEED]: kills two writers of one dossier at random moments; nothing may be lost.
const [rounds = "100", seed = "1"] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "hearsay-crash-"));
try {
  const path = join(folder, "crash.hearsay");
  const store = await createDossier(path, "crash", new Date().toISOString());
  store.close();
  const chance = makeChance(Number(seed));
  const delays = Array.from({ length: Number(rounds) }, () => Math.floor(chance() * 150));
  const { acknowledged, lost, faults, slowestReopenMs } = await runCrashRounds(path, delays);
  console.log(
    `${rounds} rounds, two writers killed in each: ${acknowledged} acknowledged, ${lost.length} lost, ${faults.length} faults; slowest reopening ${slowestReopenMs.toFixed(0)} ms`,
  );
  for (const line of [...lost, ...faults].slice(0, 20)) console.log(`  ${line}`);
  process.exitCode = lost.length + faults.length > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
