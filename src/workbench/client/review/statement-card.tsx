import type { ReactNode } from "react";
import { actLooks, hedgeWords } from "../../../brief/act-words.ts";
import { toDateWords } from "../../../brief/date-words.ts";
import { toVisibleText } from "../../../brief/visible-text.ts";
import { toVoiceWords } from "../../../brief/voice-words.ts";
import type { Dossier } from "../../../model/dossier.ts";
import type { Report } from "../../../model/report.ts";
import type { ReviewStatement } from "../../api/shapes.ts";
import { peekData } from "../data.ts";
import { Hint } from "../hint.tsx";
import type { KeyId } from "../key-table.ts";
import { toLivePage } from "./live-page.ts";
import { toVerdictWords } from "./statement-queue.tsx";

export type CardAction = Extract<
  KeyId,
  "accept" | "reject" | "unsure" | "edit" | "link" | "sameOrigin" | "split" | "reason"
>;

const buttons: readonly (readonly [CardAction, string])[] = [
  ["accept", "Accept"],
  ["reject", "Reject"],
  ["unsure", "Unsure"],
  ["edit", "Edit"],
  ["link", "Link"],
  ["sameOrigin", "Not independent"],
  ["split", "Split"],
  ["reason", "Note"],
];

/** The statement under review: who says what, how hearsay read it, and what can be decided. */
export function StatementCard({
  statement,
  report,
  layers,
  answered,
  onAction,
  onSelect,
}: {
  readonly statement: ReviewStatement;
  readonly report: Report;
  /** Others whose words overlap with these. */
  readonly layers: readonly ReviewStatement[];
  /** What it answers, in the same report: "denied it". */
  readonly answered: readonly ReviewStatement[];
  readonly onAction: (action: CardAction) => void;
  readonly onSelect: (id: string) => void;
}): ReactNode {
  const { act, ref, chain, content, cue, hedge, saidOn, certainty, review, evidence } = statement;
  const { glyph, tone, word } = actLooks[act];
  const verdict = toVerdictWords(statement);
  return (
    <section className="card" aria-label={`Statement ${ref}`}>
      <p className="card-head">
        <b className={tone}>
          <span className="glyph" aria-hidden="true">
            {glyph}
          </span>{" "}
          {word}
        </b>
        <span className="ref">{ref}</span>
        {verdict !== "" && <span className={`chip ${review?.verdict ?? ""}`}>{verdict}</span>}
      </p>
      <p className="speaker" dir="auto">
        {chain.length === 0 ? (
          <span className="quiet">nobody is named</span>
        ) : (
          chain.map((link, place) => (
            <span key={`${link.start} ${link.end}`}>
              {place > 0 && <span className="quiet"> as passed on by </span>}
              <bdi className={place === 0 ? "who" : undefined}>{toVisibleText(toVoiceWords(link))}</bdi>
            </span>
          ))
        )}
      </p>
      {content.length > 0 && (
        <blockquote className={tone} dir="auto" lang={report.language === "und" ? undefined : report.language}>
          {toVisibleText(content.map(({ text }) => text.replace(/\s+/gu, " ")).join(" … "))}
        </blockquote>
      )}
      <dl className="facts">
        <div>
          <dt>said</dt>
          <dd>
            {saidOn?.from ? toDateWords(saidOn.from, saidOn.to) : "the report does not say when"}
            {hedge !== "none" && `, as ${hedgeWords[hedge]}`}
          </dd>
        </div>
        <div>
          <dt>read by</dt>
          <dd>
            {cue === null ? "its place in the layout" : <>the word “{toVisibleText(cue.text)}”</>}
            {review?.added === undefined && `, certainty ${certainty}`}
          </dd>
        </div>
        {review?.added !== undefined && (
          <div>
            <dt>added by</dt>
            <dd>
              <bdi>{review.added.by}</bdi>, {review.added.on.slice(0, 10)}; hearsay had not found it
            </dd>
          </div>
        )}
        {answered.map((each) => (
          <div key={each.id}>
            <dt>answers</dt>
            <dd>
              <button type="button" className={`tag ${actLooks[each.act].tone}`} onClick={() => onSelect(each.id)}>
                <span className="glyph" aria-hidden="true">
                  {actLooks[each.act].glyph}
                </span>
                {each.ref}
              </button>{" "}
              <span dir="auto">{toVisibleText(each.content[0]?.text.replace(/\s+/gu, " ") ?? "")}</span>
            </dd>
          </div>
        ))}
        {evidence.length > 0 && (
          <div>
            <dt>speaks of</dt>
            <dd>{[...new Set(evidence.map(({ kind }) => kind))].join(", ")}</dd>
          </div>
        )}
        <LivePage report={report} statement={statement} />
        <Propositions id={statement.id} />
        {review?.edits.map(({ field, was, by }) => (
          <div key={field}>
            <dt>{field === "saidOn" ? "day" : field === "content" ? "words" : field}</dt>
            <dd>
              was “<bdi>{toVisibleText(was)}</bdi>”, corrected by <bdi>{by}</bdi>
            </dd>
          </div>
        ))}
        {review?.verdict != null && review.on !== review.added?.on && (
          <div>
            <dt>judged</dt>
            <dd>
              by <bdi>{review.by}</bdi>, {review.on?.slice(0, 10)}
              {review.reason !== null && <>: {toVisibleText(review.reason)}</>}
            </dd>
          </div>
        )}
        {review?.notes.map(({ text, by, on }) => (
          <div key={on + text}>
            <dt>note</dt>
            <dd>
              <span dir="auto">{toVisibleText(text)}</span> <span className="quiet">({by})</span>
            </dd>
          </div>
        ))}
      </dl>
      {layers.length > 0 && (
        <p className="small layers-list">
          Same words also in{" "}
          {layers.map((each) => (
            <button
              key={each.id}
              type="button"
              className={`tag ${actLooks[each.act].tone}`}
              onClick={() => onSelect(each.id)}
            >
              <span className="glyph" aria-hidden="true">
                {actLooks[each.act].glyph}
              </span>
              {each.ref}
            </button>
          ))}
        </p>
      )}
      <p className="actions">
        {buttons.map(([action, name]) => (
          <button key={action} type="button" onClick={() => onAction(action)}>
            {name} <Hint id={action} />
          </button>
        ))}
      </p>
    </section>
  );
}

