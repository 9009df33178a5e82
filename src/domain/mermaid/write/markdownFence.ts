/** The text as a Mermaid code fence of Markdown, longer than any run of backticks in it, ending in a line break. */
export function markdownFence(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length))
  const fence = '`'.repeat(Math.max(3, longest + 1))
  return `${fence}mermaid\n${text.endsWith('\n') ? text : `${text}\n`}${fence}\n`
}
