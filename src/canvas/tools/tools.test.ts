import { describe, expect, test } from 'vitest'
import type { GestureRequest } from '#commands/gestures.ts'
import { createDesk, type Desk } from '#desk/desk.ts'
import { PALETTE, type PaletteEntry } from '#domain/blocks/palette.ts'
import type { BlockId, EdgeId } from '#domain/board/board.ts'
import type { ItemId } from '#domain/edits/edit.ts'
import { layoutOf } from '#domain/layout/bands.ts'
import { edgeChipsSize } from '#domain/layout/edgeStyle.ts'
import { routeEdges } from '#domain/layout/routing/routeEdges.ts'
import { tidyBoard } from '#domain/layout/tidy.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { centre, type Point, type Rect } from '#shared/geometry.ts'
import { createHit, type Hit } from '../hit.ts'
import { routingInput } from '../layers/routingInput.ts'
import { type AnyTool, TOOLS } from './catalogue.ts'
import type { Shows } from './shown.ts'
import type { Ground, Pointer, ToolEvent } from './tool.ts'

const BOARD = tidyBoard(parseNotation('C:client, A:app, B:app, D:sql; C->A, A->D'))
const ROUTES = routeEdges(routingInput(BOARD, { edgeRates: false }))
const card = (id: string): Rect => layoutOf(BOARD).cards.get(id as BlockId) as Rect
const middle = (id: string) => centre(card(id))
const ids = (...all: string[]) => all as ItemId[]
const EDGE = BOARD.edges[0]?.id as EdgeId
const EMPTY = { x: card('C').x, y: card('C').y - 300 }

/** The board at 100 %, its corner in that of the screen. */
function groundWith(desk: Partial<Desk> = {}, coarse = false): Ground {
  const now = createDesk(desk).getState()
  const { selection } = now
  const hit = createHit(() => ({ board: BOARD, routes: ROUTES, selection, sizeOnEdge: edgeChipsSize, zoom: 1, coarse }))
  return { board: BOARD, desk: now, hit, zoom: 1, coarse }
}

type Way = Partial<Pointer> & { readonly hit?: Hit; readonly entry?: PaletteEntry }

/** Presses at one place, goes through others and lets go at the last, as the runner tells the tools of it. */
function gesture(ground: Ground, way: Way, ...places: readonly Point[]) {
  const pointerAt = (at: Point): Pointer => {
    const rest = { inside: true, kind: 'mouse', adds: false, copies: false, free: false, heldFor: 0, ...way } as Pointer
    return { ...rest, screen: at, at }
  }
  const [start = EMPTY, ...others] = places
  const press = { pointer: pointerAt(start), hit: way.hit ?? ground.hit.at(start), entry: way.entry }
  const taker = TOOLS.find((tool) => tool.key === undefined && tool.start(press, ground) !== undefined) as AnyTool
  let state: unknown = taker?.start(press, ground)
  let shows: Partial<Shows> = {}
  const asks: GestureRequest[] = []
  const send = (type: ToolEvent['type'], at: Point) => {
    if (state === undefined) return
    const moved = Math.hypot(at.x - start.x, at.y - start.y) > (taker.slop ?? 0)
    const step = taker.step(state, { type, pointer: pointerAt(at), moved }, ground)
    state = step.state
    if (step.shows) shows = step.shows
    asks.push(...(step.asks ?? []))
  }
  for (const place of others) send('move', place)
  return {
    tool: taker?.id,
    shows: () => shows,
    names: () => taker.names?.(state) ?? [],
    up: () => {
      send('up', others.at(-1) ?? start)
      return asks
    },
    pan: (by: Point) => send('pan', { x: (others.at(-1)?.x ?? 0) + by.x, y: (others.at(-1)?.y ?? 0) + by.y }),
    cancel: () => {
      send('cancel', start)
      return asks
    },
    send,
    asks,
  }
}
const by = ({ x, y }: Point, dx: number, dy: number): Point => ({ x: x + dx, y: y + dy })

