import { type ReactNode, useMemo, useState } from "react";
import { toVisibleText } from "../../../brief/visible-text.ts";
import type { Draft, ReviewStatement } from "../../api/shapes.ts";
import { Dialog } from "../dialog.tsx";
import { Waiting } from "../frame.tsx";
import { Hint } from "../hint.tsx";
import { useDossier } from "../use-dossier.ts";

interface DialogProps {
  readonly statement: ReviewStatement;
  /** Called with what was chosen, or with null. */
  readonly onDone: (draft: Draft | null) => void;
}

/** Chooses the proposition that a statement is about. */
export function LinkDialog({ statement, onDone }: DialogProps): ReactNode {
  const [words, setWords] = useState("");
  const { index, error } = useDossier();
  const found = useMemo(() => {
    const wanted = words.toLowerCase().split(/\s+/u);
    return (index?.dossier.propositions ?? [])
      .filter(({ id, text }) => wanted.every((each) => `${id} ${text}`.toLowerCase().includes(each)))
      .slice(0, 30);
  }, [index, words]);
  const choose = (id: string): void => onDone({ kind: "link", target: [statement.id], value: { proposition: id } });
  return (
    <Dialog title={`What is ${statement.ref} about?`} onClose={() => onDone(null)}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (found[0]) choose(found[0].id);
        }}
      >
        <label className="field wide">
          <span className="hidden">Some words of the proposition</span>
          <input
            autoFocus
            value={words}
            placeholder="some words of the proposition, or P3"
            onChange={(event) => setWords(event.target.value)}
          />
        </label>
      </form>
      {index === null ? (
        <Waiting error={error} words="Linking …" />
      ) : (
        <ul className="choices">
          {found.map(({ id, text, status }, place) => (
            <li key={id}>
              <button type="button" onClick={() => choose(id)}>
                <b>{id}</b> {toVisibleText(text)} <span className="quiet">({status})</span>
                {place === 0 && <Hint shown="Enter" />}
              </button>
            </li>
          ))}
          {found.length === 0 && <li className="quiet">no proposition has these words</li>}
        </ul>
      )}
    </Dialog>
  );
}

const reasons = ["quotes it", "same agency text", "same owner", "same unnamed speaker", "other"] as const;

/** Says of two statements that they go back to one origin, and why. */
export function SameOriginDialog({ statement, onDone }: DialogProps): ReactNode {
  const [other, setOther] = useState("");
  const [reason, setReason] = useState<string>(reasons[0]);
  const [own, setOwn] = useState("");
  const because = reason === "other" ? own.trim() : reason;
  const names = other
    .toUpperCase()
    .split(/[\s,]+/u)
    .filter((each) => each !== "");
  const isRight = because !== "" && names.length > 0 && names.every((each) => /^S\d+$/u.test(each));
  return (
    <Dialog title={`${statement.ref} is not independent of …`} onClose={() => onDone(null)}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (isRight) onDone({ kind: "same-origin", target: [statement.id, ...names], reason: because });
        }}
      >
        <label>
          <span>Statements</span>
          <input
            autoFocus
            value={other}
            placeholder="S4, or several: S4 S9"
            onChange={(event) => setOther(event.target.value)}
          />
        </label>
        <fieldset>
          <legend>Because</legend>
          {reasons.map((each) => (
            <label key={each}>
              <input type="radio" name="because" checked={reason === each} onChange={() => setReason(each)} /> {each}
            </label>
          ))}
          {reason === "other" && (
            <input aria-label="Reason" value={own} onChange={(event) => setOwn(event.target.value)} />
          )}
        </fieldset>
        <p className="actions">
          <button type="submit" className="main-button" disabled={!isRight}>
            Count as one origin <Hint shown="Enter" />
          </button>
          <button type="button" onClick={() => onDone(null)}>
            Cancel
          </button>
        </p>
      </form>
    </Dialog>
  );
}

/** Writes down why, or whatever is worth keeping beside a statement. */
export function NoteDialog({ statement, onDone }: DialogProps): ReactNode {
  const [text, setText] = useState("");
  return (
    <Dialog title={`Note on ${statement.ref}`} onClose={() => onDone(null)}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== "") onDone({ kind: "note", target: [statement.id], value: { text: text.trim() } });
        }}
      >
        <textarea
          autoFocus
          aria-label="Note"
          rows={3}
          value={text}
          dir="auto"
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing) {
              event.preventDefault();
              event.currentTarget.form?.requestSubmit();
            }
          }}
        />
        <p className="actions">
          <button type="submit" className="main-button" disabled={text.trim() === ""}>
            Keep <Hint shown="Enter" />
          </button>
          <button type="button" onClick={() => onDone(null)}>
            Cancel
          </button>
        </p>
      </form>
    </Dialog>
  );
}
