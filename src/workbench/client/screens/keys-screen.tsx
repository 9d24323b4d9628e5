import type { ReactNode } from "react";
import { Frame } from "../frame.tsx";
import { useHeld } from "../held.ts";
import { type KeyScope, keyTable, toShown } from "../key-table.ts";
import { screens } from "../screens.tsx";
import { type SingleKeys, singleKeyModes, singleKeys, type Theme, theme, themes } from "../settings.ts";

const scopes: Readonly<Record<KeyScope, string>> = {
  everywhere: "Everywhere",
  list: "In lists",
  brief: "On the brief",
  review: "While reviewing a report",
  edit: "While editing a statement",
  linking: "On a proposition and its origins",
  time: "As of a day (all but the reports)",
  grid: "In tables of positions",
  timeline: "On the timeline",
  ledger: "In the sum behind a likelihood",
  export: "While exporting",
};
const modeWords: Readonly<Record<SingleKeys, string>> = {
  on: "On",
  list: "Only while a list has the focus",
  off: "Off",
};
const themeWords: Readonly<Record<Theme, string>> = { auto: "As the system has it", light: "Light", dark: "Dark" };

/** All keys, and the two things that can be set. */
export function KeysScreen(): ReactNode {
  const mode = useHeld(singleKeys);
  const look = useHeld(theme);
  return (
    <Frame title="Keys and settings">
      <div className="key-groups">
        {(Object.keys(scopes) as KeyScope[]).map((scope) => (
          <section key={scope}>
            <h2>{scopes[scope]}</h2>
            <dl className="keys">
              {keyTable
                .filter((row) => row.scope === scope)
                .map(({ id, keys, words }) => (
                  <div key={id}>
                    <dt>
                      {keys.map((key) => (
                        <kbd key={key}>{toShown(key)}</kbd>
                      ))}
                    </dt>
                    <dd>{words}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
        <section>
          <h2>Go to</h2>
          <dl className="keys">
            {screens.map(({ id, title, jump }) =>
              jump === null ? null : (
                <div key={id}>
                  <dt>
                    <kbd>g</kbd> <kbd>{jump}</kbd>
                  </dt>
                  <dd>
                    <a href={`#/${id}`}>{title}</a>
                  </dd>
                </div>
              ),
            )}
          </dl>
        </section>
        <section>
          <h2>Settings</h2>
          <fieldset>
            <legend>Single keys decide</legend>
            {singleKeyModes.map((each) => (
              <label key={each}>
                <input type="radio" name="single" checked={mode === each} onChange={() => singleKeys.set(each)} />{" "}
                {modeWords[each]}
              </label>
            ))}
          </fieldset>
          <fieldset>
            <legend>Look</legend>
            {themes.map((each) => (
              <label key={each}>
                <input type="radio" name="look" checked={look === each} onChange={() => theme.set(each)} />{" "}
                {themeWords[each]}
              </label>
            ))}
          </fieldset>
        </section>
      </div>
    </Frame>
  );
}
