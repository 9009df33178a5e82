import { expect, test } from 'vitest'
import { BLOCK_PROPERTIES } from '#domain/board/blockProperties.ts'
import { BRIEF_PROPERTIES } from '#domain/board/briefProperties.ts'
import { EDGE_PROPERTIES } from '#domain/board/edgeProperties.ts'
import { optionTitle } from './optionTitle.ts'

const specs = Object.entries({ ...BLOCK_PROPERTIES, ...EDGE_PROPERTIES, ...BRIEF_PROPERTIES })

test.each(specs.flatMap(([id, spec]) => ('options' in spec ? [[id, spec.options as readonly string[]] as const] : [])))(
  'the options of %s have titles that differ',
  (_, options) => {
    const titles = options.map(optionTitle)
    expect(new Set(titles).size).toBe(options.length)
    expect(titles.every((title) => /^([A-Z]|i[A-Z]|g[A-Z])/.test(title))).toBe(true)
  },
)
