import { useSyncExternalStore } from "react";

/** A value outside of React that components can look at. */
export interface Held<Value> {
  readonly get: () => Value;
  readonly set: (value: Value) => void;
  readonly listen: (listener: () => void) => () => void;
}

/** Holds a value; setting another one renders anew whoever looks at it. */
export function createHeld<Value>(first: Value): Held<Value> {
  let held = first;
  const listeners = new Set<() => void>();
  return {
    get: () => held,
    set(value) {
      if (Object.is(value, held)) return;
      held = value;
      for (const listener of [...listeners]) listener();
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Looks at a held value. */
export function useHeld<Value>({ listen, get }: Held<Value>): Value {
  return useSyncExternalStore(listen, get);
}
