import { parentPort, workerData } from "node:worker_threads";
import { createDossier, type DossierStore, openDossier } from "../store/dossier-store.ts";
import { repeatWrite } from "../store/mirror-store.ts";
import { toLinkedJson } from "../workbench/server/linked-json.ts";
import type { LinkAnswer, LinkerData, LinkNote, LinkQuestion } from "../workbench/server/linker.ts";

// A thread with a connection of its own, or a dossier of its own where all is kept in memory: it links, weighs and writes JSON
// while the other goes on taking decisions.
const { path, stamp, pack, remembers: isLasting } = workerData as LinkerData;
const opened: Promise<DossierStore> =
  path === null ? createDossier(":memory:", "mirrored", "", { isLasting }) : openDossier(path, { stamp, isLasting });

parentPort?.on("message", (message: LinkQuestion | LinkNote) => {
  if ("write" in message) {
    // What could be done there can be done here; if not, the next answer tells.
    void opened.then((store) => repeatWrite(store, message.write)).catch(() => {});
    return;
  }
  const { parts, asOf, onlyAccepted } = message;
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
