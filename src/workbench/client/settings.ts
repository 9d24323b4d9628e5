import { createHeld } from "./held.ts";

export const themes = ["auto", "light", "dark"] as const;
export type Theme = (typeof themes)[number];
/** Whether single keys decide: always, never, or only while the list of statements has the focus (WCAG 2.1.4). */
export const singleKeyModes = ["on", "list", "off"] as const;
export type SingleKeys = (typeof singleKeyModes)[number];

/** Light, dark, or as the system has it. */
export const theme = createHeld<Theme>(readOne("hearsay-theme", themes));
/** When single keys work. */
export const singleKeys = createHeld<SingleKeys>(readOne("hearsay-keys", singleKeyModes));

/** Puts the chosen look on the page and keeps what is chosen in this browser. */
export function startTheme(): void {
  const show = (): void => {
    document.documentElement.dataset["theme"] = theme.get();
  };
  show();
  theme.listen(() => {
    show();
    localStorage.setItem("hearsay-theme", theme.get());
  });
  singleKeys.listen(() => localStorage.setItem("hearsay-keys", singleKeys.get()));
}

function readOne<Value extends string>(name: string, values: readonly [Value, ...Value[]]): Value {
  const kept = localStorage.getItem(name);
  return values.find((each) => each === kept) ?? values[0];
}
