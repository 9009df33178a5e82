import { describe, expect, test } from 'vitest'
import { checkBoard } from '#domain/flow/engine.ts'
import { layoutOf } from '#domain/layout/bands.ts'
import { writeMermaid } from '#domain/mermaid/write/catalogue.ts'
import { DEFAULT_MERMAID_OPTIONS } from '#domain/mermaid/write/mermaidOptions.ts'
import { inflate, overlaps } from '#shared/geometry.ts'
import { REFERENCE_TEXT } from '#testing/referenceText.ts'
import { problemsOf } from '#testing/selectionArbitrary.ts'
import { TEMPLATES } from './catalogue.ts'
import { placed } from './placed.ts'
import { referenceDesign } from './referenceDesign.ts'

const DESIGNS = await Promise.all(TEMPLATES.map(async ({ title, load }) => [title, await load()] as const))

describe.each(DESIGNS)('%s', (title, design) => {
  const board = design()

  test('has no finding of severity error', () => {
    expect(
      checkBoard(board, { speaks: ['live', 'settled', 'review'] }).filter(({ severity }) => severity === 'error'),
    ).toEqual([])
  })

  test('is a sound board with a name, made afresh each time', () => {
    expect(problemsOf(board)).toEqual([])
    expect(board.settings.name).toBe(title)
    expect(design()).toEqual(board)
    expect(design()).not.toBe(board)
  })

  test('has every card on the grid and 20 pixels or more from the others', () => {
    const cards = [...layoutOf(board).cards.values()]
    for (const { x, y } of board.blocks) expect([x % 20, y % 20]).toEqual([0, 0])
    const close = cards.filter((card, i) => cards.some((other, j) => i < j && overlaps(inflate(card, 20), other)))
    expect(close).toEqual([])
  })
})

test('templates have ids and titles of their own, and a sentence each', () => {
  for (const key of ['id', 'title'] as const)
    expect(new Set(TEMPLATES.map((template) => template[key])).size).toBe(TEMPLATES.length)
  for (const { id, summary } of TEMPLATES) {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(summary).toMatch(/^[A-Z].*\.$/)
  }
})

test('the reference design gives the reference diagram byte for byte', () => {
  expect(writeMermaid(referenceDesign(), DEFAULT_MERMAID_OPTIONS).text).toBe(REFERENCE_TEXT)
})

test('a drawing with a block that has no place is refused', () => {
  expect(() => placed({ name: 'Half', notation: 'A:app, B:app', places: { A: [2, 2] } })).toThrow('no place for B')
})
