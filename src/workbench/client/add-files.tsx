import { type ReactNode, useRef } from "react";
import { addFiles } from "./drop-files.tsx";

/** Asks for files and adds them; the same as dropping them anywhere on the page. */
export function AddFiles({ className }: { readonly className?: string }): ReactNode {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className={className} onClick={() => picker.current?.click()}>
        Add files …
      </button>
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        onChange={(event) => void addFiles([...(event.target.files ?? [])])}
      />
    </>
  );
}
