/** Gathers the values of an option that may be given several times. */
export function collectPaths(path: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, path];
}
