import type { ReactNode } from "react";
import type { DossierStatement } from "../../model/dossier.ts";
import { actLooks } from "../act-words.ts";
import { type DossierIndex, findStatements, toExactWords, toSpeakerName } from "../dossier-index.ts";
import { cutText, toVisibleText } from "../visible-text.ts";

/** Links to the statements a line rests on, each with the glyph of its act; beyond `limit` the rest is counted. */
export function Citations({
  index,
  ids,
  limit = 7,
}: {
  readonly index: DossierIndex;
  readonly ids: readonly string[];
  readonly limit?: number;
}): ReactNode {
  const statements = findStatements(index, ids);
  if (statements.length === 0) return null;
  const shown = statements.length > limit ? statements.slice(0, limit - 1) : statements;
  const rest = statements.length - shown.length;
  return (
    <span className="cites">
      {" "}
      {shown.map((statement) => (
        <Citation key={statement.id} index={index} statement={statement} />
      ))}
      {rest > 0 && <span className="quiet small"> and {rest} more</span>}
    </span>
  );
}

/** One link to the words of a statement in its report; the words also stand in its title. */
export function Citation({
  index,
  statement,
}: {
  readonly index: DossierIndex;
  readonly statement: DossierStatement;
}): ReactNode {
  const { glyph, tone, word } = actLooks[statement.act];
  const words = cutText(toExactWords(statement), 140);
  const title = `${toSpeakerName(index, statement)} ${word}${words === "" ? "" : `: “${words}”`}`;
  return (
    <a className={`cite ${tone}`} href={`#${statement.ref}`} title={toVisibleText(title)}>
      <span className="glyph" aria-hidden="true">
        {glyph}
      </span>
      {statement.ref}
    </a>
  );
}

/** The act as glyph and word; the word is always there, so nothing hangs on colour. */
export function ActWord({
  act,
  children,
}: {
  readonly act: DossierStatement["act"];
  readonly children?: ReactNode;
}): ReactNode {
  const { glyph, tone, word } = actLooks[act];
  return (
    <span className={tone}>
      <span className="glyph" aria-hidden="true">
        {glyph}
      </span>{" "}
      {word}
      {children}
    </span>
  );
}

/** What the glyphs mean. */
export function ActLegend(): ReactNode {
  return (
    <ul className="legend" aria-label="Signs: the act of the speaker, not our finding">
      {(["asserts", "denies", "doubts", "declines", "judges", "intends", "urges", "asks"] as const).map((act) => (
        <li key={act}>
          <ActWord act={act} />
        </li>
      ))}
    </ul>
  );
}
