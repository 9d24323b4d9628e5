import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from "react";
import { toVisibleText } from "../../../brief/visible-text.ts";
import { useKeys } from "../keys.ts";

/** Something that can be picked. */
export interface Choice {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
}

const mostShown = 60;

/** Asks for one thing out of many, found by a few letters, and for a reason where one is needed. Escape leaves all as it was. */
export function Pick({
  title,
  choices,
  reason,
  verb,
  onPick,
  onClose,
}: {
  readonly title: string;
  readonly choices: readonly Choice[];
  readonly reason: "needed" | "welcome" | "none";
  /** What the button does: `Merge`. */
  readonly verb: string;
  readonly onPick: (id: string, reason: string) => void;
  readonly onClose: () => void;
}): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const name = useId();
  const [typed, setTyped] = useState("");
  const [why, setWhy] = useState("");
  const [at, setAt] = useState(0);
  const [isLacking, setLacking] = useState(false);
  const reasonField = useRef<HTMLInputElement>(null);
  useKeys({}, { isModal: true });
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    dialog.current?.showModal();
    return () => before?.focus();
  }, []);
  const shown = useMemo(() => {
    const words = typed.toLowerCase().split(/\s+/u).filter(Boolean);
    return choices
      .filter((each) => words.every((word) => `${each.id} ${each.name} ${each.detail}`.toLowerCase().includes(word)))
      .slice(0, mostShown);
  }, [choices, typed]);
  const picked = shown[Math.min(at, shown.length - 1)];
  const finish = (): void => {
    if (!picked) return;
    if (reason === "needed" && why.trim() === "") {
      setLacking(true);
      reasonField.current?.focus();
      return;
    }
    onPick(picked.id, why.trim());
  };
  const move = (step: number): void => {
    const next = Math.max(0, Math.min(shown.length - 1, at + step));
    setAt(next);
    dialog.current?.querySelector(`[data-place="${next}"]`)?.scrollIntoView({ block: "nearest" });
  };
  return (
    <dialog
      ref={dialog}
      className="pick"
      aria-labelledby={`${name}-title`}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === "Escape") onClose();
        else if (event.key === "ArrowDown") move(1);
        else if (event.key === "ArrowUp") move(-1);
        else if (event.key === "Enter" && (event.target as HTMLElement).tagName === "INPUT") finish();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <h2 id={`${name}-title`}>{title}</h2>
      <input
        type="search"
        role="combobox"
        aria-label="Find by a few letters"
        aria-expanded="true"
        aria-controls={`${name}-list`}
        aria-activedescendant={picked ? `${name}-${picked.id}` : undefined}
        placeholder="a few letters"
        value={typed}
        autoFocus
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
      />
      <div id={`${name}-list`} role="listbox" aria-label={title} className="choices">
        {shown.map(({ id, name: own, detail }, place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
          <div
            key={id}
            id={`${name}-${id}`}
            data-place={place}
            role="option"
            tabIndex={-1}
            aria-selected={picked?.id === id}
            onClick={() => setAt(place)}
          >
            <b>{id}</b> <span dir="auto">{toVisibleText(own)}</span>{" "}
            <span className="quiet small">{toVisibleText(detail)}</span>
          </div>
        ))}
      </div>
      {shown.length === 0 && <p className="quiet">Nothing fits these letters.</p>}
      {reason !== "none" && (
        <label className="field wide">
          because
          <input
            ref={reasonField}
            value={why}
            dir="auto"
            aria-required={reason === "needed"}
            aria-invalid={isLacking && why.trim() === ""}
            placeholder={reason === "needed" ? "a reason is needed" : "a reason, if you like"}
            onChange={(event) => setWhy(event.target.value)}
          />
        </label>
      )}
      {isLacking && why.trim() === "" && (
        <p className="against small" role="alert">
          A reason is needed: it stands in the log and beside the count.
        </p>
      )}
      <p className="dialog-buttons">
        <button type="button" className="main-button" onClick={finish} disabled={!picked}>
          {verb}{" "}
          <span aria-hidden="true">
            <kbd>Enter</kbd>
          </span>
        </button>
        <button type="button" onClick={onClose}>
          Leave it{" "}
          <span aria-hidden="true">
            <kbd>Esc</kbd>
          </span>
        </button>
      </p>
    </dialog>
  );
}
