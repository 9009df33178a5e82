import { describe, expect, test } from 'vitest'
import type { Block } from '#domain/board/board.ts'
import { textWidth } from '#domain/layout/textWidth.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { THEMES } from '#shared/theme.ts'
import type { PaintedCard } from './cardScene.ts'
import { fitLabel, paintCard } from './paintCards.ts'
import type { Pen } from './paintEdges.ts'

const COLOURS = { ...THEMES.dark, font: 'Inter' }
const [service, store, nameless] = parseNotation('A:app(Orders), D:sql(Ledger), N:app()').blocks as [
  Block,
  Block,
  Block,
]
const card = (more: Partial<PaintedCard> = {}): PaintedCard => ({
  // What is worked out for a block is kept, so each card has one of its own.
  block: { ...(more.block ?? service) },
  rect: { x: 100, y: 200, width: 160, height: 60 },
  selected: false,
  finding: undefined,
  advice: undefined,
  mark: undefined,
  reports: false,
  ...(({ block: _, ...others }) => others)(more),
})

/** What a pen does with a card at a zoom: each deed with its colour, its opacity and its breadth on the screen. */
function deedsOf(painted: PaintedCard, zoom: number) {
  const deeds: string[] = []
  const pen = {
    strokeStyle: '',
    fillStyle: '',
    lineWidth: 0,
    globalAlpha: 1,
    font: '',
    textAlign: '',
    shape: '',
    dash: [] as readonly number[],
    beginPath: () => {},
    setLineDash: (dash: readonly number[]) => {
      pen.dash = dash
    },
    roundRect: (...box: readonly number[]) => {
      pen.shape = `box ${box.slice(0, 4).map(Math.round).join(' ')}`
    },
    arc: (x: number, y: number, radius: number) => {
      pen.shape = `dot ${x} ${y} ${radius * zoom}`
    },
    fill: () => deeds.push(`fill ${pen.shape} ${pen.fillStyle} ${pen.globalAlpha}`),
    stroke: () =>
      deeds.push(
        `stroke ${pen.shape.split(' ')[0]} ${pen.strokeStyle} ${Math.round(pen.lineWidth * zoom * 100) / 100} ${pen.globalAlpha}${pen.dash.length > 0 ? ' dashed' : ''}`,
      ),
    fillText: (text: string) =>
      deeds.push(`text ${text} ${pen.fillStyle} ${Math.round(Number.parseFloat(pen.font.split(' ')[1] ?? '') * zoom)}`),
  }
  paintCard(pen as unknown as Pen, painted, { palette: COLOURS, zoom })
  return deeds
}

describe('painting a card', () => {
  test('its ground, a bar in the ink of its tier, its label as large as can be read, and its border', () => {
    expect(deedsOf(card(), 0.4)).toEqual([
      `fill box 100 200 160 60 ${COLOURS.raised} 1`,
      `fill box 106 206 8 48 ${COLOURS.inkBusiness} 1`,
      `text Orders ${COLOURS.text} 8`,
      `stroke box ${COLOURS.borderStrong} 1 1`,
    ])
    expect(deedsOf(card({ block: store }), 0.4)[1]).toContain(COLOURS.inkData)
    expect(deedsOf(card({ block: nameless }), 0.4)[2]).toBe(`text Unnamed ${COLOURS.muted} 8`)
  })

  test('a label is cut where its card ends, and left out where none can be read', () => {
    const long = { ...service, label: 'Recommendation of orders' }
    expect(deedsOf(card({ block: long }), 0.2)[2]).toMatch(/^text Rec… /)
    expect(deedsOf(card({ block: long }), 0.4).filter((deed) => deed.startsWith('text'))).toHaveLength(2)
    expect(deedsOf(card({ block: long }), 0.15).filter((deed) => deed.startsWith('text'))).toEqual([])
  })

  test('bar and border are seen at the smallest zoom', () => {
    const deeds = deedsOf(card(), 0.1)
    expect(deeds[1]).toBe(`fill box 106 206 30 48 ${COLOURS.inkBusiness} 1`)
    expect(deeds[2]).toBe(`stroke box ${COLOURS.borderStrong} 1 1`)
  })

  test('what is selected, or in error, has a border and a ring in that colour', () => {
    const [ring, border] = deedsOf(card({ selected: true, finding: 'error' }), 0.3).slice(3)
    expect(ring).toBe(`stroke box ${COLOURS.accent} 3 0.2`)
    expect(border).toBe(`stroke box ${COLOURS.accent} 1.5 1`)
    expect(deedsOf(card({ finding: 'error' }), 0.3)[4]).toBe(`stroke box ${COLOURS.danger} 1.5 1`)
    expect(deedsOf(card({ finding: 'hint' }), 0.3)[3]).toBe(`stroke box ${COLOURS.borderStrong} 1 1`)
  })

  test('a finding is a dot on its right corner, in the colour of its severity and never too small', () => {
    const dot = (zoom: number) =>
      deedsOf(card({ finding: 'warning' }), zoom).find((deed) => deed.startsWith('fill dot'))
    expect(dot(0.4)).toBe(`fill dot 258 202 4 ${COLOURS.warning} 1`)
    expect(dot(0.1)).toBe(`fill dot 258 202 2.5 ${COLOURS.warning} 1`)
  })

  test('what reports by hidden lines has a ring on its lower border, as far as it is away', () => {
    const ring = (zoom: number, reports = true) =>
      deedsOf(card({ reports }), zoom).filter((deed) => deed.includes(' dot'))
    expect(ring(0.4)).toEqual([`fill dot 119 260 3.6 ${COLOURS.raised} 1`, `stroke dot ${COLOURS.muted} 1.5 1`])
    expect(ring(0.1)[0]).toBe(`fill dot 119 260 2.5 ${COLOURS.raised} 1`)
    expect(ring(0.4, false)).toEqual([])
  })

  test('where an edge should not end the card steps back, with a dot on its left corner', () => {
    const deeds = deedsOf(card({ advice: 'error' }), 0.4)
    expect(deeds[1]).toMatch(/ 0\.45$/)
    expect(deeds).toContain(`fill dot 102 202 4 ${COLOURS.danger} 1`)
  })

  test('what a preview would take away or put elsewhere is faint, without a ground, and dashed', () => {
    for (const [mark, colour] of [
      ['removed', COLOURS.danger],
      ['moved', COLOURS.borderStrong],
    ] as const) {
      const deeds = deedsOf(card({ mark, selected: true }), 0.4)
      expect(deeds[0]).toMatch(/^fill box 106 .* 0\.[34]/)
      expect(deeds.at(-1)).toBe(`stroke box ${colour} 1 1 dashed`)
    }
    expect(deedsOf(card({ mark: 'changed' }), 0.4).at(-1)).toBe(`stroke box ${COLOURS.accent} 1 1 dashed`)
  })
})

test('a label that is cut is no wider than there is room, and says that it is', () => {
  const style = { size: 20, weight: 600 } as const
  for (const label of [
    'Recommendation of orders',
    'Interoperability',
    '推荐服务推荐服务推荐服务',
    'a b c d e f g h i j',
  ]) {
    const lines = fitLabel(label, style, { width: 90, lines: 1 })
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(/…$/)
    expect(textWidth(lines[0] ?? '', style)).toBeLessThanOrEqual(90)
  }
  expect(fitLabel('Orders', style, { width: 90, lines: 1 })).toEqual(['Orders'])
})
