import { type ReactNode, useState } from "react";
import type { DossierIndex } from "../../../brief/dossier-index.ts";
import { Citations } from "../../../brief/views/citations.tsx";
import { toOneLine, toVisibleText } from "../../../brief/visible-text.ts";
import { toCount, toSentence } from "../../../brief/word-lists.ts";
import type { Proposition } from "../../../model/dossier.ts";
import { nameProposition } from "../../../store/name-proposition.ts";
import type { Ledger } from "../../../weigh/ledger-shape.ts";
import { toLikelihoodWord, toPercent } from "../../../weigh/likelihood-words.ts";
import type { Sums } from "../../api/matter-shapes.ts";
import type { Draft } from "../../api/shapes.ts";
import { useData } from "../data.ts";
import { decide } from "../decide.ts";
import { Frame, Waiting } from "../frame.tsx";
import { AsOf, AsOfNote, useAsOf } from "../matter/as-of.tsx";
import { go, toHash, usePlace } from "../route.ts";
import { OverrideForm } from "./override-form.tsx";
import { RivalsView } from "./rivals.tsx";
import { Ruler } from "./ruler.tsx";
import { type LineField, readValue, type SumField, sumFields, toCurrent, toCurrentOfSum } from "./shape-ledger.ts";
import { SumTable } from "./sum-table.tsx";
import { WhatWouldChange } from "./what-would-change.tsx";

/** The sum behind one likelihood: words with bands, every line, what people set and why, and what would change it. */
export function HypothesisDetail({
  index,
  proposition,
  isStale,
}: {
  readonly index: DossierIndex;
  readonly proposition: Proposition;
  readonly isStale: boolean;
}): ReactNode {
  const { search } = usePlace();
  const asOf = useAsOf();
  const { id, text } = proposition;
  const others = (search["with"] ?? "").split(",").filter((each) => index.propositions.has(each) && each !== id);
  const [start, lambda] = [readValue("start", search["start"] ?? ""), readValue("lambda", search["lambda"] ?? "")];
  const query = new URLSearchParams({
    ...(asOf === "" ? {} : { asOf }),
    ...(start === null ? {} : { start: String(start) }),
    ...(lambda === null ? {} : { lambda: String(lambda) }),
    ...(others.length === 0 ? {} : { rivals: others.join(",") }),
  }).toString();
  const {
    value,
    error,
    isStale: isOld,
  } = useData<Sums>(`/api/propositions/${id}/ledger${query === "" ? "" : `?${query}`}`);
  const set = (changes: Record<string, string>): void =>
    go({ screen: "hypotheses", id, search: { ...search, ...changes } }, true);
  const setLine = (
    lineId: string,
    field: LineField,
    from: string,
    to: string | number | boolean,
    reason: string,
  ): void => {
    const isWord = field === "t" || field === "q" || field === "side";
    const grade: Draft = {
      kind: "grade",
      target: [nameProposition(index.dossier, id, lineId)],
      value: { field, from: isWord && from !== "" ? from : null, to },
      reason,
    };
    void decide(grade);
  };
  const setSum = (field: SumField, ledger: Ledger, to: string | number | boolean, reason: string): void => {
    const target = [nameProposition(index.dossier, id)];
    const isAdopted = field === "word" || field === "confidence";
    void decide(
      isAdopted
        ? { kind: "adopt", target, value: { field, to: String(to) }, reason }
        : { kind: "grade", target, value: { field, from: toCurrentOfSum(field, ledger), to }, reason },
    );
  };
  return (
    <Frame
      title={
        <span dir="auto">
          <span className="quiet">{id}</span> {toVisibleText(toOneLine(text))}
        </span>
      }
      isStale={isStale || (isOld && value !== null)}
      controls={<AsOf />}
    >
      <AsOfNote />
      <p className="claim-facts">
        <span className={`chip ${proposition.status}`}>{proposition.status}</span>{" "}
        <a href={toHash({ screen: "propositions", id, search: asOf === "" ? {} : { asOf } })}>Its statements</a> ·{" "}
        <a href={toHash({ screen: "origins", id, search: asOf === "" ? {} : { asOf } })}>Who stands behind it</a>
      </p>
      {value === null ? (
        <Waiting error={error} words="Adding up …" />
      ) : (
        <>
          <Verdict ledger={value.ledger} />
          {value.ledger.lines.length > 0 && (
            <>
              <h2>The sum</h2>
              <SumTable
                index={index}
                ledger={value.ledger}
                onSet={(line, field, to, reason) => setLine(line.id, field, toCurrent(field, line), to, reason)}
              />
              <TryOut
                ledger={value.ledger}
                tried={value.tried}
                start={search["start"] ?? ""}
                lambda={search["lambda"] ?? ""}
                onTry={set}
              />
              <section aria-labelledby="sum-set">
                <h2 id="sum-set">Set for the whole sum</h2>
                <OverrideForm
                  name={`the sum of ${id}`}
                  fields={sumFields}
                  toNow={(field) => toCurrentOfSum(field, value.ledger)}
                  onSet={(field, to, reason) => setSum(field, value.ledger, to, reason)}
                />
              </section>
            </>
          )}
          <Listed index={index} ledger={value.ledger} />
          <Checks ledger={value.ledger} />
          {value.ledger.lines.length > 0 && <WhatWouldChange index={index} ledger={value.ledger} />}
          <RivalsView
            index={index}
            id={id}
            others={others}
            rivals={value.rivals}
            onChange={(next) => set({ with: next.join(",") })}
          />
          <p className="small quiet">
            Grades {value.ledger.table.id} ({value.ledger.table.calibrated ? "calibrated" : "uncalibrated"}); result{" "}
            <code>{value.ledger.hash.slice(0, 12)}</code>: the same reports, grades and decisions give it again.
          </p>
        </>
      )}
    </Frame>
  );
}

