import { type ReactNode, useState } from "react";
import { type DossierIndex, toActorName } from "../../../brief/dossier-index.ts";
import { OriginsDrawing } from "../../../brief/views/origins-view.tsx";
import { toOneLine, toVisibleText } from "../../../brief/visible-text.ts";
import type { ChainStep, PropositionTrace, TracedOrigin } from "../../../link/trace-origins.ts";
import type { Proposition } from "../../../model/dossier.ts";
import { useData } from "../data.ts";
import { Frame, Waiting } from "../frame.tsx";
import { Hint } from "../hint.tsx";
import { AsOf, AsOfNote, useAsOf } from "../matter/as-of.tsx";
import { SameOriginDialog } from "../matter/same-origin-dialog.tsx";
import { StatementLink } from "../matter/statement-link.tsx";
import { useRows } from "../matter/use-rows.ts";
import { toHash } from "../route.ts";
import { endWords, sideWords, stateWords, toFunnel, toFunnelWords } from "./shape-origins.ts";

const glyphs = { for: "▲", against: "▼", neither: "●" } as const;
const tones = { for: "for", against: "against", neither: "other" } as const;

/** Where the reports on one proposition come from: each origin with the reason for every join, and each chain to its end. */
export function OriginDetail({
  index,
  proposition,
  isStale,
}: {
  readonly index: DossierIndex;
  readonly proposition: Proposition;
  readonly isStale: boolean;
}): ReactNode {
  const asOf = useAsOf();
  const { id, text } = proposition;
  const { value: trace, error } = useData<PropositionTrace>(
    `/api/propositions/${id}/origins${asOf === "" ? "" : `?asOf=${asOf}`}`,
  );
  const [marking, setMarking] = useState<string | null>(null);
  const rows = useRows<HTMLDivElement>({ markSame: setMarking }, marking === null);
  return (
    <Frame
      title={
        <span dir="auto">
          <span className="quiet">{id}</span> {toFunnelWords(toFunnel(index, proposition))}
        </span>
      }
      isStale={isStale}
      controls={<AsOf />}
    >
      <AsOfNote />
      <p className="claim-facts">
        <a href={toHash({ screen: "propositions", id, search: { asOf } })} dir="auto">
          {toVisibleText(text)}
        </a>
      </p>
      <p className="quiet small lead-in">
        Reports that lead back to one origin count once. Distinct names do not prove distinct knowledge; where nothing
        shows either way it says “not established”. <kbd>j</kbd> <kbd>k</kbd> move, <kbd>Enter</kbd> opens the words,{" "}
        <Hint id="markSame" /> marks a statement as not independent of another.
      </p>
      <div className="view">
        <OriginsDrawing index={index} proposition={proposition} />
      </div>
      {trace === null ? (
        <Waiting error={error} words="Following each chain to its end …" />
      ) : (
        <div ref={rows} data-keys>
          {trace.origins.map((origin) => (
            <OriginCard key={origin.id} index={index} origin={origin} onMark={setMarking} />
          ))}
        </div>
      )}
      {marking !== null && (
        <SameOriginDialog
          index={index}
          statementId={marking}
          among={proposition.statementIds}
          onClose={() => setMarking(null)}
        />
      )}
    </Frame>
  );
}

function OriginCard({
  index,
  origin,
  onMark,
}: {
  readonly index: DossierIndex;
  readonly origin: TracedOrigin;
  readonly onMark: (statementId: string) => void;
}): ReactNode {
  const { id, label, side, independence, end = "found", because, interests = [], unknown = [], traced } = origin;
  return (
    <section className="origin" aria-labelledby={`origin-${id}`}>
      <h2 id={`origin-${id}`}>
        <span className="quiet">{id}</span>{" "}
        <span className={tones[side]}>
          <span className="glyph" aria-hidden="true">
            {glyphs[side]}
          </span>{" "}
          {sideWords[side]}
        </span>{" "}
        <bdi>{toVisibleText(toOneLine(label))}</bdi>{" "}
        <span className={`chip ${independence}`}>
          {end === "found" ? stateWords[independence] : end === "circular" ? "circular" : "origin not found"}
        </span>
      </h2>
      <ul className="plain small">
        {endWords[end] !== "" && <li>{endWords[end]}</li>}
        {because.map((each) => (
          <li key={each}>because {toVisibleText(each)}</li>
        ))}
        {interests.map((each) => (
          <li key={each.because}>
            interest on record ({each.kind}): {toVisibleText(each.because)}
          </li>
        ))}
        {interests.length === 0 && <li className="quiet">no interest on record; that does not mean there is none</li>}
        {unknown.map((each) => (
          <li key={each}>not known: {toVisibleText(each)}</li>
        ))}
      </ul>
      <ul className="rows">
        {traced.flatMap(({ statementId, steps }) => {
          const statement = index.statements.get(statementId);
          return statement === undefined
            ? []
            : [
                <li key={statementId} data-row={statementId} className="linked">
                  <div>
                    <StatementLink index={index} statement={statement} />
                    <Chain index={index} steps={steps} />
                  </div>
                  <div className="row-buttons">
                    <button
                      type="button"
                      onClick={() => onMark(statementId)}
                      aria-label={`same origin as …: ${statement.ref}`}
                    >
                      same origin as …
                    </button>
                  </div>
                </li>,
              ];
        })}
      </ul>
    </section>
  );
}

/** The way from the report to who stands behind the words, read from left to right. */
function Chain({ index, steps }: { readonly index: DossierIndex; readonly steps: readonly ChainStep[] }): ReactNode {
  return (
    <ol className="chain small" aria-label="Chain, from the report to the origin">
      {steps.map((step, place) => {
        const name = step.actorId === null ? step.name : toActorName(index, step.actorId) || step.name;
        const words = step.words === null ? "" : toOneLine(step.words.text);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps of a chain have no name of their own and never move
          <li key={place} className={step.kind === "nobody" ? "nobody" : undefined}>
            {step.kind === "report" ? (
              <a href={`#${step.name}`}>{step.name}</a>
            ) : (
              <bdi>{toVisibleText(toOneLine(name))}</bdi>
            )}
            {words !== "" && words !== name && <span className="quiet"> “{toVisibleText(words)}”</span>}
          </li>
        );
      })}
    </ol>
  );
}
