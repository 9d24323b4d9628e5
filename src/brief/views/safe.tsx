import type { ReactNode } from "react";
import { toVisibleText } from "../visible-text.ts";

/** Text from reports and of unknown direction: control characters visible, its direction kept to itself. */
export function Words({ children }: { readonly children: string }): ReactNode {
  return <bdi>{toVisibleText(children)}</bdi>;
}

/** A table that may be wider than the screen, reachable by keyboard. */
export function Scroll({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="scroll" tabIndex={0} aria-label={`${toVisibleText(label)}, scrolls sideways`}>
      {children}
    </section>
  );
}
