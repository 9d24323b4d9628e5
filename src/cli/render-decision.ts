import { toOneLine, toVisibleText } from "../brief/visible-text.ts";
import type { Decision } from "../store/decision.ts";

/** One line for one entry of the log: id, time, who, what on what, why. `nameOf` gives the short name of a lasting id. */
export function renderDecision(decision: Decision, isUndone: boolean, nameOf: (id: string) => string): string {
  const { id, time, author, kind, target, reason } = decision;
  const named = target.map((each) =>
    each
      .split(/([/+])/u)
      .map((part) => (/^[sr]/u.test(part) ? nameOf(part) : part))
      .join(""),
  );
  const parts = [
    id,
    `${time.slice(0, 10)} ${time.slice(11, 16)}`,
    author,
    [kind, ...named].join(" "),
    toValueWords(decision, nameOf),
    ...(reason === undefined ? [] : [`because ${reason}`]),
    ...(isUndone ? ["(undone)"] : []),
  ];
  return toVisibleText(
    parts
      .filter((part) => part !== "")
      .map(toOneLine)
      .join("  "),
  );
}

function toValueWords(decision: Decision, nameOf: (id: string) => string): string {
  switch (decision.kind) {
    case "edit": {
      const { content, speaker, act, hedge, saidOn } = decision.value;
      return [
        ...(content ? [`words “${content.map(({ text }) => text).join(" … ")}”`] : []),
        ...(speaker === undefined ? [] : [`speaker ${speaker === null ? "nobody" : `“${speaker.text}”`}`]),
        ...(act ? [`act ${act}`] : []),
        ...(hedge ? [`hedge ${hedge}`] : []),
        ...(saidOn === undefined ? [] : [`day ${saidOn === null ? "unknown" : saidOn.from}`]),
      ].join(", ");
    }
    case "add": {
      const { content, speaker, act } = decision.value;
      return `${speaker === null ? "nobody" : `“${speaker.text}”`} ${act} “${content.map(({ text }) => text).join(" … ")}”`;
    }
    case "link":
      return `to ${decision.value.proposition
        .split(/([/+])/u)
        .map((part) => (part.startsWith("s") ? nameOf(part) : part))
        .join("")}`;
    case "grade":
    case "adopt":
      return `${decision.value.field} ${typeof decision.value.to === "string" ? decision.value.to : JSON.stringify(decision.value.to)}`;
    case "note":
      return `“${decision.value.text}”`;
    case "undo":
    case "redo":
      return decision.value.of;
    case "brief":
      return `${decision.value.how === "read" ? "read" : `saved as ${decision.value.how}`}${decision.value.asOf === null ? "" : `, as of ${decision.value.asOf}`}`;
    case "join":
      return decision.value.heads.map((head) => head.slice(0, 12)).join(" and ");
    default:
      return "";
  }
}
