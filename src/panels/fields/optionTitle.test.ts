import { expect, test } from 'vitest'
import { BLOCK_PROPERTIES } from '#domain/board/blockProperties.ts'
import { BRIEF_PROPERTIES } from '#domain/board/briefProperties.ts'
import { EDGE_PROPERTIES } from '#domain/board/edgeProperties.ts'
import { optionTitle } from './optionTitle.ts'

const specs = Object.entries({ ...BLOCK_PROPERTIES, ...EDGE_PROPERTIES, ...BRIEF_PROPERTIES })

const choices = specs.flatMap(([id, spec]) => {
  const { options, titles } = spec as { options?: readonly string[]; titles?: Readonly<Record<string, string>> }
  return options ? [{ id, options, titles }] : []
})

test.each(choices)('the options of $id have titles that differ', ({ options, titles }) => {
  const shown = options.map((option) => optionTitle(option, titles))
  expect(new Set(shown).size).toBe(options.length)
  expect(shown.every((title) => /^([A-Z]|i[A-Z]|g[A-Z])/.test(title))).toBe(true)
  expect(options).toEqual(expect.arrayContaining(Object.keys(titles ?? {})))
})
