import { basename } from "node:path";
import type { Effects } from "../effects.ts";
import { toVisibleLine } from "./visible-line.ts";

export interface Progress {
  /** One more is done: the path just finished. */
  readonly step: (path: string) => void;
  /** Takes the bar away. */
  readonly end: () => void;
}

const barWidth = 24;
const quietMs = 1000;
const quietLinesMs = 5000;

/**
 * Shows how far a long run is, on standard error: after a second a bar on a terminal, else after five a line each tenth; after ten
 * seconds also the time left. Short runs show nothing.
 */
export function createProgress(verb: string, total: number, effects: Effects): Progress {
  const startMs = effects.elapsedMs();
  let done = 0;
  let shownTenth = 0;
  let hasBar = false;
  return {
    step(path) {
      done += 1;
      const elapsedMs = effects.elapsedMs() - startMs;
      if (elapsedMs < quietMs || total === 0) {
        return;
      }
      const tenth = Math.floor((done * 10) / total);
      if (effects.terminal.stderr) {
        hasBar = true;
        const filled = Math.min(barWidth, Math.round((done * barWidth) / total));
        const bar = "#".repeat(filled) + "-".repeat(barWidth - filled);
        effects.talk(
          `\r\u001B[K${verb} ${bar} ${done}/${total}${toTimes(elapsedMs, done, total)} ${toVisibleLine(basename(path)).slice(0, 30)}`,
        );
      } else if (elapsedMs >= quietLinesMs && tenth > shownTenth && done < total) {
        shownTenth = tenth;
        effects.talk(`${verb} ${done}/${total}${toTimes(elapsedMs, done, total)}\n`);
      }
    },
    end() {
      if (hasBar) {
        effects.talk("\r\u001B[K");
      }
    },
  };
}

function toTimes(elapsedMs: number, done: number, total: number): string {
  if (elapsedMs < 10_000) {
    return "";
  }
  const leftMs = (elapsedMs / done) * Math.max(0, total - done);
  return ` ${Math.round(elapsedMs / 1000)} s, about ${Math.round(leftMs / 1000)} s left`;
}