describe('select and move', () => {
  test('a press on a card chooses it, with Shift it adds it', () => {
    expect(gesture(groundWith(), {}, middle('A')).up()).toEqual([['press', { id: 'A', add: false }]])
    expect(gesture(groundWith(), { adds: true }, middle('A')).up()).toEqual([['press', { id: 'A', add: true }]])
  })

  test('a card that is pulled is chosen at once and moves when it is dropped', () => {
    const pull = gesture(groundWith(), { free: true }, middle('A'), by(middle('A'), 30, 10), by(middle('A'), 47, 13))
    expect(pull.shows().drag).toMatchObject({ dx: 47, dy: 13 })
    expect(pull.names()).toEqual(['A', 'A'])
    const { x, y } = card('A')
    expect(pull.up()).toEqual([
      ['select', { ids: ['A'] }],
      ['move', { places: new Map([['A', { x: x + 47, y: y + 13 }]]) }],
    ])
  })

  test('pressed with Alt, cards stay and copies of them go where they are let go; Alt later changes nothing', () => {
    const selection = new Set(ids('A', 'B'))
    const pull = gesture(groundWith({ selection }), { copies: true, free: true }, middle('A'), by(middle('A'), 30, 10))
    expect(pull.shows()).toMatchObject({ copies: { ids: selection, dx: 30, dy: 10 } })
    expect(pull.shows().drag).toBeUndefined()
    pull.pan({ x: 5, y: 0 })
    expect(pull.shows().base).toBeUndefined()
    const places = new Map(ids('A', 'B').map((id) => [id, by(card(id), 35, 10)]))
    expect(pull.up()).toEqual([['duplicate', { places }]])
    const moved = gesture(groundWith({ selection }), {}, middle('A'), by(middle('A'), 100, 0))
    expect(moved.up().map(([name]) => name)).toEqual(['move'])
    expect(gesture(groundWith(), { copies: true }, middle('A')).up()).toEqual([['press', { id: 'A', add: false }]])
  })

  test('a zone that is pulled by its name takes all in it along; a press on the name is for the name itself', () => {
    const zones = ['z', 'y'].map((id, i) => ({ id, label: id, order: i, ...(i ? { parent: 'z' } : {}) }))
    const zoneOf: Readonly<Record<string, string>> = { A: 'z', B: 'y' }
    const blocks = BOARD.blocks.map((block) => ({ ...block, ...(zoneOf[block.id] && { zone: zoneOf[block.id] }) }))
    const ground = { ...groundWith(), board: { ...BOARD, blocks, zones } as unknown as typeof BOARD }
    const hit = { what: 'zone', id: 'z' } as unknown as Hit
    const pull = gesture(ground, { hit, free: true }, EMPTY, by(EMPTY, 30, 10))
    expect(pull.shows().drag).toMatchObject({ ids: new Set(['A', 'B']), dx: 30, dy: 10 })
    const places = new Map(ids('A', 'B').map((id) => [id, by(card(id), 30, 10)]))
    expect(pull.up()).toEqual([
      ['select', { ids: ['z'] }],
      ['move', { places }],
    ])
    expect(gesture(ground, { hit }, EMPTY).up()).toEqual([])
  })

  test('a selected card takes the selection along, which stays as it is', () => {
    const pull = gesture(groundWith({ selection: new Set(ids('A', 'B')) }), {}, middle('A'), by(middle('A'), 100, 0))
    expect(pull.shows().drag?.ids).toEqual(new Set(['A', 'B']))
    expect(pull.up().map(([name]) => name)).toEqual(['move'])
  })

  test('a hand that trembles moves nothing', () => {
    expect(gesture(groundWith(), {}, middle('A'), by(middle('A'), 3, 2)).up()).toEqual([
      ['press', { id: 'A', add: false }],
    ])
  })

  test('while the view follows, React Flow is told where the cards are', () => {
    const pull = gesture(groundWith(), {}, middle('A'), by(middle('A'), 40, 0))
    expect(pull.shows().base).toBeUndefined()
    pull.pan({ x: 20, y: 0 })
    expect(pull.shows().base).toBe(pull.shows().drag)
  })

  test.each([{ editing: ids('A')[0] }, { connectingFrom: 'B' as BlockId }])(
    'a card stays where it is while %o',
    (desk) => {
      const pull = gesture(groundWith(desk as Partial<Desk>), {}, middle('A'), by(middle('A'), 90, 0))
      expect([pull.shows(), pull.up().map(([name]) => name)]).toEqual([{}, []])
    },
  )

  test('the menu of something that is not selected selects it; a selection that it is part of stays', () => {
    const select = TOOLS.find(({ id }) => id === 'select') as AnyTool
    const menu = (hit: Hit, ...selection: string[]) =>
      select.menu?.(hit, groundWith({ selection: new Set(ids(...selection)) }))
    expect(menu({ what: 'edge', id: EDGE }, 'A')).toEqual([['select', { ids: [EDGE] }]])
    expect(menu({ what: 'edge', id: EDGE }, 'A', EDGE)).toEqual([])
    expect(menu({ what: 'empty' }, 'A')).toEqual([['select', { ids: [] }]])
  })
})

