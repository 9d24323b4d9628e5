import { type ReactNode, useMemo, useState } from "react";
import { toOriginCount } from "../../../brief/counts.ts";
import { type DossierIndex, toSpeakerName } from "../../../brief/dossier-index.ts";
import { ActWord } from "../../../brief/views/citations.tsx";
import { cutText, toVisibleText } from "../../../brief/visible-text.ts";
import { toCount, toWordList } from "../../../brief/word-lists.ts";
import type { DossierStatement, Proposition, RelationKind } from "../../../model/dossier.ts";
import type { Decision } from "../../../store/decision.ts";
import { nameProposition } from "../../../store/name-proposition.ts";
import { replayLog } from "../../../store/replay-log.ts";
import { toPercent } from "../../../weigh/likelihood-words.ts";
import { useData } from "../data.ts";
import { decide } from "../decide.ts";
import { Frame } from "../frame.tsx";
import { toHint } from "../key-table.ts";
import { AsOf, AsOfNote, useAsOf } from "../matter/as-of.tsx";
import { Hint } from "../matter/hint.tsx";
import { Pick } from "../matter/pick.tsx";
import { SameOriginDialog } from "../matter/same-origin-dialog.tsx";
import { StatementLink } from "../matter/statement-link.tsx";
import { useRows } from "../matter/use-rows.ts";
import { go, toHash } from "../route.ts";
import { findLinkDecisions, type LinkDecisions } from "./find-link-decisions.ts";
import { MergeDialog, toChoices } from "./merge-dialog.tsx";
import { findLinkReasons, findRelated, groupByAct, toMeantAct } from "./shape-propositions.ts";

type Dialog = { readonly kind: "merge" } | { readonly kind: "move" | "same"; readonly id: string };

const relationWords: Readonly<Record<RelationKind, string>> = {
  same: "same as",
  narrower: "wider than",
  broader: "narrower than",
  updates: "updates",
  qualifies: "qualifies",
  contradicts: "cannot stand with",
  "different-event": "not the same event as",
};

