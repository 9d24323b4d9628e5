import type { Figure } from "./find-figures.ts";
import { isMedia } from "./media-names.ts";

/** Where things are posted: seldom "the company" a report speaks of. */
export const platforms =
  /^(?:twitter|x|telegram|facebook|youtube|weibo|wechat|instagram|whatsapp|tiktok|vk|vkontakte|linkedin|truth-social)$/u;

const agencies =
  /^(?:agency|cent(?:er|re)|service|bureau|office|administration|authority|commission|regulator|inspectorate|institute)$/u;

/** Whether a named body is an office that "the agency" may mean. */
export function isAgency({ actor, kind, nouns, pronoun }: Figure, media: ReadonlySet<string>): boolean {
  return (
    actor !== null &&
    kind === "organization" &&
    pronoun === null &&
    !isMedia(actor) &&
    !media.has(actor) &&
    (nouns.some((own) => agencies.test(own)) || agencies.test(actor.split("-").at(-1) ?? ""))
  );
}
