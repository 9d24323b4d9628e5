import type { ReactNode } from "react";
import { Hint } from "./hint.tsx";
import { usePrevious } from "./route.ts";
import { screens } from "./screens.tsx";

/** Leads back to where this place was opened from, and says where that is; nothing where it was opened by its address. */
export function BackButton(): ReactNode {
  const previous = usePrevious();
  const title = screens.find(({ id }) => id === previous?.screen)?.title;
  if (previous === null || title === undefined) return null;
  return (
    <button type="button" className="back" onClick={() => history.back()}>
      <span aria-hidden="true">‹</span> Back to {previous.id === "" ? title : <bdi>{previous.id}</bdi>}{" "}
      <Hint id="back" />
    </button>
  );
}
