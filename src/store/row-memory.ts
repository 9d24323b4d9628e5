import { createRecall, type Recall } from "../link/recall.ts";

/** Objects made of rows, the very same as long as their rows are, and what was worked out of them. */
export interface RowMemory {
  /** Gives the object that was made of this text for this name last, or makes it. */
  readonly recall: <Made extends object>(name: string, text: string, make: () => Made) => Made;
  /** What linking worked out of these objects. */
  readonly linking: Recall;
}

/** Makes a memory of rows. It holds on to each text, so that it is for dossiers that fit into memory several times. */
export function createRowMemory(): RowMemory {
  const known = new Map<string, { readonly text: string; readonly made: object }>();
  return {
    recall<Made extends object>(name: string, text: string, make: () => Made): Made {
      const last = known.get(name);
      if (last?.text === text) return last.made as Made;
      const made = make();
      known.set(name, { text, made });
      return made;
    },
    linking: createRecall(),
  };
}
