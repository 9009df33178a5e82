import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryBoard } from '#testing/boardArbitrary.ts'
import { blockWith } from '#testing/openDocument.ts'
import { CARD, cardOf } from './card.ts'
import { textWidth } from './textWidth.ts'
import { wrapText } from './wrapText.ts'

const TEXT_LEFT = CARD.padding + CARD.iconBox + CARD.gap
const LABEL_ROOM = 600 - TEXT_LEFT - 16

describe('a card', () => {
  test('stands on the grid, is at least 160 by 60 pixels and has a row for each line', () => {
    fc.assert(
      fc.property(arbitraryBoard({ minBlocks: 1 }), ({ blocks }) => {
        for (const { width, height, label, detail } of blocks.map(cardOf)) {
          expect([width % 20, height % 20]).toEqual([0, 0])
          expect(width).toBeGreaterThanOrEqual(160)
          const rows = label.length + Math.max(detail.length, 1)
          expect(height).toBe(60 + Math.max(0, rows - 2) * 20)
        }
      }),
    )
  })

  test('is as wide as its text needs', () => {
    fc.assert(
      fc.property(arbitraryBoard({ minBlocks: 1 }), ({ blocks }) => {
        for (const { width, label, detail, copies } of blocks.map(cardOf)) {
          const room = width - TEXT_LEFT - CARD.padding
          for (const line of label) expect(textWidth(line, CARD.label)).toBeLessThanOrEqual(room)
          for (const line of detail) expect(textWidth(line, CARD.detail)).toBeLessThanOrEqual(room)
          const last = textWidth(detail.at(-1) ?? '', CARD.detail)
          expect(last + textWidth(copies && ` ${copies}`, { size: 12, weight: 600 })).toBeLessThanOrEqual(room)
        }
      }),
    )
  })

  test('never cuts a word of its label that fits on a card of 600 pixels', () => {
    fc.assert(
      fc.property(arbitraryBoard({ minBlocks: 1 }), ({ blocks }) => {
        for (const block of blocks) {
          const words = block.label.split(/\s+/).filter(Boolean)
          const shown = cardOf(block).label.join(' ').split(' ')
          for (const word of words.filter((each) => textWidth(each, CARD.label) <= LABEL_ROOM)) {
            expect(shown).toContain(word)
          }
          expect(shown.join('')).toBe(words.join(''))
        }
      }),
    )
  })

  test('shows technology, a role that is not the usual one, and the copies', () => {
    const plain = cardOf(blockWith('a', { kind: 'app', role: 'service' }))
    expect([plain.detail, plain.copies]).toEqual([[], ''])
    const worker = cardOf(blockWith('a', { kind: 'app', role: 'worker', technology: 'Go', replicas: 1200 }))
    expect([worker.detail, worker.copies]).toEqual([['Go · worker'], '×1,200'])
    expect(cardOf(blockWith('a', { replicas: 3 })).detail).toEqual([''])
  })

  test('does not repeat a product that its label names as a word', () => {
    const detail = (label: string, technology: string) => cardOf(blockWith('a', { label, technology })).detail
    expect(detail('Hot orders in REDIS', 'Redis')).toEqual([])
    expect(detail('Amazon S3: photos', 'S3')).toEqual([])
    expect(detail('Orders', 'Redis')).toEqual(['Redis'])
    expect(detail('Categories', 'Go')).toEqual(['Go'])
    expect(detail('Cargo desk', 'Go')).toEqual(['Go'])
    expect(detail('Categories in Go', 'Go')).toEqual([])
    expect(detail('Orders', '')).toEqual([])
    expect(detail('', 'Go')).toEqual(['Go'])
  })

  test('has room for its load in the corner, below all other lines', () => {
    const widest = ['>999T/s · >999 %', '88.8M conn. · >999 %']
    for (const text of widest) expect(textWidth(text, CARD.load)).toBeLessThanOrEqual(CARD.minWidth - 2 * CARD.padding)
    const [lines, ascent, descent] = [2 * 18, 0.73 * CARD.load.size, 0.2 * CARD.detail.size]
    const foot = (CARD.height - lines) / 2 + CARD.loadLift + 4.5 - descent
    expect(foot - CARD.loadBaseline - ascent).toBeGreaterThanOrEqual(4)
    expect((CARD.height - lines) / 2 - CARD.loadLift).toBeGreaterThanOrEqual(6)
  })

  test('is computed once for a block', () => {
    const block = blockWith('a')
    expect(cardOf(block)).toBe(cardOf(block))
  })
})

describe('wrapped text', () => {
  const style = { size: 10, weight: 400 } as const

  test('has no line wider than preferred, unless one word is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.integer({ min: 20, max: 300 }),
        (text, preferred) => {
          for (const line of wrapText(text, style, { preferred, limit: 300 })) {
            if (line.includes(' ')) expect(textWidth(line, style)).toBeLessThanOrEqual(preferred)
            else expect([...line].length === 1 || textWidth(line, style) <= 300).toBe(true)
          }
        },
      ),
    )
  })

  test('loses nothing but white space', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (text) => {
        const lines = wrapText(text, style, { preferred: 40, limit: 60 })
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      }),
    )
  })

  test('of nothing is no line', () => {
    expect(wrapText(' \n ', style, { preferred: 40, limit: 60 })).toEqual([])
  })
})

describe('the width of text', () => {
  test('grows with size and weight and is the sum of its characters', () => {
    expect(textWidth('', { size: 10, weight: 400 })).toBe(0)
    expect(textWidth('ab', { size: 10, weight: 400 })).toBeCloseTo(5.62 + 6.12, 9)
    expect(textWidth('ab', { size: 20, weight: 400 })).toBeCloseTo(2 * (5.62 + 6.12), 9)
    expect(textWidth('ab', { size: 10, weight: 600 })).toBeGreaterThan(textWidth('ab', { size: 10, weight: 400 }))
  })

  test('knows every character from space to tilde and is generous with all others', () => {
    const style = { size: 1000, weight: 400 } as const
    expect(textWidth('~', style)).toBe(662)
    expect(textWidth('é', style)).toBe(720)
    expect(textWidth('日', style)).toBe(1300)
    expect(textWidth('\u{1f600}', style)).toBe(1300)
  })
})
