import type { ReactNode } from "react";
import { type KeyId, toHint } from "../key-table.ts";

/** The key of a control beside its name; not read out, since the keys stand on their own page. */
export function Hint({ id }: { readonly id: KeyId }): ReactNode {
  return (
    <span aria-hidden="true">
      <kbd>{toHint(id)}</kbd>
    </span>
  );
}
