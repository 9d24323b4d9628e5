import type { Taken } from "../api/shapes.ts";
import { post, type Refused } from "./ask.ts";
import { noteOwnChange, noteRefusal, noteSending } from "./live.ts";
import { say } from "./say.ts";

/** Notes the brief as it is now as the reader's last one, and says so; `before` is said first. False where it was refused. */
export async function takeBrief(
  how: "read" | "html" | "markdown" | "pdf",
  asOf: string,
  before = "",
): Promise<boolean> {
  noteSending();
  try {
    const taken = await post<Taken>("/api/briefs", { how, ...(asOf === "" ? {} : { asOf }) });
    noteOwnChange(taken.revision, taken.counts);
    say(`${before}${taken.said}: the Brief screen tells from now on what has changed since.`);
    return true;
  } catch (refused) {
    noteRefusal();
    say(`${before}Not noted as your last brief: ${(refused as Refused).message}`, "error");
    return false;
  }
}
