import type { ReactNode } from "react";
import { Frame } from "../frame.tsx";

/** One report under review. */
export function ReviewReport({ name }: { readonly name: string }): ReactNode {
  return <Frame title={name}>…</Frame>;
}
