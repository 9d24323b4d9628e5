import type { ReactNode } from "react";
import { Frame } from "../frame.tsx";
import { toHash } from "../route.ts";

/** Stands where an address names a proposition that is not there. */
export function NoSuchProposition({ id }: { readonly id: string }): ReactNode {
  return (
    <Frame title={id}>
      <p className="quiet">
        No proposition bears the number {id} now; numbers move when reports are added or something is decided.{" "}
        <a href={toHash({ screen: "propositions" })}>All propositions</a>
      </p>
    </Frame>
  );
}
