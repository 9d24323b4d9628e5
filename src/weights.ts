import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { decodeModel } from "./learned/model-file.ts";
import type { Models } from "./learned/models.ts";
import type { LinearModel } from "./learned/perceptron.ts";

/**
 * Loads the models from weight files given by name (`tags.bin`, `names.bin`, `cues.bin`, `sources.bin`, `contents.bin`, `attributions.bin`, `acts.bin`); `undefined` stands for a
 * file that is not there. Throws an `Error` where `tags.bin` is missing or a file is damaged; the others may be missing.
 */
export function loadModels(read: (name: string) => Uint8Array | undefined): Models {
  const load = (name: string): LinearModel | undefined => {
    const bytes = read(name);
    return bytes === undefined ? undefined : decodeModel(gunzipSync(bytes));
  };
  const tags = load("tags.bin");
  if (tags === undefined) {
    throw new Error("weights: tags.bin is missing");
  }
  const names = load("names.bin");
  const [cues, sources, contents] = [load("cues.bin"), load("sources.bin"), load("contents.bin")];
  const attributions = load("attributions.bin");
  const attribution =
    cues && sources && contents ? { cues, sources, contents, ...(attributions && { attributions }) } : undefined;
  const acts = load("acts.bin");
  return { tags, ...(names && { names }), ...(attribution && { attribution }), ...(acts && { acts }) };
}

/** Loads the models that ship with the package, from its `weights/` folder. */
export function shippedWeights(): Models {
  return loadModels((name) => {
    try {
      return readFileSync(new URL(`../weights/${name}`, import.meta.url));
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "ENOENT") {
        return undefined;
      }
      throw error;
    }
  });
}