describe('marquee', () => {
  const all = [EMPTY, by(EMPTY, 5, 5), { x: card('C').x + 10, y: card('C').y + 10 }] as const

  test('what it touches is selected while it is drawn', () => {
    const drawn = gesture(groundWith({ selection: new Set(ids('D')) }), {}, ...all)
    expect(drawn.tool).toBe('marquee')
    expect(drawn.shows().marquee).toEqual({ ...EMPTY, width: 10, height: 310 })
    expect(drawn.up()).toEqual([
      ['select', { ids: [] }],
      ['select', { ids: ['C'] }],
    ])
  })

  test('Escape brings the selection back', () => {
    const drawn = gesture(groundWith({ selection: new Set(ids('D')) }), {}, ...all)
    expect(drawn.cancel().at(-1)).toEqual(['select', { ids: ['D'] }])
  })

  test('a press alone clears, and a finger draws none', () => {
    expect(gesture(groundWith(), {}, EMPTY).up()).toEqual([['clear', {}]])
    for (const finger of [gesture(groundWith(), { kind: 'touch' }, ...all), gesture(groundWith({}, true), {}, ...all)])
      expect([finger.shows(), finger.up()]).toEqual([{}, []])
  })
})

describe('connect and reconnect', () => {
  const port = by(middle('A'), card('A').width / 2, 0)

  test('a port that is pulled onto a card connects them', () => {
    const pull = gesture(groundWith(), {}, port, by(port, 20, 0), middle('B'))
    expect(pull.shows()).toEqual({ edge: { from: 'A', points: 'away', at: middle('B') }, target: 'B' })
    expect(pull.up()).toEqual([['connect', { from: 'A', to: 'B' }]])
  })

  test('dropped on the empty board it asks what comes next, outside of the canvas nothing', () => {
    expect(gesture(groundWith(), {}, port, EMPTY).up()).toEqual([
      ['open-edge', { from: 'A', at: EMPTY, screen: EMPTY }],
    ])
    expect(gesture(groundWith(), { inside: false }, port, middle('B')).up()).toEqual([])
  })

  test('a press alone waits for the other block, over which it is shown', () => {
    expect(gesture(groundWith(), {}, port, by(port, 3, 0)).up()).toEqual([['press-port', { id: 'A' }]])
    const connect = TOOLS.find(({ id }) => id === 'connect') as AnyTool
    const pointer = { at: middle('B'), inside: true } as Pointer
    expect(connect.hover?.(pointer, groundWith())).toBeUndefined()
    expect(connect.hover?.(pointer, groundWith({ connectingFrom: 'A' as BlockId }))).toEqual({ target: 'B' })
  })

  test.each([
    ['to', 'C', 'away'],
    ['from', 'A', 'here'],
  ] as const)('the end “%s” of an edge is moved, the other stays', (end, stays, points) => {
    const hit: Hit = { what: 'grip', id: EDGE, end }
    const pull = gesture(groundWith(), { hit }, EMPTY, middle('D'))
    expect(pull.shows()).toEqual({ edge: { from: stays, points, at: middle('D') }, target: 'D' })
    expect(pull.names()).toEqual([EDGE, stays])
    expect(pull.up()).toEqual([['reconnect', { edge: EDGE, end, to: 'D' }]])
    expect(gesture(groundWith(), { hit }, EMPTY, by(EMPTY, 60, 0)).up()).toEqual([])
  })
})

