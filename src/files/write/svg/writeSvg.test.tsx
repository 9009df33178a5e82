import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Board, Edge } from '#domain/board/board.ts'
import { EMPTY_BOARD } from '#domain/board/board.ts'
import { CARD } from '#domain/layout/card.ts'
import { edgeLabelOf, edgeViaOf } from '#domain/layout/edgeStyle.ts'
import { foldedBoard } from '#domain/layout/foldedBoard.ts'
import { tidyBoard } from '#domain/layout/tidy.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { ZONE_ICONS } from '#icons/zoneIcons.ts'
import { THEMES } from '#shared/theme.ts'
import { arbitraryBoard } from '#testing/boardArbitrary.ts'
import { pictureSize, type SvgOptions, writeSvg } from './writeSvg.ts'

const LIGHT: SvgOptions = { theme: 'light', transparent: false, embed: true }

function drawn(board: Board, options = LIGHT): Element {
  const document = new DOMParser().parseFromString(writeSvg(board, options), 'application/xml')
  expect(document.querySelector('parsererror')).toBeNull()
  return document.documentElement
}

const texts = (element: Element) => [...element.querySelectorAll('text')].map((text) => text.textContent ?? '')
// Labels are wrapped at white space, and what XML cannot carry is left out.
const solid = (text: string) => text.replace(/[\s\p{Cc}\ufffe\uffff]/gu, '')

const sample = tidyBoard(
  parseNotation(
    'C:client, E:cdn(Edge CDN), S:app(Orders){replicas=3 tech=Go}, D:sql, Q:queue(Events), M:telemetry; C->E, E->S, S->D, S~>Q{via=cdc}, S--M',
  ),
)

test('any board gives well-formed XML that shows exactly its labels', () => {
  fc.assert(
    fc.property(arbitraryBoard({ reach: 2000 }), (board) => {
      const svg = drawn(board)
      const cards = new Map(
        [...svg.querySelectorAll('[data-block-id]')].map((g) => [g.getAttribute('data-block-id'), g]),
      )
      const { blocks, edges } = foldedBoard(board)
      expect(cards.size).toBe(blocks.length)
      for (const block of blocks) {
        const card = cards.get(block.id)
        const labels = [...(card?.querySelectorAll('[font-size="13.5"]') ?? [])].map((text) => text.textContent)
        expect(solid(labels.join(''))).toBe(solid(block.label))
      }
      const chips = [...svg.querySelectorAll('text[font-size="11.5"]')].map((text) => solid(text.textContent ?? ''))
      const expected = edges.flatMap((edge) => [edgeLabelOf(edge), edgeViaOf(edge)].filter(Boolean).map(solid))
      expect(chips.toSorted()).toEqual(expected.toSorted())
      expect(svg.querySelector('title')?.textContent?.trim()).toBe(board.settings.name.trim())
    }),
    { numRuns: 60 },
  )
})

const pathsOf = (svg: Element) =>
  new Map([...svg.querySelectorAll('[data-edge-id]')].map((g) => [g.getAttribute('data-edge-id'), g.innerHTML]))

test('edges run where they are shown, and only those that are not shown are routed', () => {
  const [first, second] = sample.edges as [Edge, Edge]
  const points = [1000, 1040, 1080].map((at) => ({ x: at, y: 2 * at }))
  const routed = pathsOf(drawn(sample))
  const [svg, again] = [LIGHT, LIGHT].map((options) =>
    drawn(sample, { ...options, lines: new Map([[first.id, { points }]]) }),
  ) as [Element, Element]
  expect(pathsOf(svg).get(first.id)).toMatch(/d="M1000 2000.*L10[67]/)
  expect(pathsOf(svg).get(second.id)).toBe(routed.get(second.id))
  expect(pathsOf(again)).toEqual(pathsOf(svg))
  expect(svg.getAttribute('height')).not.toBe(drawn(sample).getAttribute('height'))
})

test('an edge shown without a place for its label is routed, so that the label is not lost', () => {
  const board = parseNotation('C:client, A:app; C->A{label=asks}')
  const lines = new Map(board.edges.map(({ id }) => [id, { points: [{ x: 0, y: 0 }] }]))
  expect(texts(drawn(board, { ...LIGHT, lines }))).toContain('asks')
})

test('a hostile label stays text and brings no element, script or reference with it', () => {
  const label = '</text><script>alert(1)</script><image href="http://x"/>\u0000\ud800]]>&amp;'
  const blocks = sample.blocks.map((block) => ({ ...block, label }))
  const svg = drawn({ ...sample, blocks, settings: { ...sample.settings, name: label } })
  expect(svg.querySelector('script, image, foreignObject, a, use, style')).toBeNull()
  expect(solid(texts(svg).join(''))).toContain('<script>alert(1)</script><imagehref="http://x"/>]]>&amp;')
  for (const element of svg.querySelectorAll('*')) {
    for (const { name } of element.attributes) expect(name).not.toMatch(/^on|href/i)
  }
})

test('equal boards give equal texts', () => {
  expect(writeSvg(structuredClone(sample), LIGHT)).toBe(writeSvg(sample, LIGHT))
})

test('the picture is in whole pixels and leaves 40 of them around its content', () => {
  const svg = drawn(sample)
  const [x = 0, y = 0, width = 0, height = 0] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number)
  expect([x, y, width, height].every(Number.isInteger)).toBe(true)
  expect(pictureSize(sample)).toEqual({ width, height })
  expect(x).toBe(-40)
  for (const rect of svg.querySelectorAll('g rect')) {
    expect(Number(rect.getAttribute('x'))).toBeGreaterThanOrEqual(x + 40)
    expect(Number(rect.getAttribute('x')) + Number(rect.getAttribute('width'))).toBeLessThanOrEqual(x + width - 40)
  }
})

