import { type ReactNode, useCallback, useEffect, useMemo, useState } from "react";
import { actLooks } from "../../../brief/act-words.ts";
import { toOwnSpans } from "../../../brief/context-windows.ts";
import { overlaps } from "../../../model/span.ts";
import { acts } from "../../../model/statement.ts";
import type { Draft, ReviewedReport, ReviewStatement } from "../../api/shapes.ts";
import { useData } from "../data.ts";
import { decide, decideUndo, toReportPath } from "../decide.ts";
import { Frame, Waiting } from "../frame.tsx";
import { createHeld } from "../held.ts";
import { useKeys } from "../keys.ts";
import { go, usePlace } from "../route.ts";
import { say } from "../say.ts";
import { copyCitation, copyLink } from "./copy.ts";
import { LinkDialog, NoteDialog, SameOriginDialog } from "./dialogs.tsx";
import {
  findSentences,
  findUnsaid,
  newRef,
  toAddDraft,
  toAddition,
  toPreview,
  toWholeWords,
} from "./draft-addition.ts";
import { applyDraft, type EditDraft, toChanges, toEditDraft } from "./draft-edit.ts";
import { EditForm } from "./edit-form.tsx";
import { findNextOpen, isOpen, isShown, type MarkKind, markKinds, type ShownKind, shownKinds } from "./find-next.ts";
import { readSelection } from "./read-selection.ts";
import { ReportText } from "./report-text.tsx";
import { ReviewHead } from "./review-head.tsx";
import { SelectionOffer } from "./selection-offer.tsx";
import { type CardAction, StatementCard } from "./statement-card.tsx";
import { StatementQueue } from "./statement-queue.tsx";
import { useNeighbours } from "./use-neighbours.ts";

/** One report under review: its text with every statement marked, the statement at hand, and the queue of the others. */
export function ReviewReport({ name }: { readonly name: string }): ReactNode {
  const { value, error } = useData<ReviewedReport>(toReportPath(name));
  if (value === null) {
    return (
      <Frame title={name}>
        <Waiting error={error} words="Fetching the report …" />
      </Frame>
    );
  }
  return <Review name={name} value={value} />;
}

/** What `.` repeats, also in the next report. */
const lastVerdict = createHeld<"accept" | "reject" | "unsure" | null>(null);

type Open = "edit" | "add" | "link" | "sameOrigin" | "reason" | null;