/** One proposition with the exact words of all its statements, why each is here, and what people decided over that. */
export function PropositionDetail({
  index,
  proposition,
  isStale,
}: {
  readonly index: DossierIndex;
  readonly proposition: Proposition;
  readonly isStale: boolean;
}): ReactNode {
  const asOf = useAsOf();
  const { value: log } = useData<Decision[]>("/api/decisions");
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const groups = useMemo(() => groupByAct(index, proposition), [index, proposition]);
  const decided = useMemo(() => findLinkDecisions(proposition, replayLog(log ?? [])), [proposition, log]);
  const related = useMemo(() => findRelated(index, proposition), [index, proposition]);
  const { id, text, status, assessment } = proposition;
  const name = (): string => nameProposition(index.dossier, id);
  const act = {
    confirmLink: (statementId: string) =>
      void decide({ kind: "link", target: [statementId], value: { proposition: name() } }),
    splitLink: (statementId: string) => void decide({ kind: "split", target: [statementId] }),
    moveLink: (statementId: string) => setDialog({ kind: "move", id: statementId }),
    markSame: (statementId: string) => setDialog({ kind: "same", id: statementId }),
  };
  const rows = useRows<HTMLDivElement>({ ...act, merge: () => setDialog({ kind: "merge" }) }, dialog === null);
  const all = groups.flatMap(({ statements }) => statements);
  const at = index.dossier.propositions.indexOf(proposition);
  const near = (step: number): void => {
    const other = index.dossier.propositions[at + step];
    if (other) go({ screen: "propositions", id: other.id, search: { asOf } });
  };
  return (
    <Frame
      title={
        <span dir="auto">
          <span className="quiet">{id}</span> {toVisibleText(text)}
        </span>
      }
      isStale={isStale}
      controls={
        <>
          <button type="button" onClick={() => near(-1)} disabled={at === 0}>
            ‹ <span className="hidden">the proposition before</span>
          </button>
          <button type="button" onClick={() => near(1)} disabled={at === index.dossier.propositions.length - 1}>
            › <span className="hidden">the next proposition</span>
          </button>
          <button type="button" onClick={() => setDialog({ kind: "merge" })}>
            Merge with … <Hint id="merge" />
          </button>
          <AsOf />
        </>
      }
    >
      <AsOfNote />
      <p className="claim-facts">
        <span className={`chip ${status}`}>{status}</span> {toOriginCount(index, all, proposition.origins)}.{" "}
        {assessment !== null && (
          <>
            <a href={toHash({ screen: "hypotheses", id, search: { asOf } })}>
              {assessment.word} (computed {toPercent(assessment.probability)}%)
            </a>
            .{" "}
          </>
        )}
        <a href={toHash({ screen: "origins", id, search: { asOf } })}>Who stands behind it</a> ·{" "}
        <a href={toHash({ screen: "timeline", search: { p: id, asOf } })}>When</a> ·{" "}
        <a href={toHash({ screen: "matrix", search: { q: id, asOf } })}>Positions</a>
      </p>
      <p className="quiet small lead-in">
        The machine put these statements together. <kbd>j</kbd> <kbd>k</kbd> move, <kbd>Enter</kbd> opens the words,{" "}
        <kbd>{toHint("confirmLink")}</kbd> confirms that one belongs here, <kbd>{toHint("splitLink")}</kbd> splits it
        off, <kbd>{toHint("moveLink")}</kbd> moves it to another proposition, <kbd>{toHint("markSame")}</kbd> marks it
        as not independent of another.
      </p>
      {decided.merges.map((each) => (
        <p key={each.id} className="small">
          Merged by <bdi>{each.author}</bdi>, {each.time.slice(0, 10)}
          {each.reason !== undefined && `: ${toVisibleText(each.reason)}`}.
        </p>
      ))}
      <div ref={rows} data-keys>
        {groups.map((group) => (
          <section key={group.act} aria-label={group.act} className="act-group">
            <h2>
              <ActWord act={group.act} />{" "}
              <span className="quiet small">{toCount(group.statements.length, "statement")}</span>
            </h2>
            <ul className="rows">
              {group.statements.map((statement) => (
                <li key={statement.id} data-row={statement.id} className="linked">
                  <div>
                    <StatementLink index={index} statement={statement} />
                    <Why index={index} proposition={proposition} statement={statement} decided={decided} />
                  </div>
                  <div className="row-buttons">
                    <button
                      type="button"
                      onClick={() => act.confirmLink(statement.id)}
                      aria-label={`Confirm ${statement.ref}`}
                    >
                      confirm
                    </button>
                    <button
                      type="button"
                      onClick={() => act.splitLink(statement.id)}
                      aria-label={`Split off ${statement.ref}`}
                    >
                      split off
                    </button>
                    <button
                      type="button"
                      onClick={() => act.moveLink(statement.id)}
                      aria-label={`Move ${statement.ref}`}
                    >
                      move …
                    </button>
                  </div>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      {related.length > 0 && (
        <section aria-labelledby="related">
          <h2 id="related">How it stands to others</h2>
          <ul className="rows">
            {related.map(({ kind, because, other }) => (
              <li key={`${kind} ${other.id}`}>
                <p>
                  {relationWords[kind]}{" "}
                  <a href={toHash({ screen: "propositions", id: other.id, search: { asOf } })}>
                    {other.id} <span dir="auto">{toVisibleText(cutText(other.text, 140))}</span>
                  </a>{" "}
                  <span className="quiet small">({other.status})</span>
                </p>
                <p className="quiet small">because {toVisibleText(because)}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {dialog?.kind === "merge" && <MergeDialog index={index} id={id} onClose={() => setDialog(null)} />}
      {dialog?.kind === "move" && (
        <Pick
          title={`${index.statements.get(dialog.id)?.ref ?? ""} is about …`}
          choices={toChoices(index, id)}
          reason="welcome"
          verb="Move it there"
          onClose={() => setDialog(null)}
          onPick={(other, reason) => {
            setDialog(null);
            const value = { proposition: nameProposition(index.dossier, other) };
            void decide({ kind: "link", target: [dialog.id], value, ...(reason === "" ? {} : { reason }) });
          }}
        />
      )}
      {dialog?.kind === "same" && (
        <SameOriginDialog
          index={index}
          statementId={dialog.id}
          among={proposition.statementIds}
          onClose={() => setDialog(null)}
        />
      )}
    </Frame>
  );
}

function Why({
  index,
  proposition,
  statement,
  decided,
}: {
  readonly index: DossierIndex;
  readonly proposition: Proposition;
  readonly statement: DossierStatement;
  readonly decided: LinkDecisions;
}): ReactNode {
  const by = decided.links.get(statement.id);
  const { shared, unnamed, answers } = findLinkReasons(index, proposition, statement);
  const meant = toMeantAct(proposition, statement);
  const others = statement.propositionIds.filter((each) => each !== proposition.id);
  const parts = [
    answers.length > 0
      ? `answers ${toWordList(
          answers.map((each) => `${each.ref} (${toSpeakerName(index, each)})`),
          3,
        )}`
      : "",
    shared.length > 0 ? `shares ${toWordList(shared, 6)}` : "",
    unnamed.length > 0 ? `does not say “${toWordList(unnamed, 4)}”` : "",
    shared.length === 0 && answers.length === 0 ? "shares no words with it: held together by what stands round it" : "",
    meant === statement.act ? "" : `counts as “${meant}” here, by its words`,
    others.length > 0 ? `also in ${toWordList(others, 4)}` : "",
  ].filter((each) => each !== "");
  return (
    <p className="small quiet why">
      {by ? (
        <span className="decided">
          ✓ {by.kind === "split" ? "parted from another by" : "linked by"} <bdi>{by.author}</bdi>
          {by.reason !== undefined && `: ${toVisibleText(by.reason)}`} ·{" "}
        </span>
      ) : (
        "by machine: "
      )}
      {toVisibleText(parts.join("; "))}
    </p>
  );
}
