import type { ReactNode } from "react";
import type { Proposition } from "../../model/dossier.ts";
import { hedgeWords } from "../act-words.ts";
import { toDateWords } from "../date-words.ts";
import type { DossierIndex } from "../dossier-index.ts";
import { findClaims } from "../sections/known.ts";
import { findVoices, type Voice } from "../voices.ts";
import { toCount } from "../word-lists.ts";
import { ActWord, Citations } from "./citations.tsx";
import { Scroll, Words } from "./safe.tsx";

const columnLimit = 6;
const rowLimit = 24;

/** Shows who takes which position on which claim. "No statement" is written out; the same origin mark means not independent. */
export function MatrixView({ index }: { readonly index: DossierIndex }): ReactNode {
  const claims = findClaims(index);
  const propositions = claims.slice(0, columnLimit);
  const columns = propositions.map((proposition) => ({ proposition, voices: findVoices(index, proposition) }));
  const names = [...new Set(columns.flatMap(({ voices }) => voices.map(({ name }) => name)))];
  if (names.length === 0) return null;
  const left = [
    claims.length > columnLimit ? toCount(claims.length - columnLimit, "more claim") : "",
    names.length > rowLimit ? toCount(names.length - rowLimit, "more speaker") : "",
  ].filter((each) => each !== "");
  return (
    <Scroll label="Positions, speaker by claim">
      <table className="wide">
        <caption>
          Each cell is the act of the speaker, not our finding. O1, O2 … name the origin: the same mark means not
          independent of each other.
          {left.length > 0 && ` Not shown: ${left.join(" and ")} (see statements).`}
        </caption>
        <thead>
          <tr>
            <th scope="col">Speaker</th>
            {columns.map(({ proposition }) => (
              <th scope="col" key={proposition.id}>
                <a href={`#${proposition.id}`}>{proposition.id}</a> <Words>{proposition.text}</Words>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {names.slice(0, rowLimit).map((name) => (
            <tr key={name}>
              <th scope="row">
                <Words>{name}</Words>
              </th>
              {columns.map(({ proposition, voices }) => (
                <td key={proposition.id}>
                  <Cell
                    index={index}
                    proposition={proposition}
                    voices={voices.filter((voice) => voice.name === name)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function Cell({
  index,
  proposition,
  voices,
}: {
  readonly index: DossierIndex;
  readonly proposition: Proposition;
  readonly voices: readonly Voice[];
}): ReactNode {
  if (voices.length === 0) return <span className="quiet small">no statement</span>;
  const actorId = voices[0]?.actorId ?? null;
  const changed = index.dossier.changes.some(
    (change) => change.actorId === actorId && change.propositionId === proposition.id,
  );
  return (
    <>
      {voices.map((voice) => {
        const ids = voice.statements.map(({ id }) => id);
        const origins = proposition.origins.filter(({ statementIds }) => statementIds.some((id) => ids.includes(id)));
        const notes = [
          hedgeWords[voice.hedge],
          voice.from === null ? "" : toDateWords(voice.from),
          ...origins.map(({ id }) => id),
        ].filter((each) => each !== "");
        return (
          <div key={`${voice.act} ${voice.hedge} ${voice.from}`}>
            <ActWord act={voice.act} />
            <Citations index={index} ids={ids} limit={3} />
            {notes.length > 0 && <div className="small quiet">{notes.join(" · ")}</div>}
          </div>
        );
      })}
      {changed && (
        <a className="small" href="#changes">
          changed
        </a>
      )}
    </>
  );
}