test('twice the scale doubles the size and keeps the drawing', () => {
  const twice = drawn(sample, { ...LIGHT, scale: 2 })
  expect(twice.getAttribute('width')).toBe(String(pictureSize(sample).width * 2))
  expect(twice.getAttribute('viewBox')).toBe(drawn(sample).getAttribute('viewBox'))
})

test('an empty board gives a small picture of its four tiers', () => {
  const svg = drawn(EMPTY_BOARD)
  expect(texts(svg)).toEqual(['Client', 'Edge', 'Business', 'Data'])
  expect(Number(svg.getAttribute('height'))).toBeLessThan(400)
})

test('the page ground is there unless the picture is to be transparent', () => {
  expect(writeSvg(sample, LIGHT)).toContain(`fill="${THEMES.light.page}"`)
  expect(writeSvg(sample, { ...LIGHT, transparent: true })).not.toContain(`fill="${THEMES.light.page}"`)
  expect(writeSvg(sample, { ...LIGHT, theme: 'dark' })).toContain(`fill="${THEMES.dark.page}"`)
})

test('lines of telemetry lie below all others, or are left out for a mark on the card of who reports', () => {
  const reporting = parseNotation('A:app, B:app, M:telemetry; A--M, A->B')
  const linesOf = (svg: Element) =>
    [...svg.querySelectorAll('[data-edge-id]')].map((each) => each.getAttribute('data-edge-id'))
  const marked = (svg: Element) =>
    [...svg.querySelectorAll('[data-block-id]')]
      .filter((card) => card.querySelector('circle'))
      .map((card) => card.getAttribute('data-block-id'))
  const [reports, calls] = reporting.edges.map(({ id }) => id)
  const shown = drawn({ ...reporting, edges: reporting.edges.toReversed() })
  expect([linesOf(shown), marked(shown)]).toEqual([[reports, calls], []])
  const calm = drawn(reporting, { ...LIGHT, telemetryLines: false })
  expect([linesOf(calm), marked(calm)]).toEqual([[calls], ['A']])
  expect(texts(calm)).toEqual(texts(shown))
})

test('each edge kind is drawn in its own way, telemetry without an arrowhead', () => {
  const svg = drawn(sample)
  const lines = [...svg.querySelectorAll('[data-edge-id]')].map((group) => group.querySelectorAll('path'))
  expect(lines.map((paths) => paths.length)).toEqual([1, 2, 2, 2, 2])
  const dashes = lines.map(([line]) => line?.getAttribute('stroke-dasharray') ?? null)
  expect(dashes).toEqual(['2 4', null, null, null, '6 4'])
  expect(lines.map(([line]) => line?.getAttribute('stroke'))[4]).toBe(THEMES.light.lineEvent)
  expect(texts(svg)).toContain('CDC')
})

test('zones are named frames around their members, nested ones inside', () => {
  const zones = [
    { id: 'in', label: 'Inner', order: 0, parent: 'out' },
    { id: 'out', label: 'Outer', order: 1 },
    { id: 'none', label: 'Nothing in it', order: 2 },
  ] as unknown as Board['zones']
  const blocks = sample.blocks.map((block) => (block.id === 'S' ? ({ ...block, zone: 'in' } as typeof block) : block))
  const svg = drawn({ ...sample, blocks, zones })
  const frames = [...svg.querySelectorAll('rect[stroke-dasharray]')].map((rect) =>
    ['x', 'y', 'width', 'height'].map((name) => Number(rect.getAttribute(name))),
  )
  const [outer = [], inner = []] = frames
  expect(frames).toHaveLength(2)
  expect(inner[0]).toBe((outer[0] ?? 0) + 20)
  expect(inner[1]).toBe((outer[1] ?? 0) + 44)
  expect(inner[3]).toBe(60 + 2 * 20 + 24)
  expect(texts(svg)).toEqual(expect.arrayContaining(['Inner', 'Outer']))
  expect(texts(svg)).not.toContain('Nothing in it')
})

