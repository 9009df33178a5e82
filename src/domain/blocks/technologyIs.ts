import type { Block } from '#domain/board/board.ts'

const words = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()} `

/** What is asked for are a few names, the same ones for every block. */
const NAMES = new Map<string, string>()

function wordsOfName(name: string): string {
  const known = NAMES.get(name) ?? words(name)
  NAMES.set(name, known)
  return known
}

/** True when the technology of a block is one of the names or has one in it as whole words, in any case. */
export function technologyIs(block: Pick<Block, 'technology'>, names: readonly string[]): boolean {
  if (!block.technology) return false
  const technology = words(block.technology)
  return names.some((name) => technology.includes(wordsOfName(name)))
}
