import { createHash } from "node:crypto";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { encodeModel } from "../src/learned/model-file.ts";
import type { LinearModel } from "../src/learned/perceptron.ts";
import type { TablePairs } from "./perceptron-trainer.ts";

// npm run train -- --data ../shared/data [tags|names|cues|sources|contents|attributions|acts]…
// Rebuilds weights/NAME.bin, byte for byte the same for the same data, and prints what it was trained on and its scores.

/** What a trainer module's `train…` function returns. */
type Trained = { readonly model: LinearModel; readonly tables: TablePairs; readonly lines: readonly string[] };

const args = process.argv.slice(2);
const dataAt = args.indexOf("--data");
const data = dataAt >= 0 ? args[dataAt + 1] : undefined;
const asked = args.filter((_, at) => dataAt < 0 || (at !== dataAt && at !== dataAt + 1));
if (data === undefined || !existsSync(data)) {
  console.error("train: --data needs the folder that holds ud-ewt, gum, names and polnear");
  process.exit(2);
}
for (const task of asked.length > 0
  ? asked
  : ["tags", "names", "cues", "sources", "contents", "attributions", "acts"]) {
  const train = await findTrainer(task);
  if (train === undefined) {
    console.error(`train: ${task} has no trainer`);
    process.exit(2);
  }
  const { model, tables, lines } = await train(data);
  const bytes = encodeModel(model, tables);
  const file = gzipSync(bytes, { level: 9 });
  mkdirSync("weights", { recursive: true });
  writeFileSync(`weights/${task}.bin`, file);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  console.log(
    [
      `${task}`,
      ...lines,
      `weights/${task}.bin ${file.length} bytes, unpacked ${bytes.length}, sha256 of these ${sha256}`,
    ].join("\n  "),
  );
}

async function findTrainer(task: string): Promise<((data: string) => Trained | Promise<Trained>) | undefined> {
  const path = new URL(`./${task}.ts`, import.meta.url);
  if (!existsSync(path)) {
    return undefined;
  }
  const loaded = (await import(path.href)) as Record<string, (data: string) => Trained | Promise<Trained>>;
  return loaded[`train${task.slice(0, 1).toUpperCase()}${task.slice(1)}`];
}
