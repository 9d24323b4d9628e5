/** The head of a brief in Markdown and its first section, and how many sections follow. */
export function takeFirstSection(markdown: string): { readonly text: string; readonly more: number } {
  const starts = Array.from(markdown.matchAll(/^## /gmu), ({ index }) => index);
  return { text: `${markdown.slice(0, starts[1]).trimEnd()}\n`, more: Math.max(0, starts.length - 1) };
}
