import { type ReactNode, useEffect, useId, useRef } from "react";
import { useKeys } from "./keys.ts";

/** A dialog over everything; Escape closes it and the focus goes back to where it was. */
export function Dialog({
  title,
  onClose,
  children,
}: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}): ReactNode {
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  useKeys({}, { isModal: true });
  useEffect(() => {
    const before = document.activeElement;
    box.current?.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <dialog ref={box} aria-labelledby={id} onClose={onClose}>
      <h2 id={id}>{title}</h2>
      {children}
    </dialog>
  );
}
