import type { ReactNode } from "react";
import { toDateWords } from "../../../brief/date-words.ts";
import { type DossierIndex, findStatements, toActorName } from "../../../brief/dossier-index.ts";
import { findMeasure, toMeasureName, verdictWords } from "../../../brief/sections/findings.ts";
import {
  findTransferVoices,
  stageWords,
  toGoodsWords,
  toPartyWords,
  toRouteWords,
} from "../../../brief/sections/transfers.ts";
import { Citations } from "../../../brief/views/citations.tsx";
import { toOneLine, toVisibleText } from "../../../brief/visible-text.ts";
import { toStatementIds, toVoiceList, type Voice } from "../../../brief/voices.ts";
import { toWordList } from "../../../brief/word-lists.ts";
import type { Transfer } from "../../../model/dossier.ts";
import { toHash } from "../route.ts";
import { findTouched, isTalked } from "./shape-transfers.ts";

/** One transfer as claimed: stage, parties, goods as stated, who says so and who denies it, and which rules it would touch if true. */
export function TransferRow({
  index,
  transfer,
  asOf,
}: {
  readonly index: DossierIndex;
  readonly transfer: Transfer;
  readonly asOf: string;
}): ReactNode {
  const { id, stage, when, mode, route, payment, propositionIds } = transfer;
  const { asserting, denying, others } = findTransferVoices(index, transfer);
  const places = route.map((each) => (/^[a-z0-9-]+$/u.test(each) ? toActorName(index, each) : toOneLine(each)));
  const facts = [
    when === null ? "when: not stated" : toDateWords(when.from, when.to),
    mode === null ? "" : `by ${mode.replace(/^by /u, "")}`,
    ...toRouteWords(places),
    payment.length === 0
      ? ""
      : `in return for ${toWordList(payment.map(({ text, category }) => toOneLine(text) || category))}`,
  ].filter((each) => each !== "");
  const [first] = findStatements(index, asserting.length > 0 ? toStatementIds(asserting) : transfer.statementIds);
  const touched = findTouched(index, transfer);
  return (
    <li id={`row-${id}`} data-row={id}>
      <p>
        <a
          className="transfer-name"
          href={first === undefined ? toHash({ screen: "propositions", id: propositionIds[0] ?? "" }) : `#${first.ref}`}
          data-first
        >
          <b>{id}</b>{" "}
          <span dir="auto">{toVisibleText(`${toGoodsWords(transfer)} ${toPartyWords(index, transfer)}`)}</span>
        </a>{" "}
        <span className={isTalked(stage) ? "chip talk" : "chip"}>{stageWords[stage]}</span>
      </p>
      <p className="small">
        <span className="quiet">{toVisibleText(facts.join(" · "))}</span>
        {propositionIds.map((each) => (
          <span key={each}>
            {" · claim "}
            <a href={toHash({ screen: "propositions", id: each, search: asOf === "" ? {} : { asOf } })}>{each}</a>
          </span>
        ))}
      </p>
      <Voices index={index} verb="Asserted by" tone="for" voices={asserting} />
      <Voices index={index} verb="Denied by" tone="against" voices={denying} />
      <Voices index={index} verb="Spoken of by" tone="other" voices={others} />
      {touched.length > 0 && (
        <p className="small">
          Rules:{" "}
          {touched.slice(0, 4).map((finding, place) => {
            const measure = findMeasure(index, finding);
            return (
              <span key={`${finding.measureId} ${finding.verdict}`}>
                {place > 0 && "; "}
                {verdictWords[finding.verdict].replace(/^./u, (letter) => letter.toLowerCase())}
                {measure !== undefined && (
                  <>
                    {" "}
                    (<bdi>{toVisibleText(toMeasureName(measure))}</bdi>)
                  </>
                )}
              </span>
            );
          })}
          {touched.length > 4 && `; and ${touched.length - 4} more below`}
        </p>
      )}
    </li>
  );
}

function Voices({
  index,
  verb,
  tone,
  voices,
}: {
  readonly index: DossierIndex;
  readonly verb: string;
  readonly tone: string;
  readonly voices: readonly Voice[];
}): ReactNode {
  return voices.length === 0 ? null : (
    <p className="small">
      <span className={tone}>{verb}</span> <span dir="auto">{toVisibleText(toVoiceList(voices, 4))}</span>
      <Citations index={index} ids={toStatementIds(voices)} limit={8} />
    </p>
  );
}
