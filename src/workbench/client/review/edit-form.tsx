import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import { actLooks, hedgeWords } from "../../../brief/act-words.ts";
import { toVisibleText } from "../../../brief/visible-text.ts";
import type { Span } from "../../../model/span.ts";
import { type Act, acts, type Hedge, hedges } from "../../../model/statement.ts";
import { Hint } from "../hint.tsx";
import { useKeys } from "../keys.ts";
import { say } from "../say.ts";
import { stepSentence } from "./draft-addition.ts";
import type { EditDraft } from "./draft-edit.ts";
import { moveEdge } from "./move-edge.ts";
import { readSelection } from "./read-selection.ts";

/** Puts right what was read, or adds what was not: words by arrow keys or by selecting them, speaker, act, hedge and day. */
export function EditForm({
  title,
  draft,
  text,
  sentences,
  speakers,
  cues,
  error,
  onChange,
  onSave,
  onCancel,
}: {
  /** `Edit S4`, `New statement`. */
  readonly title: string;
  readonly draft: EditDraft;
  readonly text: string;
  /** The sentences of the text, along which the arrow keys move the words up and down. */
  readonly sentences: readonly Span[];
  /** Names of speakers in this report, to choose from. */
  readonly speakers: readonly string[];
  /** Words that show an act in this report, to choose from. */
  readonly cues: readonly string[];
  readonly error: string | null;
  readonly onChange: (draft: EditDraft) => void;
  readonly onSave: () => void;
  readonly onCancel: () => void;
}): ReactNode {
  const first = useRef<HTMLFieldSetElement>(null);
  const speaker = useRef<HTMLInputElement>(null);
  const set = (changes: Partial<EditDraft>): void => onChange({ ...draft, ...changes });
  useKeys({ save: onSave, cancel: onCancel }, { isModal: true });
  useEffect(() => first.current?.focus(), []);
  return (
    <form
      className="card edit"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        onCancel();
      }}
    >
      <p className="card-head">
        <b>{title}</b>
      </p>
      {draft.content.length > 0 && (
        <fieldset
          ref={first}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys move the ends of the words
          tabIndex={0}
          data-arrows
          onKeyDown={(event) => {
            onArrow(event, draft, text, sentences, set);
            // Who types writes a name: the letter goes there.
            if (isLetter(event)) speaker.current?.select();
          }}
        >
          <legend>Words</legend>
          {draft.content.map((span, part) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: parts have no name but their order
            <blockquote key={part} dir="auto" aria-live="polite">
              {toVisibleText(text.slice(span.start, span.end).replace(/\s+/gu, " "))}
            </blockquote>
          ))}
          <p className="edges">
            {(["start", "end"] as const).map((edge) => (
              <span key={edge} className="edge">
                {edge}
                {([-1, 1] as const).map((step) => (
                  <button
                    key={step}
                    type="button"
                    aria-label={`${edge}: a word ${step === 1 ? "later" : "earlier"}`}
                    onClick={() => set({ content: moveContent(draft, text, edge, step, "word") })}
                  >
                    {step === 1 ? "→" : "←"}
                  </button>
                ))}
              </span>
            ))}
            <span className="edge">
              sentence
              {([-1, 1] as const).map((step) => (
                <button
                  key={step}
                  type="button"
                  aria-label={step === 1 ? "the sentence after" : "the sentence before"}
                  onClick={() => set({ content: [stepSentence(sentences, toWhole(draft.content), step)] })}
                >
                  {step === 1 ? "↓" : "↑"}
                </button>
              ))}
            </span>
            <TakeSelected text={text} what="as the words" onTake={(span) => set({ content: [span] })} />
          </p>
          <p className="small quiet key-hint">
            <kbd>←</kbd> <kbd>→</kbd> move the end, with <kbd>⇧</kbd> the start; with <kbd>Ctrl</kbd> by one character;{" "}
            <kbd>↑</kbd> <kbd>↓</kbd> take another sentence. Letters go to the speaker
          </p>
        </fieldset>
      )}
      <label>
        <span>Speaker</span>
        <input
          ref={speaker}
          list="speakers"
          value={draft.speaker}
          dir="auto"
          placeholder="nobody"
          onChange={(event) => set({ speaker: event.target.value, speakerAt: null })}
        />
        <datalist id="speakers">
          {speakers.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      </label>
      {draft.cue !== null && (
        <label>
          <span>Word that shows the act, if any</span>
          <input
            list="cues"
            value={draft.cue}
            dir="auto"
            placeholder="said, denied, told reporters …"
            onChange={(event) => set({ cue: event.target.value, cueAt: null })}
          />
          <datalist id="cues">
            {cues.map((each) => (
              <option key={each} value={each} />
            ))}
          </datalist>
        </label>
      )}
      <p className="edges">
        <TakeSelected
          text={text}
          what="as the speaker"
          onTake={(span) => set({ speaker: text.slice(span.start, span.end), speakerAt: span })}
        />
        {draft.cue !== null && (
          <TakeSelected
            text={text}
            what="as that word"
            onTake={(span) => set({ cue: text.slice(span.start, span.end), cueAt: span })}
          />
        )}
      </p>
      <label>
        <span>Act</span>
        <select value={draft.act} onChange={(event) => set({ act: event.target.value as Act })}>
          {acts.map((act) => (
            <option key={act} value={act}>
              {actLooks[act].glyph} {actLooks[act].word}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>How sure</span>
        <select value={draft.hedge} onChange={(event) => set({ hedge: event.target.value as Hedge })}>
          {hedges.map((hedge) => (
            <option key={hedge} value={hedge}>
              {hedgeWords[hedge] || "as a fact"}
            </option>
          ))}
        </select>
      </label>
      <div className="days">
        <label>
          <span>Said on</span>
          <input type="date" value={draft.from} onChange={(event) => set(toDays(draft, event.target.value))} />
        </label>
        <label>
          <span>to</span>
          <input type="date" value={draft.to} onChange={(event) => set({ to: event.target.value })} />
        </label>
      </div>
      {error !== null && (
        <p className="warning" role="alert">
          {error}
        </p>
      )}
      <p className="actions">
        <button type="submit" className="main-button">
          Save <Hint shown="Enter" />
        </button>
        <button type="button" onClick={onCancel}>
          Cancel <Hint shown="Escape" />
        </button>
      </p>
    </form>
  );
}

/** Takes what is selected in the text of the report. */
function TakeSelected({
  text,
  what,
  onTake,
}: {
  readonly text: string;
  readonly what: string;
  readonly onTake: (span: Span) => void;
}): ReactNode {
  return (
    <button
      type="button"
      // The selection must outlive the click.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        const span = readSelection(text);
        if (span) onTake(span);
        else say("Select words in the report first.");
      }}
    >
      Take selected text {what}
    </button>
  );
}

