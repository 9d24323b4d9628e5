import type { ReactNode } from "react";
import type { Refused } from "./ask.ts";
import { BackButton } from "./back-button.tsx";
import { usePlace } from "./route.ts";

/** What every screen begins with: its title, what is shown of how much, and its controls. */
export function Frame({
  title,
  shown,
  controls,
  isStale = false,
  children,
}: {
  readonly title: ReactNode;
  /** `12 of 41 shown`. */
  readonly shown?: string;
  readonly controls?: ReactNode;
  /** Something newer is on its way. */
  readonly isStale?: boolean;
  readonly children: ReactNode;
}): ReactNode {
  const isOpened = usePlace().id !== "";
  return (
    <div className={isStale ? "screen stale" : "screen"}>
      {isOpened && <BackButton />}
      <div className="screen-head">
        <h1>{title}</h1>
        {shown !== undefined && <p className="quiet shown">{shown}</p>}
        {isStale && (
          <p className="quiet shown" role="status">
            working it out anew …
          </p>
        )}
        {controls !== undefined && <div className="controls">{controls}</div>}
      </div>
      {children}
    </div>
  );
}

/** Stands where something is on its way, or says why it will not come. */
export function Waiting({ error, words }: { readonly error: Refused | null; readonly words: string }): ReactNode {
  return error === null ? (
    <p className="quiet waiting" role="status">
      {words}
    </p>
  ) : (
    <p className="warning" role="alert">
      {error.message}
    </p>
  );
}
