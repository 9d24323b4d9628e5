import { type ReactNode, useState } from "react";
import { toDateWords } from "../../../brief/date-words.ts";
import { type ExportForm, exportForms } from "../../api/export-forms.ts";
import type { ExportInfo } from "../../api/export-shapes.ts";
import { type Refused, saveAnswer } from "../ask.ts";
import { useData, useLasting } from "../data.ts";
import { type Choice, formChoices, formWords, toInside, toLeftOut, toWarning } from "../export/export-words.ts";
import { Frame, Waiting } from "../frame.tsx";
import { Hint } from "../hint.tsx";
import { useKeys } from "../keys.ts";
import { AsOf, AsOfNote, useAsOf } from "../matter/as-of.tsx";
import { go, usePlace } from "../route.ts";
import { say } from "../say.ts";
import { takeBrief } from "../take-brief.ts";

type Toggle = Exclude<Choice, "asOf">;

/** Saves the brief, the dossier or its log as a file, and says before what is in it and what is left out. */
export function ExportScreen(): ReactNode {
  const { search } = usePlace();
  const asOf = useAsOf();
  const [isSaving, setSaving] = useState(false);
  const form = exportForms.find((each) => each === search["form"]) ?? "html";
  const choices = formChoices[form];
  const isBrief = form === "html" || form === "markdown" || form === "pdf";
  const has = (choice: Toggle): boolean => choices.includes(choice) && search[choice] === "yes";
  const question = search["question"] ?? "";
  const query = new URLSearchParams({
    ...(asOf === "" || !choices.includes("asOf") ? {} : { asOf }),
    ...(has("onlyAccepted") ? { onlyAccepted: "yes" } : {}),
    ...(has("fullText") ? { fullText: "yes" } : {}),
    ...(has("footnotes") ? { footnotes: "yes" } : {}),
    ...(has("since") ? { since: "yes" } : {}),
    ...(question === "" ? {} : { question }),
  }).toString();
  const { value: info, error, isStale } = useLasting(useData<ExportInfo>(`/api/export?${query}`));
  const set = (changes: Record<string, string>): void =>
    go({ screen: "export", search: { ...search, ...changes } }, true);
  const isPossible = info !== null && !(form === "pdf" && info.chromium === null);
  const save = async (): Promise<void> => {
    if (!isPossible || isSaving) return;
    setSaving(true);
    say(`Making ${formWords[form][0]} …`);
    try {
      const saved = `Saved ${await saveAnswer(`/api/export/${form}?${query}`)}.`;
      if (isBrief) await takeBrief(form, asOf, `${saved} `);
      else say(saved);
    } catch (refused) {
      say(`Not saved: ${(refused as Refused).message}`, "error");
    }
    setSaving(false);
  };
  useKeys({ saveExport: () => void save() });
  const toggle = (choice: Toggle, label: string): ReactNode =>
    choices.includes(choice) && (
      <label>
        <input
          type="checkbox"
          checked={search[choice] === "yes"}
          onChange={(event) => set({ [choice]: event.target.checked ? "yes" : "" })}
        />{" "}
        {label}
      </label>
    );
  const warning = toWarning(form, has("fullText"));
  return (
    <Frame title="Export" isStale={isStale && info !== null} controls={choices.includes("asOf") ? <AsOf /> : undefined}>
      {choices.includes("asOf") && <AsOfNote />}
      <form
        className="export"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <fieldset>
          <legend>Save as</legend>
          {exportForms.map((each: ExportForm) => (
            <label key={each} className="form-choice">
              <input type="radio" name="form" checked={form === each} onChange={() => set({ form: each })} />
              <span>
                <b>{formWords[each][0]}</b> <span className="quiet small">{formWords[each][1]}</span>
                {each === "pdf" && info?.chromium === null && (
                  <span className="against small">
                    {" "}
                    · no Chromium is installed here: save the page and print it instead
                  </span>
                )}
              </span>
            </label>
          ))}
        </fieldset>
        <div>
          {choices.length > 1 && (
            <fieldset>
              <legend>With</legend>
              {toggle("since", "what has changed since your last brief")}
              {toggle("onlyAccepted", "only what a person accepted")}
              {toggle("fullText", "the full text of the reports (copyright!)")}
              {toggle("footnotes", "citations as footnotes")}
              {isBrief && (
                <label className="question">
                  headed by the question{" "}
                  <input
                    value={question}
                    dir="auto"
                    maxLength={500}
                    placeholder="as hearsay words it"
                    onChange={(event) => set({ question: event.target.value })}
                  />
                </label>
              )}
            </fieldset>
          )}
          {info === null ? (
            <Waiting error={error} words="Counting what would be in it …" />
          ) : (
            <div className="inside" aria-live="polite">
              <h2>Inside</h2>
              <ul className="plain">
                {choices.includes("asOf") && info.asOf !== null && <li>as of {toDateWords(info.asOf)}</li>}
                {toInside(form, info).map((each) => (
                  <li key={each}>{each}</li>
                ))}
              </ul>
              <h2>Left out</h2>
              <ul className="plain">
                {toLeftOut(form, has("fullText"), info).map((each) => (
                  <li key={each}>{each}</li>
                ))}
                {toLeftOut(form, has("fullText"), info).length === 0 && <li>nothing</li>}
              </ul>
              {warning !== "" && <p className="warning small">{warning}</p>}
            </div>
          )}
          <p>
            <button type="submit" className="main-button" disabled={!isPossible || isSaving}>
              {isSaving ? "Saving …" : `Save ${formWords[form][0]}`} <Hint id="saveExport" />
            </button>
          </p>
          <p className="quiet small">
            The file is saved on this computer, where the browser puts what it saves. It says itself how much of it
            people reviewed and what was left out.
          </p>
        </div>
      </form>
    </Frame>
  );
}
