import { type ReactNode, useMemo } from "react";
import type { DossierIndex } from "../../../brief/dossier-index.ts";
import { findClaims } from "../../../brief/sections/known.ts";
import { toOneLine, toVisibleText } from "../../../brief/visible-text.ts";
import { toPercent } from "../../../weigh/likelihood-words.ts";
import { Frame } from "../frame.tsx";
import { AsOf, AsOfNote, useAsOf } from "../matter/as-of.tsx";
import { useRowKeys } from "../matter/use-row-keys.ts";
import { WordFilter } from "../matter/word-filter.tsx";
import { go, toHash, usePlace } from "../route.ts";
import { VirtualList } from "../virtual-list.tsx";
import { Ruler } from "./ruler.tsx";

/** How likely each claim is, in a word with its band, the computed number, and how far to trust it. */
export function HypothesisList({
  index,
  isStale,
}: {
  readonly index: DossierIndex;
  readonly isStale: boolean;
}): ReactNode {
  const { search } = usePlace();
  const asOf = useAsOf();
  const words = (search["q"] ?? "").toLowerCase();
  const all = useMemo(() => findClaims(index).filter(({ assessment }) => assessment !== null), [index]);
  const shown = all.filter(({ id, text }) => `${id} ${text}`.toLowerCase().includes(words));
  const { current } = useRowKeys(shown, "hypotheses", asOf);
  return (
    <Frame
      title="Hypotheses"
      shown={`${shown.length} of ${all.length} shown`}
      isStale={isStale}
      controls={
        <>
          <WordFilter
            words={search["q"] ?? ""}
            onChange={(q) => go({ screen: "hypotheses", search: { ...search, q } }, true)}
          />
          <AsOf />
        </>
      }
    >
      <AsOfNote />
      <p className="quiet small lead-in">
        A likelihood is a sum you can do again by hand: <kbd>Enter</kbd> opens it. Grades are uncalibrated starting
        values until a person sets them. The bar is the range, the dot the computed number.
      </p>
      {all.length === 0 ? (
        <p className="quiet">No origin here asserts or denies a claim, so there is nothing to weigh.</p>
      ) : (
        <VirtualList
          label="Claims with their likelihood"
          rowHeight={76}
          count={shown.length}
          current={current}
          keyOf={(place) => shown[place]!.id}
          row={(place) => {
            const { id, text, assessment } = shown[place]!;
            return (
              <a className="proposition-row" href={toHash({ screen: "hypotheses", id, search: { asOf } })}>
                <span className="ref">{id}</span>
                <span className="wording" dir="auto">
                  {toVisibleText(toOneLine(text))}
                </span>
                <span className="facts">
                  <b className="status-word">{assessment!.word}</b> (computed {toPercent(assessment!.probability)}%;
                  range {toPercent(assessment!.range[0])}–{toPercent(assessment!.range[1])}%) · confidence{" "}
                  {assessment!.confidence}
                </span>
                <span className="counts">
                  <Ruler probability={assessment!.probability} range={assessment!.range} isSmall />
                </span>
              </a>
            );
          }}
        />
      )}
    </Frame>
  );
}
