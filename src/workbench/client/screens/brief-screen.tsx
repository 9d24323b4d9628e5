import type { ReactNode } from "react";
import { toDateWords } from "../../../brief/date-words.ts";
import { KnownView } from "../../../brief/views/known-view.tsx";
import { LinesView } from "../../../brief/views/lines-view.tsx";
import { toVisibleText } from "../../../brief/visible-text.ts";
import type { Brief } from "../../../model/brief.ts";
import { copyBrief } from "../copy-brief.ts";
import { useData, useLasting } from "../data.ts";
import { Frame, Waiting } from "../frame.tsx";
import { useHeld } from "../held.ts";
import { Hint } from "../hint.tsx";
import { Hover } from "../hover-card.tsx";
import { useKeys } from "../keys.ts";
import { status } from "../live.ts";
import { AsOf, AsOfNote, useAsOf } from "../matter/as-of.tsx";
import { toHash } from "../route.ts";
import { SincePanel } from "../since-panel.tsx";
import { FirstSteps, StartPage, Steps } from "../start-page.tsx";
import { useDossier } from "../use-dossier.ts";

/** The answer, sentence by sentence; each leads to the exact words it rests on. */
export function BriefScreen(): ReactNode {
  const asOf = useAsOf();
  const query = asOf === "" ? "" : `?asOf=${asOf}`;
  const now = useHeld(status);
  const isEmpty = now?.counts.reports === 0;
  const brief = useLasting(useData<Brief>(isEmpty ? null : `/api/brief${query}`));
  const { index, error, isStale } = useDossier(asOf);
  useKeys({
    next: () => moveAlong(1),
    previous: () => moveAlong(-1),
    copyBrief: () => void copyBrief(asOf),
  });
  if (isEmpty) return <StartPage />;
  if (brief.value === null || index === null) {
    return (
      <Frame title="Brief">
        <Waiting error={brief.error ?? error} words="Reading what everybody says, and who repeats whom …" />
        <Steps />
      </Frame>
    );
  }
  const { title, counts, sections } = brief.value;
  return (
    <Frame
      title={<span dir="auto">{toVisibleText(title)}</span>}
      isStale={brief.isStale || isStale}
      controls={
        <>
          <button type="button" onClick={() => void copyBrief(asOf)}>
            Copy <Hint id="copyBrief" />
          </button>
          <a className="button" href={toHash({ screen: "export", search: { asOf } })}>
            Export
          </a>
          <AsOf />
        </>
      }
    >
      <FirstSteps />
      <AsOfNote />
      <p className="quiet">
        {toVisibleText(counts)}
        {brief.value.asOf !== null && ` As of ${toDateWords(brief.value.asOf)}.`}
      </p>
      <Hover index={index}>
        <SincePanel index={index} asOf={asOf} />
        <div className="view">
          {sections
            .filter(({ id }) => id !== "reports" && id !== "statements")
            .map(({ id, title, lines }) => (
              <section key={id} aria-labelledby={`${id}-title`}>
                <h2 id={`${id}-title`}>{title}</h2>
                {id === "known" || id === "also" ? (
                  <KnownView
                    index={index}
                    lines={lines}
                    isShort={id === "also"}
                    toLinks={(claim) => <ClaimLinks id={claim} asOf={asOf} />}
                  />
                ) : (
                  <LinesView index={index} lines={lines} />
                )}
              </section>
            ))}
        </div>
      </Hover>
    </Frame>
  );
}

/** From a claim to its statements, to those who stand behind it, and to the sum behind its likelihood. */
function ClaimLinks({ id, asOf }: { readonly id: string; readonly asOf: string }): ReactNode {
  const to = (screen: string, words: string): ReactNode => (
    <a href={toHash({ screen, id, search: { asOf } })} aria-label={`${words} of ${id}`}>
      {words}
    </a>
  );
  return (
    <span className="claim-links small">
      {to("propositions", "statements")} {to("origins", "origins")} {to("hypotheses", "sum")}
    </span>
  );
}

/** Moves the focus to the first citation of the next sentence, or of the one before. */
function moveAlong(step: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLAnchorElement>(".view a.cite")];
  const firsts = all.filter((each, place) => place === 0 || each.parentElement !== all[place - 1]?.parentElement);
  const here = document.activeElement?.closest(".cites")?.querySelector("a.cite") ?? null;
  const at = firsts.indexOf(here as HTMLAnchorElement);
  const next = firsts[at < 0 ? 0 : Math.max(0, Math.min(firsts.length - 1, at + step))];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: "nearest" });
}
