import type { ReactNode } from "react";
import { toVisibleText } from "../../../brief/visible-text.ts";
import type { ReviewedReport } from "../../api/shapes.ts";
import { type Refused, saveAnswer } from "../ask.ts";
import { BackButton } from "../back-button.tsx";
import { Hint } from "../hint.tsx";
import { toHash } from "../route.ts";
import { say } from "../say.ts";
import { isOpen, type MarkKind, markKinds, type ShownKind, shownKinds } from "./find-next.ts";
import type { Neighbours } from "./use-neighbours.ts";

const kindWords: Readonly<Record<ShownKind, string>> = {
  all: "all",
  unreviewed: "not yet reviewed",
  unsure: "unsure",
  accepted: "accepted",
  rejected: "rejected",
  edited: "edited",
};

const markWords: Readonly<Record<MarkKind, string>> = {
  all: "all",
  against: "denials, doubts, refusals",
  none: "none: just read",
};

/** Above a report under review: what it is, how far it is reviewed, which statements are in the queue. */
export function ReviewHead({
  value,
  show,
  marks,
  shown,
  neighbours,
  bulk,
  onShow,
  onMarks,
  onBulk,
  onAdd,
}: {
  readonly value: ReviewedReport;
  readonly show: ShownKind;
  readonly marks: MarkKind;
  readonly shown: number;
  readonly neighbours: Neighbours;
  /** How many statements in the queue nobody has judged. */
  readonly bulk: number;
  readonly onShow: (kind: ShownKind) => void;
  readonly onMarks: (kind: MarkKind) => void;
  readonly onBulk: (kind: "accept" | "reject") => void;
  /** Begins a statement that hearsay did not find. */
  readonly onAdd: () => void;
}): ReactNode {
  const { report, ref, statements } = value;
  const done = statements.filter((each) => !isOpen(each)).length;
  const { previous, next, place, count } = neighbours;
  const facts = [
    report.outlet ?? "",
    report.byline.join(", "),
    report.publishedOn.from ?? "no date",
    report.path ?? "",
  ];
  const save = (): void => {
    const name = report.path?.split(/[/\\]/u).at(-1) ?? ref;
    void saveAnswer(`/api/reports/${report.id}/original`, name).catch((error: Refused) => say(error.message, "error"));
  };
  return (
    <header className="review-head">
      <BackButton />
      <h1 dir="auto" lang={report.language === "und" ? undefined : report.language}>
        <span className="ref">{ref}</span> {toVisibleText(report.title ?? report.path ?? report.id)}
      </h1>
      <p className="quiet small facts">
        {facts
          .filter((each) => each !== "")
          .map((each, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: facts have no name but their place
            <span key={at}>
              {at > 0 && " · "}
              <bdi>{toVisibleText(each)}</bdi>
            </span>
          ))}
        {!value.isCurrent && <b className="against"> · an earlier text of this report</b>}
        {value.versions.length > 1 &&
          value.versions
            .filter(({ ref: other }) => other !== ref)
            .map((each) => (
              <span key={each.reportId}>
                {" · "}
                <a href={toHash({ screen: "reports", id: each.ref })}>
                  {each.isCurrent ? "current text" : "earlier text"} {each.ref}
                </a>
              </span>
            ))}
      </p>
      <div className="controls">
        <span className="small">
          <progress value={done} max={Math.max(1, statements.length)} aria-label="Judged in this report" /> {done} of{" "}
          {statements.length} judged
        </span>
        <label className="field small">
          show
          <select value={show} onChange={(event) => onShow(event.target.value as ShownKind)}>
            {shownKinds.map((kind) => (
              <option key={kind} value={kind}>
                {kindWords[kind]}
              </option>
            ))}
          </select>
        </label>
        <label className="field small">
          marks
          <select value={marks} onChange={(event) => onMarks(event.target.value as MarkKind)}>
            {markKinds.map((kind) => (
              <option key={kind} value={kind}>
                {markWords[kind]}
              </option>
            ))}
          </select>
          <Hint id="marks" />
        </label>
        <span className="small quiet shown">
          {shown} of {statements.length} shown
        </span>
        {show !== "all" && bulk > 1 && (
          <button type="button" onClick={() => onBulk("accept")}>
            Accept all {bulk}
          </button>
        )}
        <span className="steps-buttons">
          {previous !== null && (
            <a
              className="button"
              href={toHash({ screen: "reports", id: previous })}
              aria-label={`Previous report, ${previous}`}
            >
              ‹ <Hint shown="[" />
            </a>
          )}
          <span className="small quiet">
            {place} of {count}
          </span>
          {next !== null && (
            <a className="button" href={toHash({ screen: "reports", id: next })} aria-label={`Next report, ${next}`}>
              <Hint shown="]" /> ›
            </a>
          )}
        </span>
        <button
          type="button"
          // The selection must outlive the click.
          onMouseDown={(event) => event.preventDefault()}
          onClick={onAdd}
        >
          New statement <Hint id="add" />
        </button>
        <button type="button" className="quiet-button" onClick={save} title={`sha256 ${report.sha256}`}>
          Save original
        </button>
      </div>
    </header>
  );
}
