/**
 * As much of a text as can be read while it is being typed: what was added at its end without the line that is not finished. What was
 * changed further up stays as it is.
 */
export function wholeLines(before: string, text: string): string {
  const most = Math.min(before.length, text.length)
  let same = 0
  while (same < most && before[same] === text[same]) same++
  const atEnd = before.slice(same).trim() === ''
  const end = text.lastIndexOf('\n') + 1
  return atEnd && end > same ? text.slice(0, end) : atEnd ? before : text
}
