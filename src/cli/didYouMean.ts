import { commandLineWords } from '#words/commandLine.ts'

const MOST = 3

/** How many characters must be put in, taken out or replaced to make one word of the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (let j = 0; j < b.length; j++) {
      const replaced = (row[j] ?? 0) + (letter === b[j] ? 0 : 1)
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}

/** Up to three of the words that somebody who typed this may have meant, the nearest first. */
function closest(typed: string, words: readonly string[]): readonly string[] {
  const wanted = typed.slice(0, 100).toLowerCase()
  if (wanted === '') return []
  const reach = Math.max(2, Math.floor(wanted.length / 3))
  return words
    .map((word) => ({ word, away: word.includes(wanted) ? 0 : distance(wanted, word) }))
    .filter(({ away }) => away <= reach)
    .sort((a, b) => a.away - b.away)
    .slice(0, MOST)
    .map(({ word }) => word)
}

/** The question that offers them, with a space in front; empty when nothing is near. */
export function didYouMean(typed: string, words: readonly string[]): string {
  const near = closest(typed, words)
  return near.length === 0 ? '' : commandLineWords.didYouMean(near)
}
