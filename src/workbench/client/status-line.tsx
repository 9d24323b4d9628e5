import type { ReactNode } from "react";
import { useHeld } from "./held.ts";
import { usePlace } from "./route.ts";
import { said } from "./say.ts";

type HintRow = readonly (readonly [keys: readonly string[], words: string])[];

/** The keys that matter most on a screen; all others stand on the page of keys. */
const hints: Readonly<Record<string, HintRow>> = {
  brief: [
    [["j", "k"], "sentences"],
    [["Enter"], "the words"],
    [["w"], "what changed"],
    [["d"], "mark as read"],
    [["c"], "copy"],
  ],
  reports: [
    [["j", "k"], "move"],
    [["a"], "accept"],
    [["x"], "reject"],
    [["s"], "unsure"],
    [["e"], "edit"],
    [["u"], "undo"],
  ],
  propositions: [
    [["j", "k"], "move"],
    [["Enter"], "open"],
    [["a"], "confirm"],
    [["v"], "split"],
    [["m"], "move to"],
    [["u"], "undo"],
  ],
  matrix: [
    [["↑", "↓", "←", "→"], "cells"],
    [["Enter"], "history"],
    [["[", "]"], "as of"],
  ],
  timeline: [
    [["j", "k"], "move"],
    [["+", "-"], "zoom"],
    [["[", "]"], "as of"],
  ],
  origins: [
    [["j", "k"], "move"],
    [["Enter"], "open"],
    [["i"], "not independent"],
    [["u"], "undo"],
  ],
  hypotheses: [
    [["j", "k"], "move"],
    [["Enter"], "open"],
    [["e"], "set a value"],
    [["u"], "undo"],
  ],
  export: [[["Enter"], "save"]],
};
const other: HintRow = [
  [["j", "k"], "move"],
  [["Enter"], "open"],
];
const always: HintRow = [
  [["⌫"], "back"],
  [["/"], "search"],
  [["?"], "keys"],
];

/** Says what happened and how to take it back; a screen reader reads it out. Beside it stand the keys of the screen. */
export function StatusLine(): ReactNode {
  const { words, tone, count } = useHeld(said);
  const { screen } = usePlace();
  return (
    <footer className="status">
      <p role="status" className={tone === "error" ? "error" : undefined} data-count={count}>
        {words}
        {/* The same words twice are said twice. */}
        {count % 2 === 1 ? "\u00a0" : ""}
      </p>
      <p className="hints" aria-hidden="true">
        {[...(hints[screen] ?? other), ...always].map(([keys, does], place) => (
          <span key={does}>
            {place > 0 && " · "}
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}{" "}
            {does}
          </span>
        ))}
      </p>
    </footer>
  );
}
