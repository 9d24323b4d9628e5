import { type ReactNode, useEffect, useRef, useState } from "react";
import { actLooks } from "../../../brief/act-words.ts";
import { toVisibleText } from "../../../brief/visible-text.ts";
import type { SearchHit } from "../../api/shapes.ts";
import { useData } from "../data.ts";
import { Frame, Waiting } from "../frame.tsx";
import { useKeys } from "../keys.ts";
import { go, toHash, usePlace } from "../route.ts";

/** Cuts words where what was looked for begins and ends, whatever its case. */
function markTerms(text: string, q: string): { readonly words: string; readonly isTerm: boolean }[] {
  const terms = [...q.matchAll(/"([^"]+)"|([^\s"]+)/gu)].map(([, phrase, word]) => phrase ?? word ?? "");
  const wanted = terms.filter((each) => each !== "").map((each) => each.replaceAll(/[\\^$.*+?()[\]{}|]/gu, "\\$&"));
  if (wanted.length === 0) return [{ words: text, isTerm: false }];
  return text
    .split(new RegExp(`(${wanted.join("|")})`, "iu"))
    .map((words, place) => ({ words, isTerm: place % 2 === 1 }));
}

/** Words in the statements and reports, found while they are typed. */
export function SearchScreen(): ReactNode {
  const { search } = usePlace();
  const q = search["q"] ?? "";
  const [typed, setTyped] = useState(q);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (q === "") field.current?.focus();
  }, [q]);
  useEffect(() => {
    const timer = setTimeout(() => go({ screen: "search", search: { q: typed.trim() } }, true), 120);
    return () => clearTimeout(timer);
  }, [typed]);
  const { value: hits, error } = useData<SearchHit[]>(
    q === "" ? null : `/api/search?limit=100&q=${encodeURIComponent(q)}`,
  );
  const move = (step: number): void => {
    const links = [...(list.current?.querySelectorAll<HTMLAnchorElement>("a") ?? [])];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    links[Math.max(0, Math.min(links.length - 1, at + step))]?.focus();
  };
  useKeys({ next: () => move(1), previous: () => move(-1), search: () => field.current?.focus() });
  return (
    <Frame title="Search" {...(hits ? { shown: `${hits.length} found` } : {})}>
      <p>
        <label className="field wide">
          <span className="hidden">Words to look for</span>
          <input
            ref={field}
            type="search"
            value={typed}
            placeholder="words, or “several words” together"
            dir="auto"
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === "Enter" || event.key === "ArrowDown") {
                event.preventDefault();
                move(1);
              } else if (event.key === "Escape") {
                event.preventDefault();
                if (typed === "") history.back();
                else {
                  setTyped("");
                  event.currentTarget.blur();
                }
              }
            }}
          />
        </label>
      </p>
      {error !== null && <Waiting error={error} words="" />}
      {q === "" ? (
        <p className="quiet">
          All the words must be there; “quotation marks” keep words together; case and accents do not matter.{" "}
          <kbd>Enter</kbd> goes to the first find, <kbd>j</kbd> and <kbd>k</kbd> move, <kbd>Enter</kbd> opens it at the
          words.
        </p>
      ) : (
        hits?.length === 0 && <p className="quiet">No report in this dossier holds all these words.</p>
      )}
      <ol className="hits" ref={list} data-keys>
        {(hits ?? []).map((hit) => (
          <li key={`${hit.reportId}${hit.start}${hit.statementId}`}>
            <a
              href={toHash({
                screen: "reports",
                id: hit.reportRef,
                search: hit.statementRef === null ? { at: String(hit.start) } : { s: hit.statementRef },
              })}
            >
              <span className="where">
                {hit.act !== null && (
                  <span className={actLooks[hit.act].tone}>
                    <span className="glyph" aria-hidden="true">
                      {actLooks[hit.act].glyph}
                    </span>{" "}
                    {hit.statementRef} {actLooks[hit.act].word} ·{" "}
                  </span>
                )}
                {hit.reportRef} <bdi>{toVisibleText(hit.outlet ?? hit.reportTitle ?? "")}</bdi>
                {hit.from !== null && ` · ${hit.from}`}
              </span>
              <span className="words" dir="auto" lang={hit.language === "und" ? undefined : hit.language}>
                <span className="quiet">… {toVisibleText(hit.before)}</span>
                {markTerms(hit.text, q).map(({ words, isTerm }, place) =>
                  isTerm ? (
                    // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no name but their order
                    <mark key={place}>{toVisibleText(words)}</mark>
                  ) : (
                    // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no name but their order
                    <span key={place} className={hit.statementRef === null ? "quiet" : undefined}>
                      {toVisibleText(words)}
                    </span>
                  ),
                )}
                <span className="quiet">{toVisibleText(hit.after)} …</span>
              </span>
            </a>
          </li>
        ))}
      </ol>
    </Frame>
  );
}
