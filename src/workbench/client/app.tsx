import { type ReactNode, useEffect, useLayoutEffect, useRef } from "react";
import { decideUndo } from "./decide.ts";
import { DropFiles } from "./drop-files.tsx";
import { useHeld } from "./held.ts";
import { keepScroll } from "./keep-scroll.ts";
import { startKeys, useKeys } from "./keys.ts";
import { silence, status } from "./live.ts";
import { noteCarried, toCarried } from "./matter/carry-as-of.ts";
import { go, readPlace, toHash, usePlace } from "./route.ts";
import { say } from "./say.ts";
import { NoSuchScreen } from "./screens/no-such-screen.tsx";
import { findScreen, screens } from "./screens.tsx";
import { StatusLine } from "./status-line.tsx";
import { TopBar } from "./top-bar.tsx";

/** The frame round every screen: name and progress above, the rail in order of work, the status line below. */
export function App(): ReactNode {
  const place = usePlace();
  useEffect(() => noteCarried(place), [place]);
  const broken = useHeld(silence);
  const main = useRef<HTMLElement>(null);
  const screen = [...screens, findScreen].find(({ id }) => id === place.screen);
  useEffect(() => {
    if (place.screen === "") go({ screen: "brief" }, true);
  }, [place.screen]);
  useEffect(
    () =>
      startKeys(
        Object.fromEntries(
          screens.flatMap(({ id, jump }) =>
            jump === null ? [] : [[jump, () => go({ screen: id, search: toCarried(readPlace()) })]],
          ),
        ),
      ),
    [],
  );
  useKeys({
    search: () => go({ screen: "search" }),
    keys: () => go({ screen: "keys" }),
    undo: () => void decideUndo("undo"),
    redo: () => void decideUndo("redo"),
    back: () => {
      if (readPlace().screen !== "brief") history.back();
    },
  });
  useLayoutEffect(() => keepScroll(main.current), []);
  const View = place.screen === "" ? null : (screen?.view ?? NoSuchScreen);
  if (broken && broken.status !== 0) return <Locked reason={broken.message} />;
  return (
    <DropFiles>
      <div className="bench">
        <PageTitle words={`${screen?.title ?? "No such page"}${place.id === "" ? "" : ` ${place.id}`}`} />
        <button type="button" className="skip" onClick={() => main.current?.focus()}>
          Skip to the screen
        </button>
        <TopBar />
        <nav className="rail" aria-label="Screens">
          <ul>
            {screens.map(({ id, title, jump }) => (
              <li key={id}>
                <a
                  href={toHash({ screen: id, search: toCarried(place) })}
                  aria-current={id === place.screen ? "page" : undefined}
                >
                  <span>{title}</span>
                  {jump !== null && <kbd>g {jump}</kbd>}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <main id="main" ref={main} tabIndex={-1}>
          {broken?.status === 0 && (
            <p className="warning" role="alert">
              {broken.message} Nothing you decide now is kept.
            </p>
          )}
          {View !== null && <View key={screen?.id} />}
        </main>
        <StatusLine />
      </div>
    </DropFiles>
  );
}

/** Apart, so that only this is rendered when the status changes. */
function PageTitle({ words }: { readonly words: string }): ReactNode {
  const name = useHeld(status)?.name ?? "hearsay";
  return <title>{`${words} · ${name}`}</title>;
}

function Locked({ reason }: { readonly reason: string }): ReactNode {
  useEffect(() => say(""), []);
  return (
    <main className="locked">
      <h1>This page has no key</h1>
      <p>
        <code>hearsay open</code> prints an address that holds a key, so that nobody else on this computer can read your
        dossier. Open that address. A new start of hearsay makes a new one.
      </p>
      <p className="quiet small">{reason}</p>
    </main>
  );
}
