/** An argument as it must be typed in a shell: quoted where it holds anything unusual. */
export function toShellWord(argument: string): string {
  return /^[\p{L}\p{N}_./:@%+,=-]+$/u.test(argument) ? argument : `'${argument.replaceAll("'", `'\\''`)}'`;
}

/** The arguments named, as they must be typed again; long lists are cut. */
export function toShellWords(args: readonly string[]): string {
  const shown = args.slice(0, 3).map(toShellWord).join(" ");
  return args.length > 3 ? `${shown} …` : shown;
}
