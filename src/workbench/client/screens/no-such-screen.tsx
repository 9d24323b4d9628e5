import type { ReactNode } from "react";
import { toVisibleText } from "../../../brief/visible-text.ts";
import { Frame } from "../frame.tsx";
import { toHash, usePlace } from "../route.ts";
import { screens } from "../screens.tsx";

/** Stands where an address names a screen that there is not. */
export function NoSuchScreen(): ReactNode {
  const { screen } = usePlace();
  return (
    <Frame title="There is no such page">
      <p>
        The workbench has no page <b dir="auto">{toVisibleText(screen)}</b>; the address may be mistyped, or from
        another version. Nothing is lost.
      </p>
      <p>
        <a href={toHash({ screen: "brief" })}>The brief</a> says what is known. The other pages are{" "}
        {screens
          .filter(({ id }) => id !== "brief")
          .map(({ id, title }, place) => (
            <span key={id}>
              {place > 0 && ", "}
              <a href={toHash({ screen: id })}>{title}</a>
            </span>
          ))}
        .
      </p>
    </Frame>
  );
}