function Review({ name, value }: { readonly name: string; readonly value: ReviewedReport }): ReactNode {
  const { search } = usePlace();
  const { report } = value;
  const show = shownKinds.find((each) => each === search["show"]) ?? "all";
  const marks = markKinds.find((each) => each === search["marks"]) ?? "all";
  const setMarks = (kind: MarkKind): void =>
    go({ screen: "reports", id: name, search: { ...search, marks: kind === "all" ? "" : kind } }, true);
  const wanted = value.statements.find(({ ref, id }) => ref === search["s"] || id === search["s"])?.id;
  const at = search["at"] === undefined || wanted !== undefined ? null : Number(search["at"]);
  const [selectedId, setSelectedId] = useState<string | null>(
    () => wanted ?? (at === null ? (value.statements.find(isOpen) ?? value.statements[0])?.id : null) ?? null,
  );
  const [open, setOpen] = useState<Open>(null);
  const [draft, setDraft] = useState<EditDraft | null>(null);
  const neighbours = useNeighbours(value.ref);
  const selected = value.statements.find(({ id }) => id === selectedId) ?? null;
  const queue = useMemo(
    () => value.statements.filter((each) => isShown(each, show) || each.id === selectedId),
    [value.statements, show, selectedId],
  );
  const isWriting = draft !== null;
  const sentences = useMemo(() => (isWriting ? findSentences(report) : []), [isWriting, report]);
  const added = useMemo(
    () => (open === "add" && draft ? toAddition(draft, report.text) : null),
    [open, draft, report.text],
  );
  const shown = useMemo(() => {
    if (added) return [...value.statements, toPreview(added, report.id)];
    return draft === null || selected === null
      ? value.statements
      : value.statements.map((each) => (each === selected ? applyDraft(each, draft, report.text) : each));
  }, [value.statements, draft, added, selected, report]);
  const changes = added === null && draft && selected ? toChanges(draft, selected, report.text) : null;

  useEffect(() => {
    if (wanted !== undefined) setSelectedId(wanted);
  }, [wanted]);
  useEffect(() => {
    const ref = selected?.ref;
    if (ref === undefined) return;
    // The address follows the eye, but not at every key.
    const timer = setTimeout(() => {
      const { at: _, ...rest } = search;
      if (search["s"] !== ref) go({ screen: "reports", id: name, search: { ...rest, s: ref } }, true);
    }, 400);
    return () => clearTimeout(timer);
  }, [selected?.ref, search, name]);

  const select = useCallback((id: string): void => {
    setOpen(null);
    setDraft(null);
    setSelectedId(id);
  }, []);
  const move = (step: 1 | -1): void => {
    const here = queue.findIndex(({ id }) => id === selectedId);
    const next = queue[Math.max(0, Math.min(queue.length - 1, here + step))];
    if (next) select(next.id);
  };
  const toNext = (step: 1 | -1, statements = value.statements): void => {
    const next = findNextOpen(statements, selectedId, step);
    if (next) {
      select(next.id);
    } else if (neighbours.nextOpen !== null) {
      go({ screen: "reports", id: neighbours.nextOpen });
    } else say("All statements of all reports are judged. g b leads to the brief.");
  };
  const judge = (kind: "accept" | "reject" | "unsure"): void => {
    if (!selected) return;
    lastVerdict.set(kind);
    const now = toJudged(selected, kind);
    void decide({ kind, target: [selected.id] }, [now]);
    toNext(
      1,
      value.statements.map((each) => (each === selected ? now : each)),
    );
  };
  const save = (): void => {
    if (!selected || !changes || changes.error !== null) return;
    if (Object.keys(changes.value).length > 0)
      void decide({ kind: "edit", target: [selected.id], value: changes.value });
    else say("Nothing was changed.");
    setOpen(null);
    setDraft(null);
  };
  const add = (): void => {
    const behind = selected?.content.at(-1)?.end ?? selected?.cue?.end ?? 0;
    const selection = readSelection(report.text);
    const all = findSentences(report);
    const span = selection ? toWholeWords(report.text, selection) : findUnsaid(all, value.statements, behind);
    if (span === null) {
      say("There are no words in this report.");
      return;
    }
    getSelection()?.removeAllRanges();
    setOpen("add");
    setDraft(toAddDraft(span, value.statements, all, report.text));
  };
  const saveAdded = async (): Promise<void> => {
    if (!added || added.error !== null) return;
    const decided = await decide({ kind: "add", target: [report.id], value: added.value });
    const [made] = decided?.statements ?? [];
    if (made) select(made.id);
  };
  const act = (action: CardAction): void => {
    if (!selected) return;
    if (action === "accept" || action === "reject" || action === "unsure") judge(action);
    else if (action === "split") void decide({ kind: "split", target: [selected.id] });
    else {
      setOpen(action);
      setDraft(action === "edit" ? toEditDraft(selected) : null);
    }
  };
  const setAct = (place: number): void => {
    const next = acts[place];
    if (!selected || next === undefined) return;
    if (selected.act === next) say(`${selected.ref} is read so already.`);
    else void decide({ kind: "edit", target: [selected.id], value: { act: next } }, [{ ...selected, act: next }]);
  };
  const finish = (decided: Draft | null): void => {
    setOpen(null);
    if (decided) void decide(decided);
  };
  const undo = async (verb: "undo" | "redo"): Promise<void> => {
    const decided = await decideUndo(verb);
    const touched = decided?.statements.find(({ reportId }) => reportId === report.id);
    if (touched) select(touched.id);
    else if (selectedId !== null && decided?.gone.includes(selectedId)) {
      const before = queue[Math.max(0, queue.findIndex(({ id }) => id === selectedId) - 1)];
      setSelectedId(before === undefined || before.id === selectedId ? null : before.id);
    }
  };
  useKeys({
    next: () => move(1),
    previous: () => move(-1),
    nextOpen: () => toNext(1),
    previousOpen: () => toNext(-1),
    accept: () => act("accept"),
    reject: () => act("reject"),
    unsure: () => act("unsure"),
    edit: () => act("edit"),
    add,
    link: () => act("link"),
    sameOrigin: () => act("sameOrigin"),
    split: () => act("split"),
    reason: () => act("reason"),
    marks: () => setMarks(markKinds[(markKinds.indexOf(marks) + 1) % markKinds.length] ?? "all"),
    repeat: () => judge(lastVerdict.get() ?? "accept"),
    copyLink: () => selected && void copyLink(value.ref, selected),
    copyCitation: () => selected && void copyCitation(report, selected),
    nextReport: () => neighbours.next !== null && go({ screen: "reports", id: neighbours.next }),
    previousReport: () => neighbours.previous !== null && go({ screen: "reports", id: neighbours.previous }),
    undo: () => void undo("undo"),
    redo: () => void undo("redo"),
    ...Object.fromEntries(acts.map((_, place) => [`act${place + 1}`, () => setAct(place)])),
  });
  const target = queue.filter((each) => isShown(each, show) && isOpen(each)).map(({ id }) => id);
  return (
    <div className="review">
      <ReviewHead
        value={value}
        show={show}
        shown={queue.length}
        neighbours={neighbours}
        onShow={(kind: ShownKind) =>
          go({ screen: "reports", id: name, search: { ...search, show: kind === "all" ? "" : kind } }, true)
        }
        bulk={target.length}
        marks={marks}
        onMarks={setMarks}
        onBulk={(kind) => void decide({ kind, target })}
        onAdd={add}
      />
      <div className="pane reading">
        <ReportText
          report={report}
          marks={marks}
          statements={shown}
          selectedId={added ? newRef : selectedId}
          at={at}
          onSelect={select}
        />
        {open !== "edit" && open !== "add" && <SelectionOffer text={report.text} onAdd={add} />}
      </div>
      <aside className="pane side" aria-label="Statement and queue">
        {draft !== null && (added !== null || (selected !== null && open === "edit")) ? (
          <EditForm
            key={open}
            title={added ? "New statement" : `Edit ${selected?.ref}`}
            draft={draft}
            text={report.text}
            sentences={sentences}
            speakers={[...new Set(value.statements.flatMap(({ chain }) => chain.map(({ text }) => text)))]}
            cues={[...new Set(value.statements.flatMap(({ cue }) => cue?.text ?? []))]}
            error={(added ?? changes)?.error ?? null}
            onChange={setDraft}
            onSave={added ? () => void saveAdded() : save}
            onCancel={() => {
              setOpen(null);
              setDraft(null);
            }}
          />
        ) : selected === null ? (
          <p className="quiet">
            {value.statements.length === 0
              ? "hearsay found nobody who speaks in this report. Select words, or press w, to add a statement."
              : "Press j to begin."}
          </p>
        ) : (
          <StatementCard
            statement={selected}
            report={report}
            answered={value.statements.filter(({ id }) => selected.answers.includes(id)).slice(0, 3)}
            layers={findLayers(value.statements, selected)}
            onAction={act}
            onSelect={select}
          />
        )}
        <p className="hidden" aria-live="polite">
          {selected !== null && toSpoken(selected)}
        </p>
        <div className="queue">
          <StatementQueue statements={queue} selectedId={selectedId} onSelect={select} />
        </div>
      </aside>
      {selected !== null && open === "link" && <LinkDialog statement={selected} onDone={finish} />}
      {selected !== null && open === "sameOrigin" && <SameOriginDialog statement={selected} onDone={finish} />}
      {selected !== null && open === "reason" && <NoteDialog statement={selected} onDone={finish} />}
    </div>
  );
}

/** A statement as it will be once the server has the verdict. */
function toJudged(statement: ReviewStatement, kind: "accept" | "reject" | "unsure"): ReviewStatement {
  const verdict = ({ accept: "accepted", reject: "rejected", unsure: "unsure" } as const)[kind];
  const before = statement.review ?? { edits: [], notes: [] };
  return { ...statement, review: { ...before, verdict, by: "", on: "", reason: null } };
}

/** A statement as a screen reader says it when it comes up. */
function toSpoken({ ref, act, chain, content }: ReviewStatement): string {
  return `${ref}, ${chain[0]?.text ?? "nobody named"} ${actLooks[act].word}: ${content.map(({ text }) => text).join(" … ")}`;
}

function findLayers(statements: readonly ReviewStatement[], selected: ReviewStatement): ReviewStatement[] {
  const own = toOwnSpans(selected);
  return statements
    .filter((each) => each !== selected && toOwnSpans(each).some((span) => own.some((other) => overlaps(span, other))))
    .slice(0, 8);
}