describe('resize a tier', () => {
  const hit: Hit = { what: 'border', tier: 'edge' }
  const size = layoutOf(BOARD).bands.find(({ tier }) => tier === 'edge')?.size ?? 0

  test('its border goes by steps, and is asked for when it is let go', () => {
    const pull = gesture(groundWith(), { hit }, EMPTY, by(EMPTY, 52, 0))
    const next = Math.round((size + 52) / 20) * 20
    expect(pull.shows()).toEqual({ border: { tier: 'edge', size: next } })
    expect(pull.up()).toEqual([['resize', { tier: 'edge', size: next }]])
  })

  test('pressed alone it does nothing, twice it fits the tier', () => {
    expect(gesture(groundWith(), { hit }, EMPTY).up()).toEqual([])
    const asks = TOOLS.flatMap((tool) => tool.double?.(hit, {} as Pointer) ?? [])
    expect(asks).toEqual([['resize', { tier: 'edge', size: undefined }]])
  })
})

describe('place', () => {
  const cache = PALETTE.find(({ id }) => id === 'cache') as PaletteEntry
  const telemetry = PALETTE.find(({ kind }) => kind === 'telemetry') as PaletteEntry

  test('an entry becomes a block where it is let go', () => {
    const pull = gesture(groundWith(), { entry: cache }, EMPTY, by(middle('A'), 0, 200))
    expect(pull.tool).toBe('place')
    expect(pull.shows().placing).toEqual({ entry: cache, at: by(middle('A'), 0, 200), over: 'business' })
    expect(pull.up()).toEqual([['place', { entry: cache, at: by(middle('A'), 0, 200), free: false }]])
  })

  test('with Control held it is placed freely', () => {
    const pull = gesture(groundWith(), { entry: cache, free: true }, EMPTY, by(middle('A'), 0, 200))
    expect(pull.up()).toEqual([['place', { entry: cache, at: by(middle('A'), 0, 200), free: true }]])
  })

  test('telemetry joins its own band wherever it is', () => {
    const pull = gesture(groundWith(), { entry: telemetry }, EMPTY, middle('A'))
    expect(pull.shows().placing?.over).toBe('observability')
  })

  test('outside of the canvas, pressed alone or scrolled by a finger it becomes nothing', () => {
    const outside = gesture(groundWith(), { entry: cache, inside: false }, EMPTY, middle('A'))
    expect([outside.shows().placing?.over, outside.up()]).toEqual([undefined, []])
    expect(gesture(groundWith(), { entry: cache }, EMPTY, by(EMPTY, 1, 1)).up()).toEqual([])
    const finger = gesture(groundWith(), { entry: cache, kind: 'touch' }, EMPTY, by(EMPTY, 0, 30), middle('A'))
    expect([finger.shows(), finger.up()]).toEqual([{}, []])
  })

  test('a finger that holds it takes it along in any direction', () => {
    const held = gesture(groundWith(), { entry: cache, kind: 'touch' }, EMPTY)
    held.send('hold', EMPTY)
    expect(held.shows().placing?.at).toEqual(EMPTY)
    held.send('move', by(EMPTY, 0, 90))
    expect(held.shows().placing?.at).toEqual(by(EMPTY, 0, 90))
  })
})

test('Space pans by what the pointer went', () => {
  const pan = TOOLS.find(({ id }) => id === 'pan') as AnyTool
  const pointer = (x: number, y: number) => ({ screen: { x, y }, at: { x: 0, y: 0 } }) as Pointer
  const state = pan.start({ pointer: pointer(10, 10), hit: { what: 'card', id: 'A' as BlockId } }, groundWith())
  const step = pan.step(state, { type: 'move', pointer: pointer(25, 4), moved: true }, groundWith())
  expect(step.pans).toEqual({ x: 15, y: -6 })
  expect(pan.step(step.state, { type: 'move', pointer: pointer(26, 4), moved: true }, groundWith()).pans).toEqual({
    x: 1,
    y: 0,
  })
})

test('pressed twice, cards and edges are named, and the empty board asks for a block', () => {
  const pointer = { at: { x: 3, y: 4 }, screen: { x: 30, y: 40 } } as Pointer
  const asks = (hit: Hit) => TOOLS.flatMap((tool) => tool.double?.(hit, pointer) ?? [])
  expect(asks({ what: 'card', id: 'A' as BlockId })).toEqual([['edit-label', { id: 'A' }]])
  expect(asks({ what: 'edge', id: EDGE })).toEqual([['edit-label', { id: EDGE }]])
  expect(asks({ what: 'port', id: 'A' as BlockId })).toEqual([])
  expect(asks({ what: 'empty' })).toEqual([['open-place', { at: pointer.at, screen: pointer.screen }]])
})
