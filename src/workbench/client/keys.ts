import { useEffect, useRef } from "react";
import { type KeyId, keyTable } from "./key-table.ts";
import { singleKeys } from "./settings.ts";

type Actions = Partial<Record<KeyId, () => void>>;

/** The latest come first: what was mounted last lies on top. */
const layers: { actions: Actions; isModal: boolean }[] = [];
let jumps: Readonly<Record<string, () => void>> = {};
let isJumping = false;
let jumpTimer = 0;

/** Gives keys of the table something to do while a component is on screen. A modal one hides all keys below it. */
export function useKeys(actions: Actions, { isModal = false, isOn = true } = {}): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    if (!isOn) return;
    const layer = {
      get actions() {
        return latest.current;
      },
      isModal,
    };
    layers.unshift(layer);
    return () => void layers.splice(layers.indexOf(layer), 1);
  }, [isModal, isOn]);
}

/** Listens for keys for good; `g` and then a letter jumps. */
export function startKeys(to: Readonly<Record<string, () => void>>): () => void {
  jumps = to;
  addEventListener("keydown", onKey);
  return () => removeEventListener("keydown", onKey);
}

function onKey(event: KeyboardEvent): void {
  if (event.isComposing || event.defaultPrevented) return;
  const key = readKey(event);
  const isPlain = key.length === 1 || /^Shift\+.$/u.test(key);
  const { target } = event;
  if (target instanceof HTMLElement) {
    // Who writes, writes; and a control's own keys are its own.
    if (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/u.test(target.tagName)) return;
    if ((key === "Enter" || key === " ") && target.closest("a,button,summary")) return;
    if (target.closest("[data-arrows]") && key.startsWith("Arrow")) return;
  }
  if (isPlain && !isAllowed(target)) return;
  if (isJumping) {
    isJumping = false;
    const jump = jumps[key];
    if (jump) {
      event.preventDefault();
      jump();
      return;
    }
  }
  if (key === "g" && !layers.some(({ isModal }) => isModal)) {
    isJumping = true;
    // That of an earlier jump must not end this one.
    clearTimeout(jumpTimer);
    jumpTimer = window.setTimeout(() => {
      isJumping = false;
    }, 1500);
    return;
  }
  const ids = keyTable.filter(({ keys }) => (keys as readonly string[]).includes(key)).map(({ id }) => id);
  for (const { actions, isModal } of layers) {
    const action = ids.map((id) => actions[id]).find((each) => each !== undefined);
    if (action) {
      event.preventDefault();
      action();
      return;
    }
    if (isModal) return;
  }
}

function isAllowed(target: EventTarget | null): boolean {
  const mode = singleKeys.get();
  if (mode === "off") return false;
  return mode === "on" || (target instanceof HTMLElement && target.closest("[data-keys]") !== null);
}

/** Letters by what they write where that is a–z, else by where they lie, for Cyrillic, Korean and Arabic layouts; digits by place. */
function readKey({ key, code, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): string {
  if (altKey) return "";
  const [, letter] = /^Key([A-Z])$/u.exec(code) ?? [];
  const [, digit] = /^(?:Digit|Numpad)([0-9])$/u.exec(code) ?? [];
  const isLatin = /^[a-z]$/iu.test(key);
  const isSign = /^[/?+\-.,[\]−]$/u.test(key);
  const name = isLatin
    ? key.toLowerCase()
    : isSign
      ? key
      : digit !== undefined && !shiftKey
        ? digit
        : letter !== undefined && key.length === 1
          ? letter.toLowerCase()
          : key;
  const isNamed = name.length > 1;
  return `${ctrlKey || metaKey ? "Ctrl+" : ""}${shiftKey && !isSign && (isLatin || isNamed || letter !== undefined) ? "Shift+" : ""}${name}`;
}
