import type { Frame, Goods } from "../model/dossier.ts";

/**
 * Words a proposition once from its frame: "Norland delivered rockets to Ironquill (Nov 2022)". `nameIn` turns ids into
 * names; `seeker` is who alone is told to want what is only planned.
 */
export function toPropositionText(
  frame: Frame,
  nameIn: (id: string) => string,
  sides: readonly string[],
  saidIn: string | null,
  seeker: string | null = null,
): string {
  const nameOf = (id: string): string => toNameWithArticle(nameIn(id));
  const supplier = frame.supplier === null ? null : nameOf(frame.supplier);
  const recipient = frame.recipient === null ? null : nameOf(frame.recipient);
  const kind = toGoodsText(frame.goods) || "goods";
  const goods = toMany(kind);
  const to = recipient === null ? "" : ` to ${recipient}`;
  const endUse = frame.endUser === null || frame.endUser === frame.recipient ? "" : ` for ${nameOf(frame.endUser)}`;
  const payment = frame.payment.length > 0 ? ` in exchange for ${toGoodsText(frame.payment)}` : "";
  const when = frame.when ? ` (${toMonthWords(frame.when)})` : saidIn === null ? "" : ` (said ${saidIn})`;
  if (frame.kind === "sanction") return `${toTransferName()} would break rules`;
  return `${toCapital(toCore())}${when}`;

  function toTransferName(): string {
    const from = supplier === null ? "" : ` from ${supplier}`;
    if (supplier === null && sides.length === 2)
      return `${toCapital(article(kind))} deal between ${sides.map(nameOf).join(" and ")}`;
    return `A transfer of ${goods}${from}${to}`;
  }

  function toCore(): string {
    const both = [...new Set([recipient, supplier, ...sides.map(nameOf)].filter((name) => name !== null))].slice(0, 2);
    switch (frame.stage) {
      case "negotiating":
        if (both.length === 2) return `${both.join(" and ")} are negotiating ${article(kind)} deal${payment}`;
        return `${both[0] ?? "somebody"} is negotiating ${article(kind)} deal${payment}`;
      case "considered":
        if (supplier !== null && recipient !== null && seeker !== null && seeker === (frame.endUser ?? frame.recipient))
          return `${nameOf(seeker)} seeks ${goods} from ${supplier}${payment}`;
        if (supplier !== null) return `${supplier} would supply ${goods}${to}${endUse}${payment}`;
        if (recipient !== null) return `${recipient} would receive ${goods}${payment}`;
        return both.length === 2
          ? `${both.join(" and ")} may make ${article(kind)} deal${payment}`
          : `${toCapital(goods)} may be supplied${payment}`;
      case "agreed":
        if (supplier !== null && recipient !== null)
          return `${supplier} agreed to supply ${goods}${to}${endUse}${payment}`;
        if (supplier !== null) return `${supplier} sold ${goods}${payment}`;
        if (recipient !== null) return `${recipient} bought ${goods}${payment}`;
        return both.length === 2
          ? `${both.join(" and ")} made ${article(kind)} deal${payment}`
          : `${toCapital(goods)} changed hands${payment}`;
      case "captured":
        return `${toCapital(goods)}${supplier === null ? "" : ` from ${supplier}`} were captured${recipient === null ? "" : ` by ${recipient}`}`;
      case "used":
        return recipient === null
          ? `${toCapital(goods)}${supplier === null ? "" : ` from ${supplier}`} were used`
          : `${recipient} used ${goods}${supplier === null ? "" : ` from ${supplier}`}`;
      case "delivered":
      case "shipped": {
        const verb = frame.stage === "delivered" ? "delivered" : "shipped";
        const means = frame.mode === null ? "" : ` by ${frame.mode}`;
        const pretended = frame.route.filter((place) => !place.startsWith("via "));
        const stations = frame.route.filter((place) => place.startsWith("via ")).map((place) => ` ${place}`);
        const guise = `${stations.join("")}${pretended.length > 0 ? ` under the guise of deliveries to the ${pretended.join(" or ")}` : ""}`;
        if (supplier !== null) return `${supplier} ${verb} ${goods}${to}${endUse}${means}${guise}${payment}`;
        if (recipient !== null) return `${recipient} received ${goods}${means}${guise}${payment}`;
        return `${toCapital(goods)} were ${verb}${means}${guise}${payment}`;
      }
      case null:
        if (supplier !== null) return `${supplier} transferred ${goods}${to}${endUse}${payment}`;
        if (recipient !== null) return `${recipient} received ${goods}${payment}`;
        return both.length === 2
          ? `There is ${article(kind)} deal between ${both.join(" and ")}${payment}`
          : `${toCapital(goods)} changed hands${payment}`;
    }
  }
}

/** Some names want an article inside a sentence: "the United States". */
function toNameWithArticle(name: string): string {
  return /^United (?:States|Kingdom|Nations|Arab)|^(?:UN|EU) | (?:Group|Army|Ministry|Brigades?|Movement)$/u.test(name)
    ? `the ${name}`
    : name;
}

/** "drone supplies" are supplies of drones. */
function toSeveral(words: string): string {
  return words.replace(
    /(?<=^|[ -])(?:drone|weapon|rocket|missile|shell|tank|gun|howitzer|launcher|mortar|bullet|grenade|mine|helicopter|vehicle|truck)$/iu,
    "$&s",
  );
}

/** Joins goods as written, but for one of a kind that stands for several: "rockets and missiles"; the same words once. */
export function toGoodsText(goods: readonly Goods[]): string {
  const words = [...new Set(goods.map(({ text }) => toSeveral(toPlainCase(text.replaceAll(/\s+/gu, " ")))))];
  const last = words.pop();
  return last === undefined ? "" : words.length === 0 ? last : `${words.join(", ")} and ${last}`;
}

/** Lower case but for type names and acronyms: "Shahed-136", "UAVs". */
function toPlainCase(words: string): string {
  return words.replaceAll(/[^ ]+/gu, (word) => (/\d|\p{Lu}.*\p{Lu}/u.test(word) ? word : word.toLowerCase()));
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A range of days in words no finer than the range: "Nov 2022", "12 Jun 2023", "2022", "Nov 2022 to Jan 2023". */
export function toMonthWords(when: { readonly from: string; readonly to: string }): string {
  const { from, to } = when;
  if (from === to) return `${Number(from.slice(8, 10))} ${month(from)}`;
  if (from.slice(0, 7) === to.slice(0, 7)) return month(from);
  if (from.slice(0, 4) === to.slice(0, 4) && from.endsWith("-01-01") && to.endsWith("-12-31")) return from.slice(0, 4);
  return `${month(from)} to ${month(to)}`;
}

function month(day: string): string {
  return `${months[Number(day.slice(5, 7)) - 1] ?? "?"} ${day.slice(0, 4)}`;
}

const single =
  /\b(?:drone|missile|rocket|shell|tank|weapon|gun|rifle|mine|bomb|howitzer|launcher|helicopter|jet|munition)$/u;

/** "drone" of "drone supplies": what is sent is drones. */
function toMany(goods: string): string {
  return single.test(goods) && !/^an? /u.test(goods) ? `${goods}s` : goods;
}

function article(goods: string): string {
  const head = goods === "weapons" || goods === "weapon" ? "arms" : goods;
  return `${/^[aeiou]/iu.test(head) ? "an" : "a"} ${head.replace(/^(weapons)$/u, "arms")}`;
}

function toCapital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
