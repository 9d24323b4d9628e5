import { type ReactNode, useMemo } from "react";
import type { DossierIndex } from "../../../brief/dossier-index.ts";
import { Citations } from "../../../brief/views/citations.tsx";
import { toVisibleText } from "../../../brief/visible-text.ts";
import { toCount } from "../../../brief/word-lists.ts";
import { findFamily } from "../../../link/origin-family.ts";
import { Frame } from "../frame.tsx";
import { Hover } from "../hover-card.tsx";
import { AsOf, AsOfNote, useAsOf } from "../matter/as-of.tsx";
import { useRowKeys } from "../matter/use-row-keys.ts";
import { WordFilter } from "../matter/word-filter.tsx";
import { go, toHash, usePlace } from "../route.ts";
import { VirtualList } from "../virtual-list.tsx";
import { stateWords, toFunnels, toFunnelWords, toSideWords } from "./shape-origins.ts";

const mostReasons = 6;
const mostApart = 8;

/** How many origins are left of the reports on each proposition, and the one behind most of them. */
export function OriginList({ index, isStale }: { readonly index: DossierIndex; readonly isStale: boolean }): ReactNode {
  const { search } = usePlace();
  const asOf = useAsOf();
  const words = (search["q"] ?? "").toLowerCase();
  const all = useMemo(() => toFunnels(index), [index]);
  const family = useMemo(() => findFamily(index.dossier.propositions), [index]);
  const shown = all.filter(({ id, text }) => `${id} ${text}`.toLowerCase().includes(words));
  const { current } = useRowKeys(shown, "origins", asOf);
  return (
    <Frame
      title="Origins"
      shown={`${shown.length} of ${all.length} shown`}
      isStale={isStale}
      controls={
        <>
          <WordFilter
            words={search["q"] ?? ""}
            onChange={(q) => go({ screen: "origins", search: { ...search, q } }, true)}
          />
          <AsOf />
        </>
      }
    >
      <AsOfNote />
      {family !== null && (
        <Hover index={index}>
          <section className="family" aria-labelledby="family">
            <h2 id="family">
              {family.claims} of {family.of} claims that somebody asserts rest on one origin:{" "}
              <bdi>{toVisibleText(family.label)}</bdi>
            </h2>
            <p>
              More reports of it are not more sources.
              <Citations index={index} ids={family.statementIds} limit={6} />
            </p>
            <ul className="plain">
              {family.because.slice(0, mostReasons).map((each) => (
                <li key={each}>{toVisibleText(each)}</li>
              ))}
            </ul>
            {family.apart.length > 0 && (
              <p className="small">
                Other origins that assert a claim:{" "}
                {family.apart.slice(0, mostApart).map((each, place) => (
                  <span key={each.label}>
                    {place > 0 && "; "}
                    <bdi>{toVisibleText(each.label)}</bdi>{" "}
                    <span className="quiet">
                      ({stateWords[each.state]}, {toCount(each.claims, "claim")})
                    </span>
                  </span>
                ))}
                {family.apart.length > mostApart && ` and ${family.apart.length - mostApart} more, see below`}
              </p>
            )}
          </section>
        </Hover>
      )}
      <VirtualList
        label="Propositions with their origins"
        rowHeight={76}
        count={shown.length}
        current={current}
        keyOf={(place) => shown[place]!.id}
        row={(place) => {
          const funnel = shown[place]!;
          return (
            <a className="proposition-row" href={toHash({ screen: "origins", id: funnel.id, search: { asOf } })}>
              <span className="ref">{funnel.id}</span>
              <span className="wording" dir="auto">
                {toVisibleText(funnel.text)}
              </span>
              <span className="facts">{toVisibleText(toSideWords(funnel))}</span>
              <span className="counts">
                <span className="small funnel">{toFunnelWords(funnel)}</span>
              </span>
            </a>
          );
        }}
      />
    </Frame>
  );
}
