import { askRaw, type Refused } from "./ask.ts";
import { copy } from "./review/copy.ts";
import { say } from "./say.ts";

/** Copies the brief as Markdown, with its statements in exact words. */
export async function copyBrief(asOf: string): Promise<void> {
  try {
    const response = await askRaw(`/api/export/markdown${asOf === "" ? "" : `?asOf=${asOf}`}`);
    await copy(await response.text(), "Brief copied as Markdown, statements in exact words at its end.");
  } catch (refused) {
    say(`Not copied: ${(refused as Refused).message}`, "error");
  }
}