function isLetter({ key, target, currentTarget, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return target === currentTarget && /^\p{L}$/u.test(key) && !ctrlKey && !metaKey && !altKey;
}

function toWhole(content: EditDraft["content"]): Span {
  return { start: content[0]?.start ?? 0, end: content.at(-1)?.end ?? 0 };
}

function onArrow(
  event: KeyboardEvent,
  draft: EditDraft,
  text: string,
  sentences: readonly Span[],
  set: (changes: Partial<EditDraft>) => void,
): void {
  if (event.target !== event.currentTarget || event.altKey) return;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    set({ content: [stepSentence(sentences, toWhole(draft.content), event.key === "ArrowDown" ? 1 : -1)] });
    return;
  }
  const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : null;
  if (step === null) return;
  event.preventDefault();
  const unit = event.ctrlKey || event.metaKey ? "character" : "word";
  set({ content: moveContent(draft, text, event.shiftKey ? "start" : "end", step, unit) });
}

/** The start is that of the first part, the end that of the last. */
function moveContent(
  { content }: EditDraft,
  text: string,
  edge: "start" | "end",
  step: 1 | -1,
  unit: "word" | "character",
): EditDraft["content"] {
  const moving = edge === "start" ? 0 : content.length - 1;
  return content.map((span, part) => (part === moving ? moveEdge(text, span, edge, step, unit) : span));
}

function toDays(draft: EditDraft, from: string): Partial<EditDraft> {
  return { from, to: draft.to === "" || draft.to === draft.from || from > draft.to ? from : draft.to };
}