test('a collapsed zone is one card with its mark, its edges bundled, and the board in the picture is whole', () => {
  const blocks = sample.blocks.map((block) => (['S', 'D'].includes(block.id) ? { ...block, zone: 'v' } : block))
  const zones = [{ id: 'v', label: 'Orders VPC', order: 0, collapsed: true }]
  const board = { ...sample, blocks, zones } as unknown as Board
  const svg = drawn(board)
  const ids = [...svg.querySelectorAll('[data-block-id]')].map((card) => card.getAttribute('data-block-id'))
  expect(ids).toEqual(['C', 'E', 'v', 'Q', 'M'])
  expect(texts(svg)).toEqual(expect.arrayContaining(['Orders VPC', 'VPC · 2 blocks']))
  expect(texts(svg)).not.toContain('Orders')
  const cloud = svg.querySelector('[data-block-id="v"] path')?.getAttribute('d')
  expect(cloud).toBe(ZONE_ICONS.vpc[0]?.[1].d)
  expect(atob(svg.querySelector('metadata')?.textContent ?? '')).toContain('"label": "Orders"')
})

test('a zone of a known kind has its mark before its name', () => {
  const blocks = sample.blocks.map((block) => (block.id === 'S' ? ({ ...block, zone: 'r' } as typeof block) : block))
  const named = (label: string) =>
    writeSvg({ ...sample, blocks, zones: [{ id: 'r' as never, label, order: 0 }] }, { ...LIGHT, embed: false })
  const mark = `d="${ZONE_ICONS.region.find(([, { d }]) => d)?.[1].d}"`
  expect(named('EU region')).toContain(mark)
  expect(named('Europe')).not.toContain(mark)
})

test('screen readers hear the name of the board and what is on it', () => {
  const svg = drawn({ ...sample, settings: { ...sample.settings, name: 'Shop' } })
  expect(svg.getAttribute('role')).toBe('img')
  expect(svg.querySelector('title')?.textContent).toBe('Shop')
  expect(svg.querySelector('desc')?.textContent).toContain(
    '6 blocks and 5 connections. Client: Client. Edge: Edge CDN.',
  )
})

test('a card shows its load in its corner, in the colour of how it bears it, with the other lines a little higher', () => {
  const plain = tidyBoard(parseNotation('C:client, A:app(Feed){replicas=2}, D:sql; C->A, A->D'))
  const stated = { ...plain, blocks: plain.blocks.map((block) => (block.id === 'A' ? { ...block, rps: 1000 } : block)) }
  const atPeak = (peakReadQps: number) => drawn({ ...plain, brief: { peakReadQps } })
  const loadsOf = (svg: Element) => [...svg.querySelectorAll('text > title')].map((title) => title.parentElement)
  expect(loadsOf(atPeak(0))).toHaveLength(0)
  const [feed, database] = loadsOf(atPeak(3000))
  expect(feed?.textContent).toBe('Load 3,000/s of 2,000, 150 %, more than it can take3k/s · 150 %')
  expect(feed?.getAttribute('fill')).toBe(THEMES.light.warning)
  const [surely] = loadsOf(drawn({ ...stated, brief: { peakReadQps: 3000 } }))
  expect(surely?.getAttribute('fill')).toBe(THEMES.light.danger)
  expect(database?.getAttribute('fill')).toBe(THEMES.light.muted)

  const loaded = atPeak(3000)
  expect(loaded.getAttribute('viewBox')).toBe(drawn(plain).getAttribute('viewBox'))
  for (const load of loadsOf(loaded)) load?.remove()
  const tops = (svg: Element, id: string) =>
    [...svg.querySelectorAll(`[data-block-id="${id}"] > text`)].map((text) => Number(text.getAttribute('y')))
  expect(tops(loaded, 'C')).toEqual(tops(drawn(plain), 'C'))
  expect(tops(loaded, 'A')).toEqual(tops(drawn(plain), 'A').map((y) => y - CARD.loadLift))
  for (const text of loaded.querySelectorAll('text')) text.remove()
  const empty = drawn(plain)
  for (const text of empty.querySelectorAll('text')) text.remove()
  const cards = (svg: Element) => [...svg.querySelectorAll('[data-block-id]')].map((card) => card.outerHTML)
  expect(cards(loaded)).toEqual(cards(empty))
})
