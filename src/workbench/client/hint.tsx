import type { ReactNode } from "react";
import { type KeyId, toHint, toShown } from "./key-table.ts";

/** The key of what a control does, beside it; not read out, since the page of keys says it better. */
export function Hint({ id, shown }: { readonly id?: KeyId; readonly shown?: string }): ReactNode {
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a kbd cannot have the focus
  return <kbd aria-hidden="true">{id === undefined ? toShown(shown ?? "") : toHint(id)}</kbd>;
}
