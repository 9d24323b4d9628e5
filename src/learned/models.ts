import type { LinearModel } from "./perceptron.ts";

/** The learned parts. `tags` always ships; the others are optional, and everything works without them. */
export interface Models {
  readonly tags: LinearModel;
  readonly names?: LinearModel;
  readonly attribution?: LinearModel;
}
