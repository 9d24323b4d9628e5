import type { ReactNode } from "react";
import { type Refused, saveAnswer } from "./ask.ts";
import { useHeld } from "./held.ts";
import { status } from "./live.ts";
import { say } from "./say.ts";
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
          <button
            type="button"
            className="chip warn"
            onClick={() =>
              void saveAnswer("/api/copy", `${now.name}.hearsay`).then(
                () => say(`Saved as ${now.name}.hearsay. hearsay open ${now.name}.hearsay goes on from there.`),
                (error: Refused) => say(error.message, "error"),
              )
            }
          >
            Not kept: save as a file
          </button>
        )}
      </p>
      {progress?.isRunning ? (
        <p className="progress">
          <progress value={progress.done} max={progress.total} aria-label="Reading reports" /> {progress.done} of{" "}
          {progress.total} read <bdi className="quiet">{progress.path.split("/").at(-1)}</bdi>
        </p>
      ) : (
        counts !== undefined && (
          <p
            className="progress"
            title={`Of the statements found ${counts.accepted} are accepted, ${counts.rejected} rejected and left out of the brief, ${counts.unsure} left unsure`}
          >
            <progress value={counts.reviewed} max={Math.max(1, counts.statements)} aria-label="Statements reviewed" />{" "}
            {counts.reviewed} of {counts.statements} <span className="of-what">statements </span>reviewed
            {counts.rejected > 0 && `, ${counts.rejected} rejected`}
            {counts.unsure > 0 && `, ${counts.unsure} unsure`}
          </p>
        )
      )}
      <p className="local" title="hearsay opens no connection and loads nothing from elsewhere">
        Nothing leaves this computer
      </p>
      <button
        type="button"
        className="quiet-button look"
        onClick={() => theme.set(themes[(themes.indexOf(look) + 1) % themes.length] ?? "auto")}
      >
        Look: {themeWords[look]}
      </button>
    </header>
  );
}
