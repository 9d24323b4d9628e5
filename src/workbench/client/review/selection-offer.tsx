import { type ReactNode, useEffect, useState } from "react";
import { Hint } from "../hint.tsx";
import { readSelection } from "./read-selection.ts";

interface Place {
  readonly left: number;
  readonly top: number;
}

/** Beside words that are selected in a report: makes a statement of them. */
export function SelectionOffer({ text, onAdd }: { readonly text: string; readonly onAdd: () => void }): ReactNode {
  const [place, setPlace] = useState<Place | null>(null);
  useEffect(() => {
    let timer = 0;
    const follow = (): void => {
      clearTimeout(timer);
      timer = window.setTimeout(() => setPlace(readSelection(text) === null ? null : toPlace()), 120);
    };
    const leave = (): void => setPlace(null);
    document.addEventListener("selectionchange", follow);
    // It stands where the words stood.
    addEventListener("scroll", leave, true);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("selectionchange", follow);
      removeEventListener("scroll", leave, true);
    };
  }, [text]);
  return (
    place !== null && (
      <button
        type="button"
        className="main-button offer"
        style={{ left: place.left, top: place.top }}
        onMouseDown={(event) => event.preventDefault()}
        onClick={onAdd}
      >
        New statement <Hint id="add" />
      </button>
    )
  );
}

/** Below the end of the selection, within the page. */
function toPlace(): Place | null {
  const rects = getSelection()?.getRangeAt(0).getClientRects();
  const last = rects?.[rects.length - 1];
  if (!last) return null;
  return {
    left: Math.max(8, Math.min(last.right - 60, innerWidth - 190)),
    top: Math.min(last.bottom + 6, innerHeight - 80),
  };
}
