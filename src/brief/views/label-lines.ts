import { cutText } from "../visible-text.ts";

/** A name beside a row of a drawing: on two lines where it is longer than `length`; what does not fit there either is cut. */
export function toLabelLines(name: string, length: number): readonly [first: string, second?: string] {
  if (name.length <= length) return [name];
  const space = name.lastIndexOf(" ", length);
  if (space <= 0) return [cutText(name, length)];
  return [name.slice(0, space), cutText(name.slice(space + 1), length)];
}
