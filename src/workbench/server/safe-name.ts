/** The last part of a path that a page sent, without folders, control and direction characters: a name and nothing else. */
export function toSafeName(name: string): string {
  const [last = ""] = name.split(/[/\\]/u).slice(-1);
  const plain = last
    .replace(/[\p{Cc}\p{Bidi_Control}:*?"<>|]/gu, "")
    .trim()
    .slice(-200);
  return /^\.*$/u.test(plain) ? "report" : plain;
}
