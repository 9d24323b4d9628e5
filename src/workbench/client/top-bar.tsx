import type { ReactNode } from "react";
import { useHeld } from "./held.ts";
import { status } from "./live.ts";
import { type Theme, theme, themes } from "./settings.ts";

const themeWords: Readonly<Record<Theme, string>> = { auto: "Auto", light: "Light", dark: "Dark" };

/** Name of the dossier, how much of it is reviewed, how adding goes, and the look. */
export function TopBar(): ReactNode {
  const now = useHeld(status);
  const look = useHeld(theme);
  const { counts, progress } = now ?? {};
  return (
    <header className="top">
      <p className="name">
        <b>hearsay</b> <bdi>{now?.name ?? ""}</bdi>
        {now?.isKept === false && (
          <span className="chip warn" title="Open a .hearsay file to keep what you decide">
            not kept: memory only
          </span>
        )}
      </p>
      {progress?.isRunning ? (
        <p className="progress">
          <progress value={progress.done} max={progress.total} aria-label="Reading reports" /> {progress.done} of{" "}
          {progress.total} read <bdi className="quiet">{progress.path.split("/").at(-1)}</bdi>
        </p>
      ) : (
        counts !== undefined && (
          <p className="progress">
            <progress value={counts.reviewed} max={Math.max(1, counts.statements)} aria-label="Statements reviewed" />{" "}
            {counts.reviewed} of {counts.statements} reviewed
            {counts.unsure > 0 && `, ${counts.unsure} unsure`}
          </p>
        )
      )}
      <p className="local" title="hearsay opens no connection and loads nothing from elsewhere">
        Nothing leaves this computer
      </p>
      <button
        type="button"
        className="quiet-button"
        onClick={() => theme.set(themes[(themes.indexOf(look) + 1) % themes.length] ?? "auto")}
      >
        Look: {themeWords[look]}
      </button>
    </header>
  );
}
