import type { LinearModel } from "./perceptron.ts";

/** The learned parts. `tags` always ships; the others are optional, and everything works without them. */
export interface Models {
  readonly tags: LinearModel;
  readonly names?: LinearModel;
  /** What a speaker does with the content; its vote counts where the rules see a plain assertion. */
  readonly acts?: LinearModel;
  /** Who says what: words that are cues, who stands behind a cue, which words are its content. */
  readonly attribution?: { readonly cues: LinearModel; readonly sources: LinearModel; readonly contents: LinearModel };
}
