import { parentPort, workerData } from "node:worker_threads";
import type { Pack } from "../../screen/pack-shape.ts";
import { type DossierStore, openDossier } from "../../store/dossier-store.ts";

// A thread with a connection of its own: it links and weighs while the other goes on taking decisions.
const { path, stamp, pack } = workerData as {
  readonly path: string;
  readonly stamp: string | null;
  readonly pack: Pack;
};
const opened: Promise<DossierStore> = openDossier(path, { stamp });

parentPort?.on("message", (asOf: string | null) => {
  void opened
    .then((store) => parentPort?.postMessage({ workedOut: store.dossier({ asOf, pack }) }))
    .catch((error: unknown) =>
      parentPort?.postMessage({ error: error instanceof Error ? error.message : String(error) }),
    );
});
