import type { ReactNode } from "react";
import type { BriefLine } from "../../model/brief.ts";
import { actLooks } from "../act-words.ts";
import { type DossierIndex, findStatements } from "../dossier-index.ts";
import { toVisibleText } from "../visible-text.ts";
import { Citations } from "./citations.tsx";
import { groupByClaim, LinesView, LineText } from "./lines-view.tsx";

/** The answer in short: one card a claim, who stands for it in large type, who stands against it and what is missing below. */
export function KnownView({
  index,
  lines,
  isShort = false,
  toLinks,
}: {
  readonly index: DossierIndex;
  readonly lines: readonly BriefLine[];
  /** Claims below each other without cards, for those told in a line or two. */
  readonly isShort?: boolean;
  /** What leads from a claim to more of it, where there is such a place; else the command that tells it. */
  readonly toLinks?: (id: string) => ReactNode;
}): ReactNode {
  const groups = groupByClaim(lines);
  const claims = groups.filter(([id]) => index.propositions.has(id));
  const [lead, ...others] = groups.filter(([id]) => !index.propositions.has(id)).flatMap(([, group]) => group);
  // What is said of all claims stands before the first; a list without claims follows its lead, "and n more" its claims.
  const [first] = lines;
  const ahead =
    first === lead && claims.length > 0 ? others.filter((line) => lines.indexOf(line) < toFirstClaim()) : [];
  const rest = others.filter((line) => !ahead.includes(line));
  return (
    <>
      {lead !== undefined && <p className="lead">{toVisibleText(lead.text)}</p>}
      {ahead.map((line) => (
        <p key={line.text} className="small quiet">
          {toVisibleText(line.text)}
        </p>
      ))}
      {claims.length > 0 && (
        <ol className={isShort ? "claims short" : "claims"}>
          {claims.map(([id, group]) => (
            <Claim key={id} index={index} id={id} lines={group} toLinks={toLinks} />
          ))}
        </ol>
      )}
      {rest.length > 0 && <LinesView index={index} lines={rest} />}
    </>
  );

  function toFirstClaim(): number {
    return lines.findIndex(({ about }) => about[0] !== undefined && index.propositions.has(about[0]));
  }
}

function Claim({
  index,
  id,
  lines,
  toLinks,
}: {
  readonly index: DossierIndex;
  readonly id: string;
  readonly lines: readonly BriefLine[];
  readonly toLinks: ((id: string) => ReactNode) | undefined;
}): ReactNode {
  const [first, ...rest] = lines;
  const status = index.propositions.get(id)?.status ?? "asserted";
  if (first === undefined) return null;
  return (
    <li className="claim" id={id}>
      <p className="claim-head">
        <span className={`chip ${status}`}>{status}</span>
        <span className="name">{id}</span>
        {toLinks?.(id)}
      </p>
      <p className="first">
        <span dir="auto">{toVisibleText(first.text.replace(/^(?:Disputed|Doubted)\.\s*/u, ""))}</span>
        <Citations index={index} ids={first.statementIds} />
      </p>
      {rest.length > 0 && (
        <ul className="under">
          {rest.map((line, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines never move, the page is rendered once
            <li key={place}>
              <LineGlyph index={index} line={line} />
              <span>
                <LineText line={withoutSum(line)} />
                {toLinks === undefined && line.text !== withoutSum(line).text && (
                  <span className="quiet small">
                    {" "}
                    The sum: <code>hearsay why {id}</code>
                  </span>
                )}
                <Citations index={index} ids={line.statementIds} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** Without the command at its end, which is set apart or is a link. */
function withoutSum(line: BriefLine): BriefLine {
  return { ...line, text: line.text.replace(/ Sum: hearsay why P\d+\.$/u, "") };
}

/** The glyph of the one act that all cited statements share; a dash where they differ or none is cited. */
function LineGlyph({ index, line }: { readonly index: DossierIndex; readonly line: BriefLine }): ReactNode {
  const acts = new Set(findStatements(index, line.statementIds).map(({ act }) => act));
  const [only] = acts;
  const look = acts.size === 1 && only !== undefined && only !== "asserts" ? actLooks[only] : null;
  return (
    <span className={`glyph ${look?.tone ?? "other"}`} aria-hidden="true">
      {look?.glyph ?? "–"}
    </span>
  );
}
