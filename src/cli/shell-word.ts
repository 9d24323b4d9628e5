/** A file as it must be typed in a shell: quoted where its name holds anything unusual, and no option where it begins like one. */
export function toShellWord(argument: string): string {
  const word = /^-./u.test(argument) ? `./${argument}` : argument;
  return /^[\p{L}\p{N}_./:@%+,=-]+$/u.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

/** The arguments named, as they must be typed again; long lists are cut. */
export function toShellWords(args: readonly string[]): string {
  const shown = args.slice(0, 3).map(toShellWord).join(" ");
  return args.length > 3 ? `${shown} …` : shown;
}
