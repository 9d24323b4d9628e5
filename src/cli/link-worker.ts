import { parentPort, workerData } from "node:worker_threads";
import { type DossierStore, openDossier } from "../store/dossier-store.ts";
import { toLinkedJson } from "../workbench/server/linked-json.ts";
import type { LinkAnswer, LinkerOptions, LinkQuestion } from "../workbench/server/linker.ts";

// A thread with a connection of its own: it links, weighs and writes JSON while the other goes on taking decisions.
const { path, stamp, pack } = workerData as LinkerOptions;
const opened: Promise<DossierStore> = openDossier(path, { stamp });

parentPort?.on("message", ({ part, asOf, onlyAccepted }: LinkQuestion) => {
  void opened
    .then((store) => {
      const workedOut = store.dossier({ asOf, pack, onlyAccepted });
      if (part === "all") return send({ answer: workedOut });
      const json = toLinkedJson(part, workedOut);
      send({ answer: json }, [json.buffer as ArrayBuffer]);
    })
    .catch((error: unknown) => send({ error: error instanceof Error ? error.message : String(error) }));
});

function send(answer: LinkAnswer, moved: readonly ArrayBuffer[] = []): void {
  parentPort?.postMessage(answer, moved);
}
