/** Where a key works. A panel's keys work while nothing lies over it; those of a dialog only while it is open. */
export type KeyScope =
  | "everywhere"
  | "list"
  | "review"
  | "edit"
  | "linking"
  | "time"
  | "grid"
  | "timeline"
  | "ledger"
  | "brief"
  | "export";

export interface KeyRow {
  /** What it does, for code. */
  readonly id: string;
  readonly scope: KeyScope;
  /** As `readKey` names them: a letter, `Shift+u`, `Ctrl+z`, `g b`. */
  readonly keys: readonly string[];
  /** What it does, for people. */
  readonly words: string;
}

/** All keys there are: the dialog of keys, the hints on buttons and the test for doubles are made from this. */
export const keyTable = [
  { id: "search", scope: "everywhere", keys: ["/"], words: "search" },
  { id: "keys", scope: "everywhere", keys: ["?"], words: "show the keys" },
  { id: "undo", scope: "everywhere", keys: ["u", "z", "Ctrl+z"], words: "undo your last decision" },
  { id: "redo", scope: "everywhere", keys: ["Shift+u", "Shift+z", "Ctrl+Shift+z", "Ctrl+y"], words: "redo" },
  { id: "back", scope: "everywhere", keys: ["Backspace", "Escape"], words: "back to where you came from" },
  { id: "next", scope: "list", keys: ["j", "ArrowDown"], words: "next" },
  { id: "previous", scope: "list", keys: ["k", "ArrowUp"], words: "previous" },
  { id: "open", scope: "list", keys: ["Enter", "o"], words: "open" },
  { id: "whatChanged", scope: "brief", keys: ["w"], words: "what has changed since your last brief" },
  { id: "copyBrief", scope: "brief", keys: ["c"], words: "copy the brief as Markdown" },
  { id: "markRead", scope: "brief", keys: ["d"], words: "mark the brief as read: your last one" },
  { id: "accept", scope: "review", keys: ["a"], words: "accept: it was read right" },
  { id: "reject", scope: "review", keys: ["x"], words: "reject: it was read wrong, leave it out" },
  { id: "unsure", scope: "review", keys: ["s"], words: "unsure: look at it again at the end" },
  { id: "edit", scope: "review", keys: ["e"], words: "edit words, speaker, act, day" },
  { id: "add", scope: "review", keys: ["w"], words: "add a statement: of the words selected, else of a sentence" },
  { id: "marks", scope: "review", keys: ["t"], words: "marks in the text: all, only denials and doubts, none" },
  { id: "reason", scope: "review", keys: ["r"], words: "write down why" },
  { id: "repeat", scope: "review", keys: ["."], words: "the last verdict again" },
  { id: "nextOpen", scope: "review", keys: ["n"], words: "next not reviewed" },
  { id: "previousOpen", scope: "review", keys: ["p"], words: "previous not reviewed" },
  { id: "act1", scope: "review", keys: ["1"], words: "act: asserts" },
  { id: "act2", scope: "review", keys: ["2"], words: "act: denies" },
  { id: "act3", scope: "review", keys: ["3"], words: "act: doubts" },
  { id: "act4", scope: "review", keys: ["4"], words: "act: declines to comment" },
  { id: "act5", scope: "review", keys: ["5"], words: "act: intends" },
  { id: "act6", scope: "review", keys: ["6"], words: "act: urges" },
  { id: "act7", scope: "review", keys: ["7"], words: "act: judges" },
  { id: "act8", scope: "review", keys: ["8"], words: "act: asks" },
  { id: "link", scope: "review", keys: ["m"], words: "link to a proposition" },
  { id: "split", scope: "review", keys: ["v"], words: "split from its propositions" },
  { id: "sameOrigin", scope: "review", keys: ["i"], words: "not independent of another statement" },
  { id: "copyLink", scope: "review", keys: ["c"], words: "copy a link to it" },
  { id: "copyCitation", scope: "review", keys: ["y"], words: "copy it as a citation" },
  { id: "nextReport", scope: "review", keys: ["]"], words: "next report" },
  { id: "previousReport", scope: "review", keys: ["["], words: "previous report" },
  { id: "confirmLink", scope: "linking", keys: ["a"], words: "confirm that the statement belongs here" },
  { id: "splitLink", scope: "linking", keys: ["v"], words: "split the statement off" },
  { id: "moveLink", scope: "linking", keys: ["m"], words: "move the statement to another proposition" },
  { id: "markSame", scope: "linking", keys: ["i"], words: "mark it as not independent of another statement" },
  { id: "merge", scope: "linking", keys: ["Shift+m"], words: "merge the proposition with another" },
  { id: "earlier", scope: "time", keys: ["["], words: "as of a day earlier on which something was said or came out" },
  { id: "later", scope: "time", keys: ["]"], words: "as of a day later" },
  { id: "latest", scope: "time", keys: ["l"], words: "as of the latest day" },
  {
    id: "moveCell",
    scope: "grid",
    keys: ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"],
    words: "from cell to cell",
  },
  { id: "openCell", scope: "grid", keys: ["Enter"], words: "open the history of a cell" },
  { id: "moreColumns", scope: "grid", keys: ["n"], words: "the next claims" },
  { id: "fewerColumns", scope: "grid", keys: ["p"], words: "the claims before" },
  { id: "zoomIn", scope: "timeline", keys: ["+"], words: "fewer days, larger" },
  { id: "zoomOut", scope: "timeline", keys: ["-", "−"], words: "more days, smaller" },
  { id: "moveEarlier", scope: "timeline", keys: ["Shift+ArrowLeft"], words: "earlier days" },
  { id: "moveLater", scope: "timeline", keys: ["Shift+ArrowRight"], words: "later days" },
  { id: "override", scope: "ledger", keys: ["e"], words: "set a value of the line, with a reason" },
  { id: "saveExport", scope: "export", keys: ["Enter"], words: "save the file" },
  { id: "save", scope: "edit", keys: ["Enter"], words: "save" },
  { id: "cancel", scope: "edit", keys: ["Escape"], words: "leave it as it was" },
] as const satisfies readonly KeyRow[];

export type KeyId = (typeof keyTable)[number]["id"];

/** The first key of what it does, as it is shown beside a control. */
export function toHint(id: KeyId): string {
  return toShown(keyTable.find((row) => row.id === id)?.keys[0] ?? "");
}

/** A key as people read it: `⇧u`, `↓`. */
export function toShown(key: string): string {
  return key
    .replace("Ctrl+", "Ctrl ")
    .replace("Shift+", "⇧")
    .replace("ArrowDown", "↓")
    .replace("ArrowUp", "↑")
    .replace("ArrowLeft", "←")
    .replace("ArrowRight", "→")
    .replace("Backspace", "⌫")
    .replace("Escape", "Esc");
}
