import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { COMMANDS } from './catalogue.ts'
import { keyLabel } from './keys.ts'

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')

/** The keys in the first column of the table under “Keys”. */
const listed = (): readonly string[] => {
  const section = README.slice(README.indexOf('\n## Keys\n'), README.indexOf('\n## File format\n'))
  const cells = [...section.matchAll(/^\| (.*?) +\|/gm)].map((match) => match[1] ?? '')
  return cells.flatMap((cell) => [...cell.matchAll(/(`+) ?(.+?) ?\1/g)].map((match) => match[2] ?? ''))
}

test('the README lists every key of every command once, and no other', () => {
  const keys = COMMANDS.flatMap((command) => command.keys ?? []).map((key) => keyLabel(key, false))
  expect(listed().toSorted()).toEqual(keys.toSorted())
})
