import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach } from "vitest";
import type { DecisionDraft } from "../../src/store/decision.ts";
import { createDossier, type DossierStore } from "../../src/store/dossier-store.ts";
import { time } from "./make-captured.ts";

export { makeCaptured, time } from "./make-captured.ts";

export const mira = { author: "Mira Tarn", time } as const;

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder of its own, gone after the test. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-store-"));
  folders.push(folder);
  return folder;
}

/** A new dossier in a folder of its own; closed by whoever asked for it. */
export async function makeStore(folder = makeFolder(), name = "karvik"): Promise<DossierStore> {
  return createDossier(join(folder, `${name}.hearsay`), name, time);
}

/** A verdict on statements. */
export function makeVerdict(kind: "accept" | "reject" | "unsure", target: readonly string[]): DecisionDraft {
  return { kind, target, value: null, ...mira };
}
