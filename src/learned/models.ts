import type { LinearModel } from "./perceptron.ts";

/** The learned parts. `tags` always ships; the others are optional, and everything works without them. */
export interface Models {
  readonly tags: LinearModel;
  readonly names?: LinearModel;
  /** What a speaker does with the content; its vote counts where the rules see a plain assertion. */
  readonly acts?: LinearModel;
  /** Who says what. All or none. */
  readonly attribution?: AttributionModels;
}

export interface AttributionModels {
  /** Which words are cues. */
  readonly cues: LinearModel;
  /** Who stands behind a cue. */
  readonly sources: LinearModel;
  /** Which words are its content. */
  readonly contents: LinearModel;
  /** Whether cue, source and content together are an attribution; without it every proposal of the others is one. */
  readonly attributions?: LinearModel;
}
