import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { THEMES } from '#shared/theme.ts'
import { type PaintedEdge, type Pen, paintChips, paintLine } from './paintEdges.ts'

const COLOURS = { ...THEMES.dark, font: 'Inter' }
const [request, event, telemetry] = parseNotation('A:app, Q:queue, M:telemetry; A->Q, A~>Q, A--M').edges
const ROUTE = {
  points: [
    { x: 0, y: 10 },
    { x: 200, y: 10 },
  ],
  labelAt: { x: 100, y: 10 },
}
const painted = (edge: PaintedEdge['edge'] | undefined, more: Partial<PaintedEdge> = {}): PaintedEdge => ({
  edge: edge as PaintedEdge['edge'],
  // A route belongs to one edge.
  route: { ...ROUTE },
  rate: undefined,
  selected: false,
  lit: false,
  fromEnd: false,
  ...more,
})

/** A pen that writes down what it does, and in which colour and width. */
function recorder() {
  const deeds: string[] = []
  const pen = {
    strokeStyle: '',
    fillStyle: '',
    lineWidth: 0,
    dash: [] as readonly number[],
    setLineDash: (dash: readonly number[]) => {
      pen.dash = dash
    },
    beginPath: () => {},
    roundRect: (...box: readonly number[]) => deeds.push(`pill ${box.join(' ')}`),
    stroke: (path?: { readonly d: string }) =>
      deeds.push(`stroke ${pen.strokeStyle} ${pen.lineWidth} [${pen.dash}]${path ? ` ${path.d}` : ''}`),
    fill: (path?: { readonly d: string }) => deeds.push(`fill ${pen.fillStyle}${path ? ` ${path.d}` : ''}`),
    fillText: (text: string, x: number) => deeds.push(`text ${pen.fillStyle} ${text} at ${x}`),
  }
  return { deeds, pen: pen as unknown as Pen }
}

describe('painting an edge', () => {
  beforeEach(() =>
    vi.stubGlobal(
      'Path2D',
      class {
        readonly d: string
        constructor(d: string) {
          this.d = d
        }
      },
    ),
  )
  afterEach(() => vi.unstubAllGlobals())

  const line = (edge: PaintedEdge) => {
    const { deeds, pen } = recorder()
    paintLine(pen, edge, COLOURS)
    return deeds
  }
  const chips = (edge: PaintedEdge, zoom = 1) => {
    const { deeds, pen } = recorder()
    paintChips(pen, edge, { palette: COLOURS, zoom })
    return deeds
  }

  test('the line of its kind, then its arrowhead in the same colour', () => {
    expect(line(painted(request))).toEqual([
      `stroke ${COLOURS.lineRequest} 1.75 [] M0 10L193 10`,
      `fill ${COLOURS.lineRequest} M191,14.5 200,10 191,5.5Z`,
    ])
    expect(line(painted(event))[0]).toContain(`${COLOURS.lineEvent} 1.75 [6,4]`)
  })

  test('a line without an arrowhead ends at its end', () => {
    expect(line(painted(telemetry))).toEqual([`stroke ${COLOURS.lineQuiet} 1 [2,4] M0 10L200 10`])
  })

  test('a line whose dashes begin at its end is drawn from there', () => {
    expect(line(painted(event, { fromEnd: true }))[0]).toContain(' M193 10L0 10')
  })

  test('a selected one is stronger, in the colour of what is selected, and one that stands out in its own', () => {
    expect(line(painted(request, { selected: true }))[0]).toContain(`${COLOURS.accent} 2.5 []`)
    expect(line(painted(request, { lit: true }))[0]).toContain(`${COLOURS.lineRequest} 2.5 []`)
  })

  test('what is written on it stands around its place, side by side, each in its colours', () => {
    const written = { ...request, label: 'orders' } as PaintedEdge['edge']
    const deeds = chips(painted(written, { rate: '4k/s' }))
    expect(deeds.map((deed) => deed.split(' ')[0])).toEqual([
      'pill',
      'fill',
      'stroke',
      'text',
      'pill',
      'fill',
      'stroke',
      'text',
    ])
    expect(deeds[3]).toContain(`text ${COLOURS.muted} orders`)
    expect(deeds[7]).toContain(`text ${COLOURS.text} 4k/s`)
    const [first, second] = [deeds[0], deeds[4]].map((deed) => deed?.split(' ').slice(1).map(Number) ?? [])
    const [x = 0, , width = 0] = first ?? []
    const [next = 0, , nextWidth = 0] = second ?? []
    expect([next - x - width, (x + next + nextWidth) / 2, first?.[1]]).toEqual([4, 100, 0])
  })

  test('too small to be read it is left out, with its chip', () => {
    const written = painted({ ...request, label: 'orders' } as PaintedEdge['edge'])
    expect(chips(written, 0.3)).toHaveLength(4)
    expect(chips(written, 0.29)).toEqual([])
  })

  test('nothing is written where the router left no place', () => {
    const { points } = ROUTE
    expect(chips(painted({ ...request, label: 'orders' } as PaintedEdge['edge'], { route: { points } }))).toEqual([])
  })
})
