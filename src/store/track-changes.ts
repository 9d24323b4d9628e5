import type { Db } from "./open-db.ts";

/** Tells one state of a dossier from another. */
export interface Tracker {
  /** `OTHERS.OWN`: how often others changed what the dossier holds, and how often this connection wrote. */
  readonly revision: () => string;
  readonly noteWrite: () => void;
}

/** Whatever is added or decided makes one of these greater; what was linked is kept in the file, too, and changes nothing. */
const counts = `SELECT json_array(
  (SELECT max(position) FROM decision), (SELECT max(number) FROM report), (SELECT max(number) FROM statement),
  (SELECT count(*) FROM version), (SELECT count(*) FROM capture), (SELECT count(*) FROM unread),
  (SELECT max(extractor) FROM report)) AS state`;

/** Follows the changes of a dossier. */
export function trackChanges(db: Db): Tracker {
  let [writes, others] = [0, 0];
  let seen = { moved: -1, writes: -1, state: "" };
  return {
    revision() {
      const [row] = db.all<{ data_version: number }>({ sql: "PRAGMA data_version", parameters: [] } as never);
      const moved = row?.data_version ?? 0;
      if (moved !== seen.moved || writes !== seen.writes) {
        const [now] = db.all<{ state: string }>({ sql: counts, parameters: [] } as never);
        const state = now?.state ?? "";
        const isByOthers = moved !== seen.moved && seen.moved >= 0 && state !== seen.state;
        if (isByOthers) others += 1;
        seen = { moved, writes, state };
      }
      return `${others}.${writes}`;
    },
    noteWrite() {
      writes += 1;
    },
  };
}
