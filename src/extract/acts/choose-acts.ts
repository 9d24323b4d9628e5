import { type LinearModel, scoreFeatures } from "../../learned/perceptron.ts";
import { type Act, acts, replyActs, type Statement } from "../../model/statement.ts";
import { newFeatureList } from "../attribution/feature-list.ts";
import { addActFeatures } from "./act-features.ts";
import { type ActSetting, isNegation, toActSettings } from "./act-settings.ts";
import { isClaimNoun } from "./contrary-words.ts";

const list = newFeatureList();
/** How far another act must stand above the rules' own, in log odds; `loose`: above a denial that the content alone makes. */
export const leastOdds = { lesser: 0.3, grave: 1, denial: 1, loose: 3.5 };

/**
 * Chooses what each speaker does with the content: the act the rules read from the words, or another where the model is
 * sure from the words and from what was said before; a denial only where something goes against something. What the cue
 * makes a denial, doubt or refusal stays one. Without a model the statements come back as they are.
 */
export function chooseActs(
  statements: readonly Statement[],
  text: string,
  model: LinearModel | undefined,
): Statement[] {
  if (model === undefined) return [...statements];
  const settings = toActSettings(statements, text);
  return statements.map((statement, index) => ({ ...statement, act: chooseAct(settings[index]!, model) }));
}

function chooseAct(setting: ActSetting, model: LinearModel): Act {
  return isFixed(setting) ? setting.byRules : pickAct(setting, toActOdds(setting, model));
}

/** The act that stands furthest above the rules' own and above what it needs, else the rules' own. */
export function pickAct(setting: ActSetting, odds: readonly number[], least = leastOdds): Act {
  const { byRules } = setting;
  if (isFixed(setting)) return byRules;
  let best: Act = byRules;
  let most = 0;
  const mayDeny = isContrary(setting);
  acts.forEach((act, label) => {
    if (act === "denies" && byRules !== "denies" && (!mayDeny || isName(setting))) return;
    if (act === "urges" && isGuess(setting)) return;
    const needed =
      byRules === "denies"
        ? least.loose
        : act === "denies"
          ? least.denial
          : replyActs.has(act)
            ? least.grave
            : least.lesser;
    const above = odds[label]! - needed;
    if (act === byRules || above <= most) return;
    [best, most] = [act, above];
  });
  return best;
}

const verdict =
  /^(?:that )?(?:we|i) (?:\w+ly )?(?:condemn|deplore|denounce|welcome|commend|applaud|praise|regret)\b|^(?:that )?(?:any|such|this|that|the|these|it) .{0,90}\b(?:would|will) (?:\w+ly )?(?:violate|breach|contravene|break (?:\w+ ){0,3}(?:resolutions?|sanctions|law|rules))\b/u;

/** "could be part of an exchange": what may be so is no demand. */
function isGuess({ content }: ActSetting): boolean {
  const at = content.findIndex((word) => /^(?:could|may|might)$/u.test(word));
  return at >= 0 && /^(?:be|have|well)$/u.test(content[at + 1] ?? "") && !content.some((word) => demanding.test(word));
}

const demanding = /^(?:should|must|ought|needs?|let|please|urge[sd]?|calls?|demand(?:s|ed)?|so|before)$/u;

/** "described the total as “conservative”": what something is called denies nothing unless the name says that it is false. */
function isName({ cue, content }: ActSetting): boolean {
  if (content.slice(0, 7).some(isClaimNoun)) return false;
  return /^(?:call|describ|label|brand|term|dubb?)(?:s|es|ed|ing)?$/u.test(cue.at(-1) ?? "");
}

/** Whether the rules' act stays: a denial, doubt or refusal that not only the content makes, and a verdict in so many words. */
function isFixed({ byRules, byContent, content }: ActSetting): boolean {
  if (byRules === "judges") return verdict.test(content.slice(0, 24).join(" "));
  return replyActs.has(byRules) && !(byRules === "denies" && byContent);
}

/** Whether anything goes against something: a negation, a word for false, another account, or a charge against the speaker. */
function isContrary({ cue, content, accused, negatesShared }: ActSetting): boolean {
  const words = [...cue, ...content];
  return (
    accused ||
    negatesShared ||
    words.some(
      (word, at) =>
        isNegation(word) ||
        // "the only country that bought it" is one of a kind.
        (contrary.test(word) &&
          !(
            word === "only" &&
            (opening.test(words.slice(at + 1, at + 4).join(" ")) ||
              /^(?:the|its|his|her|their|our|an?)$/u.test(words[at - 1] ?? ""))
          )),
    )
  );
}

/** "it was only the beginning": more will follow, and nothing is gone against. */
const opening = /^(?:the|a|an) (?:very )?(?:beginning|start|first|prelude|opening|foretaste|taste)\b/u;

const contrary =
  /^(?:only|solely|merely|instead|rather|contrary|opposite|otherwise|wrong|false\w*|untrue|lies?|lying|liars?|fabricat\w+|invent\w+|baseless|groundless|unfounded|absurd\w*|nonsense|slander\w*|rumou?rs?|myths?|fictions?|fairy|hoax|propaganda|innocen\w+|deny|denies|denied|reject\w*|refut\w+|dismiss\w*|disput\w+|insist\w*|mistaken|misread|staged|smears?)$/u;

/** How far each act stands above the rules' own, in log odds, in the order of `acts`. */
function toActOdds(setting: ActSetting, model: LinearModel): number[] {
  list.count = 0;
  addActFeatures(list, setting);
  const scores = new Int32Array(acts.length);
  scoreFeatures(model, list.hashes, list.count, scores);
  const own = scores[acts.indexOf(setting.byRules)]!;
  return Array.from(scores, (score) => (score - own) / model.scale);
}
