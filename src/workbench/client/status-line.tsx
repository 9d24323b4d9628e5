import type { ReactNode } from "react";
import { useHeld } from "./held.ts";
import { said } from "./say.ts";

/** Says what happened and how to take it back; a screen reader reads it out. */
export function StatusLine(): ReactNode {
  const { words, tone, count } = useHeld(said);
  return (
    <footer className="status">
      <p role="status" className={tone === "error" ? "error" : undefined} data-count={count}>
        {words}
        {/* The same words twice are said twice. */}
        {count % 2 === 1 ? "\u00a0" : ""}
      </p>
      <p className="hints" aria-hidden="true">
        <kbd>j</kbd> <kbd>k</kbd> move · <kbd>a</kbd> accept · <kbd>x</kbd> reject · <kbd>e</kbd> edit · <kbd>u</kbd>{" "}
        undo · <kbd>⌫</kbd> back · <kbd>/</kbd> search · <kbd>?</kbd> keys
      </p>
    </footer>
  );
}