/** The page on the web as it is now, at these words; the words judged here are those of the saved copy. */
function LivePage({ report, statement }: { readonly report: Report; readonly statement: ReviewStatement }): ReactNode {
  const address = toLivePage(report.url, report.text, statement.content[0] ?? statement.cue);
  return address === null ? null : (
    <div>
      <dt>source</dt>
      <dd>
        saved copy, here ·{" "}
        <a href={address} target="_blank" rel="noreferrer noopener">
          live page
        </a>{" "}
        <span className="quiet">(leaves this computer; may fail if the page changed)</span>
      </dd>
    </div>
  );
}

/** Only where the dossier has been linked already: a key must not wait for that. */
function Propositions({ id }: { readonly id: string }): ReactNode {
  const dossier = peekData<Dossier>("/api/dossier");
  const ids = dossier?.statements.find((each) => each.id === id)?.propositionIds ?? [];
  const propositions = dossier?.propositions.filter((each) => ids.includes(each.id)) ?? [];
  return propositions.length === 0 ? null : (
    <div>
      <dt>about</dt>
      <dd>
        {propositions.slice(0, 3).map((each) => (
          <span key={each.id} className="about">
            <a href={`#${each.id}`}>{each.id}</a> {toVisibleText(each.text)}
          </span>
        ))}
        {propositions.length > 3 && ` and ${propositions.length - 3} more`}
      </dd>
    </div>
  );
}
