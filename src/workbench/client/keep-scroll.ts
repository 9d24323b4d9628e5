import { onReplaced } from "./route.ts";

interface Kept {
  readonly top: number;
  readonly focus: number;
}

const kept = new Map<string, Kept>();
const focusable = "a[href],button,input,select,textarea,[tabindex='0']";
const longestWaitMs = 3000;

/** Remembers for each address how far it was scrolled and what had the focus, and goes back there when it comes again. */
export function keepScroll(main: HTMLElement | null): () => void {
  if (!main) return () => {};
  let address = location.hash;
  const keep = (): void => {
    const all = [...main.querySelectorAll(focusable)];
    kept.set(address, { top: main.scrollTop, focus: all.indexOf(document.activeElement as Element) });
  };
  const restore = (): void => {
    address = location.hash;
    const place = kept.get(address);
    if (!place) {
      main.scrollTop = 0;
      return;
    }
    const until = performance.now() + longestWaitMs;
    // What was there may have to be asked for first.
    const attempt = (): void => {
      if (location.hash !== address) return;
      const all = main.querySelectorAll<HTMLElement>(focusable);
      const isThere = main.scrollHeight - main.clientHeight >= place.top - 2 && all.length > place.focus;
      if (!isThere && performance.now() < until) return void requestAnimationFrame(attempt);
      main.scrollTop = place.top;
      if (place.focus >= 0) all[place.focus]?.focus({ preventScroll: true });
    };
    requestAnimationFrame(attempt);
  };
  const onHash = (): void => restore();
  // A scroll of the old screen counts; one that its leaving causes does not.
  let timer = 0;
  const onScroll = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      if (location.hash === address) keep();
    }, 80);
  };
  const onFocus = (): void => {
    if (location.hash === address) keep();
  };
  main.addEventListener("scroll", onScroll, { passive: true });
  main.addEventListener("focusin", onFocus);
  addEventListener("hashchange", onHash);
  const stop = onReplaced(() => {
    address = location.hash;
    keep();
  });
  return () => {
    stop();
    main.removeEventListener("scroll", onScroll);
    main.removeEventListener("focusin", onFocus);
    removeEventListener("hashchange", onHash);
  };
}
