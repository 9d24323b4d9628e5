import { type LinearModel, scoreFeatures } from "../learned/perceptron.ts";
import { type Act, acts } from "../model/statement.ts";
import { addActFeatures } from "./act-features.ts";
import { newFeatureList } from "./attribution/feature-list.ts";
import { type ActWords, findAct } from "./find-act.ts";

const list = newFeatureList();
/** Acts that only a rule may give or take: to call an assertion a denial is the worst mistake there is. */
const grave: ReadonlySet<Act> = new Set(["denies", "doubts", "declines"]);
/** How far another act must stand above the rules' own, in log odds. */
const least = 0.5;

/**
 * Chooses what the speaker does with the content. Rules alone tell denials, doubts and refusals; among the other acts the
 * model may prefer another where it is sure. Without a model the rules decide alone.
 */
export function chooseAct(words: ActWords, form: string, model: LinearModel | undefined): Act {
  const byRules = findAct(words);
  if (model === undefined || grave.has(byRules)) return byRules;
  list.count = 0;
  addActFeatures(list, words, byRules, form);
  const scores = new Int32Array(acts.length);
  scoreFeatures(model, list.hashes, list.count, scores);
  const own = scores[acts.indexOf(byRules)]!;
  let best = acts.indexOf(byRules);
  for (let label = 0; label < acts.length; label++) {
    if (!grave.has(acts[label]!) && scores[label]! > scores[best]!) best = label;
  }
  return scores[best]! - own >= least * model.scale ? acts[best]! : byRules;
}