function Verdict({ ledger }: { readonly ledger: Ledger }): ReactNode {
  const { word, weighing, sentences, adopted, problems, counts, lines } = ledger;
  const isUntouched = lines.every(({ setBy }) => setBy.every(({ on }) => on === null));
  return (
    <>
      <p className="likelihood">
        <b>{toSentence(word).replace(/\.$/u, "")}</b>{" "}
        <span className="quiet">
          (computed {toPercent(weighing.probability)}%; range {toPercent(weighing.range[0])}–
          {toPercent(weighing.range[1])}%)
        </span>
      </p>
      <Ruler probability={weighing.probability} range={weighing.range} />
      {adopted.map(({ field, value, by, on, because }) => (
        <p key={`${field} ${on}`} className="adopted">
          Adopted {field}: <b>{toVisibleText(value)}</b>, by <bdi>{toVisibleText(by)}</bdi>, {on.slice(0, 10)}, because{" "}
          {toVisibleText(because)}. The computed value stays as it is.
        </p>
      ))}
      {lines.length > 0 && isUntouched && (
        <p className="warning small">
          Uncalibrated defaults: no person has graded these origins, so confidence is low.
        </p>
      )}
      <ul className="plain">
        {/* What stands above already need not be said twice. */}
        {sentences
          .filter((each) => !each.toLowerCase().startsWith(`${word.toLowerCase()} (computed`))
          .map((each) => (
            <li key={each}>{toVisibleText(each)}</li>
          ))}
        {problems.map(({ message }) => (
          <li key={message} className="against">
            Odd: {toVisibleText(message)}
          </li>
        ))}
      </ul>
      <p className="small quiet">
        {toCount(counts.reports, "report")}, {toCount(counts.relays, "relay")} → {toCount(counts.origins, "origin")} →{" "}
        {toCount(counts.clusters, "cluster")}, worth {weighing.effectiveClusters.toFixed(1)} of equal weight
      </p>
    </>
  );
}

function TryOut({
  ledger,
  tried,
  start,
  lambda,
  onTry,
}: {
  readonly ledger: Ledger;
  readonly tried: Ledger | null;
  readonly start: string;
  readonly lambda: string;
  readonly onTry: (changes: Record<string, string>) => void;
}): ReactNode {
  const [typed, setTyped] = useState({ start, lambda });
  return (
    <form
      className="try"
      aria-label="Try another start"
      onSubmit={(event) => {
        event.preventDefault();
        onTry(typed);
      }}
    >
      <span>Had you started from</span>
      <label>
        <span className="hidden">start in percent</span>
        <input
          inputMode="decimal"
          value={typed.start}
          placeholder={String(toPercent(ledger.settings.start))}
          onChange={(event) => setTyped({ ...typed, start: event.target.value })}
        />{" "}
        %
      </label>
      <label>
        and λ{" "}
        <input
          inputMode="decimal"
          value={typed.lambda}
          placeholder={String(ledger.settings.lambda)}
          onChange={(event) => setTyped({ ...typed, lambda: event.target.value })}
        />
      </label>
      <button type="submit">Try</button>
      <output>
        {tried !== null && (
          <>
            you would be at <b>{toLikelihoodWord(tried.weighing.probability, tried.weighing.range, tried.scale)}</b>{" "}
            (computed {toPercent(tried.weighing.probability)}%). Nothing is kept.
          </>
        )}
      </output>
    </form>
  );
}

function Listed({ index, ledger }: { readonly index: DossierIndex; readonly ledger: Ledger }): ReactNode {
  return ledger.listed.length === 0 ? null : (
    <section aria-labelledby="listed">
      <h2 id="listed">Listed without points</h2>
      <ul className="plain small">
        {ledger.listed.map(({ id, label, because, statementIds }) => (
          <li key={`${id} ${because}`}>
            {id} <bdi>{toVisibleText(toOneLine(label))}</bdi>: {toVisibleText(because)}
            <Citations index={index} ids={statementIds} limit={4} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Checks({ ledger }: { readonly ledger: Ledger }): ReactNode {
  return (
    <section aria-labelledby="checks">
      <h2 id="checks">Confidence: {ledger.confidence}, the lowest of six checks</h2>
      <table className="plain-table fit">
        <tbody>
          {ledger.checks.map(({ id, asks, found, confidence }) => (
            <tr key={id}>
              <th scope="row">
                {id} {asks}
              </th>
              <td>{toVisibleText(found)}</td>
              <td>
                <b>{confidence}</b>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
