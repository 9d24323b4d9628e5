import { createHash } from "node:crypto";
import { writeSync } from "node:fs";
import { openDossier } from "../src/store/dossier-store.ts";
import { makePlainReport, makeSaid } from "./make-said.ts";

// A child of crash-rounds.ts: adds reports and decides on them until it is killed, and says so only of what is done.
const [path = "", first = "0", step = "1"] = process.argv.slice(2);
const store = await openDossier(path);
const isBulk = Number(first) % 2 === 1;
store.setBulk(isBulk);
for (let number = Number(first); ; number += Number(step)) {
  const text = `Report ${number}\nGeneral Orlo said Norland sold ${number} rockets to Vesnia.\n`;
  const bytes = new TextEncoder().encode(text);
  const addedAt = new Date().toISOString();
  const hash = createHash("sha256").update(bytes).digest("hex");
  if (store.isKnown(hash)) continue;
  const report = makePlainReport(`${number}.txt`, text);
  const statements = [makeSaid(report, 1)];
  const reports = [{ report, statements }];
  store.add([
    { path: `${number}.txt`, source: `${number}.txt`, bytes, addedAt, extractor: "bench", reports, problems: [] },
  ]);
  writeSync(1, `report ${report.id}\n`);
  const target = [statements[0]!.id];
  const decision = store.decide({ kind: "accept", target, value: null, time: addedAt, author: "Mira Tarn" });
  writeSync(1, `decision ${decision.hash}\n`);
}
