import { parentPort, workerData } from "node:worker_threads";
import { type DossierStore, openDossier } from "../store/dossier-store.ts";
import { toLinkedJson } from "../workbench/server/linked-json.ts";
import type { LinkAnswer, LinkerOptions, LinkQuestion } from "../workbench/server/linker.ts";

// A thread with a connection of its own: it links, weighs and writes JSON while the other goes on taking decisions.
const { path, stamp, pack } = workerData as LinkerOptions;
const opened: Promise<DossierStore> = openDossier(path, { stamp, isLasting: true });

parentPort?.on("message", ({ parts, asOf, onlyAccepted }: LinkQuestion) => {
  void opened
    .then((store) => {
      const workedOut = store.dossier({ asOf, pack, onlyAccepted });
      const answers = parts.map((part) => (part === "all" ? workedOut : toLinkedJson(part, workedOut)));
      const json = answers.flatMap((each) => (each instanceof Uint8Array ? [each.buffer as ArrayBuffer] : []));
      send({ answers }, json);
    })
    .catch((error: unknown) => send({ error: error instanceof Error ? error.message : String(error) }));
});

function send(answer: LinkAnswer, moved: readonly ArrayBuffer[] = []): void {
  parentPort?.postMessage(answer, moved);
}
