import { type ReactNode, useEffect, useRef } from "react";
import { toDateWords } from "../../brief/date-words.ts";
import type { DossierIndex } from "../../brief/dossier-index.ts";
import { composeSince } from "../../brief/sections/since.ts";
import { SinceView } from "../../brief/views/since-view.tsx";
import { toVisibleText } from "../../brief/visible-text.ts";
import type { SinceBrief } from "../api/shapes.ts";
import { useData, useLasting } from "./data.ts";
import { Hint } from "./hint.tsx";
import { useKeys } from "./keys.ts";
import { go, readPlace, usePlace } from "./route.ts";
import { takeBrief } from "./take-brief.ts";

/** What has changed since the reader's last brief, in one line that opens; and a button that notes this one. */
export function SincePanel({ index, asOf }: { readonly index: DossierIndex; readonly asOf: string }): ReactNode {
  const { search } = usePlace();
  const query = new URLSearchParams({
    ...(asOf === "" ? {} : { asOf }),
    ...(search["of"] === undefined ? {} : { of: search["of"] }),
  }).toString();
  const { value } = useLasting(useData<SinceBrief>(`/api/since${query === "" ? "" : `?${query}`}`));
  const summary = useRef<HTMLElement>(null);
  const isOpen = search["since"] === "open";
  const set = (changes: Record<string, string>): void => {
    const place = readPlace();
    go({ ...place, search: { ...place.search, ...changes } }, true);
  };
  useKeys({
    whatChanged: () => {
      set({ since: isOpen ? "" : "open" });
      summary.current?.focus();
    },
    markRead: () => void takeBrief("read", asOf),
  });
  useEffect(() => {
    if (isOpen) summary.current?.scrollIntoView({ block: "nearest" });
  }, [isOpen]);
  if (value === null) return <p className="since quiet small">Looking for your last brief …</p>;
  const taken = value.briefs.find(({ id }) => id === value.id);
  const by = taken === undefined || taken.author === value.author ? null : taken.author;
  const section =
    value.since === null || taken === undefined
      ? null
      : composeSince(index, value.since, { kind: "taken", on: taken.time, asOf: taken.asOf, by });
  const [lead, ...rest] = section?.lines ?? [];
  const words = lead?.text.slice(section?.title.length) ?? "";
  return (
    <section className="since" aria-label="Since your last brief">
      {section !== null && rest.length > 0 && (
        <details open={isOpen} onToggle={(event) => set({ since: event.currentTarget.open ? "open" : "" })}>
          <summary ref={summary}>
            <b>{toVisibleText(section.title)}</b>
            {toVisibleText(words)} <Hint id="whatChanged" />
          </summary>
          <div className="view">
            <SinceView index={index} lines={rest} />
          </div>
        </details>
      )}
      {section !== null && rest.length === 0 && <p>{toVisibleText(lead?.text ?? "")}</p>}
      <p className="since-take small">
        {section === null && <span className="quiet">You have taken no brief of this dossier yet. </span>}
        <button type="button" onClick={() => void takeBrief("read", asOf)}>
          Mark as read <Hint id="markRead" />
        </button>{" "}
        {section === null ? (
          <span className="quiet">and this line says next time what has changed. So does saving the brief.</span>
        ) : (
          value.briefs.length > 1 && (
            <label className="field">
              <span className="quiet">held against</span>{" "}
              <select value={value.id ?? ""} onChange={(event) => set({ of: event.target.value, since: "open" })}>
                {value.briefs.map((each) => (
                  <option key={each.id} value={each.id}>
                    {toOption(each, value.author)}
                  </option>
                ))}
              </select>
            </label>
          )
        )}
      </p>
    </section>
  );
}

const howWords = { read: "read", html: "saved as a page", markdown: "saved as Markdown", pdf: "saved as PDF" } as const;

function toOption({ time, author, asOf, how }: SinceBrief["briefs"][number], reader: string): string {
  const who = author === reader ? "you" : toVisibleText(author);
  const day = asOf === null ? "" : `, as of ${toDateWords(asOf)}`;
  return `${toDateWords(time.slice(0, 10))}, ${time.slice(11, 16)} UTC: ${howWords[how]} by ${who}${day}`;
}
