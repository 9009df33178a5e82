import { describe, expect, test } from 'vitest'
import type { BlockId, Board } from '#domain/board/board.ts'
import { ghostPlaces } from '#domain/edits/ghostPlaces.ts'
import { previewOf } from '#domain/edits/previewOf.ts'
import { layoutOf } from '#domain/layout/bands.ts'
import type { Way } from '#domain/layout/wayOnBoard.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { overlaps } from '#shared/geometry.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { commandById } from '../catalogue.ts'
import { runCommand } from '../runCommand.ts'
import { dropOffer, keepOffer, STEPPING } from './steps.ts'

const { offer, walk } = STEPPING

const BOARD = parseNotation('L:lb(Balancer), A:app(Orders), D:sql(Ledger); L->A, A->D')
const at = (id: string) => new Set([id as BlockId])

function start(id = 'A', board: Board = BOARD) {
  const fake = fakeWorkspace(board)
  const { workspace } = fake
  workspace.desk.setState({ selection: at(id) })
  const offered = () => {
    const changes = workspace.desk.getState().offered?.changes ?? []
    return changes.map((change) => {
      if (change.op !== 'put') return change.op
      return change.type === 'block'
        ? change.record.kind
        : change.type === 'edge'
          ? `${change.record.from} ${change.record.to}`
          : ''
    })
  }
  return { ...fake, ...workspace, offered, all: workspace }
}

describe('a block is offered', () => {
  test.each<[Way, readonly string[]]>([
    ['right', ['cache', 'A NEW']],
    ['left', ['lb', 'NEW A']],
    ['down', ['app', 'L NEW']],
    ['up', ['app', 'L NEW']],
  ])('to the %s with its edge: %s', (way, expected) => {
    const { all, offered, desk } = start()
    offer(all, way)
    const { added } = desk.getState().offered ?? {}
    expect(offered().map((each) => each.replace(added ?? '-', 'NEW'))).toEqual(expected)
    expect(desk.getState().preview).toBe(desk.getState().offered?.changes)
  })

  test('as another one when asked again, in turn and round again', () => {
    const { all, offered, document } = start()
    const kinds = Array.from({ length: 20 }, () => {
      offer(all, 'right')
      return offered()[0]
    })
    expect(kinds[0]).not.toBe(kinds[1])
    expect(new Set(kinds.slice(0, 5)).size).toBeGreaterThan(3)
    expect(kinds[19]).toBe(kinds[0])
    expect(document.board()).toEqual(BOARD)
  })

  test('and kept in one step that is taken back at once', () => {
    const { all, document, desk, deeds } = start()
    offer(all, 'right')
    const added = desk.getState().offered?.added
    keepOffer(all)
    expect(document.board().blocks.at(-1)).toMatchObject({ id: added, kind: 'cache' })
    expect(document.board().edges.at(-1)).toMatchObject({ from: 'A', to: added })
    expect([...desk.getState().selection]).toEqual([added])
    expect(desk.getState()).toMatchObject({ offered: undefined, preview: undefined })
    expect(deeds.steps).toHaveLength(1)
    document.undo()
    expect(document.board()).toEqual(BOARD)
  })

  test('and let go of without a trace', () => {
    const { all, document, desk } = start()
    offer(all, 'down')
    dropOffer(all)
    expect(desk.getState()).toMatchObject({ offered: undefined, preview: undefined, selection: at('A') })
    expect([document.board(), document.canUndo()]).toEqual([BOARD, false])
  })

  test('and kept by whoever goes on another way, from there', () => {
    const { all, document, desk } = start()
    offer(all, 'right')
    const first = desk.getState().offered?.added
    offer(all, 'down')
    expect(document.board().blocks.at(-1)?.id).toBe(first)
    expect(desk.getState().offered).toMatchObject({ from: first, way: 'down', turn: 0 })
  })

  test('where no card lies, in either direction of the tiers', () => {
    for (const direction of ['right', 'down'] as const)
      for (const way of ['left', 'right', 'up', 'down'] as const) {
        const { all, document } = start('A', { ...BOARD, settings: { ...BOARD.settings, direction } })
        offer(all, way)
        keepOffer(all)
        const cards = [...layoutOf(document.board()).cards.values()]
        expect(cards).toHaveLength(4)
        expect(cards.filter((a, i) => cards.some((b, j) => i < j && overlaps(a, b)))).toEqual([])
      }
  })

  test('and kept where its ghost was seen, also on a full board with telemetry under it', () => {
    const stores = Array.from({ length: 8 }, (_, i) => `D${i}:sql`)
    const telemetry = 'T:telemetry, T2:telemetry'
    const full = parseNotation(
      `A:app, ${stores.join(', ')}, ${telemetry}; ${stores.map((_, i) => `A->D${i}`).join(', ')}`,
    )
    const { all, document, desk } = start('A', full)
    offer(all, 'right')
    const { added, changes = [] } = desk.getState().offered ?? {}
    const seen = ghostPlaces(document.board(), previewOf(document.board(), changes)).get(added as BlockId)
    keepOffer(all)
    expect(layoutOf(document.board()).cards.get(added as BlockId)).toEqual(seen)
  })

  test('as a sibling without an edge where nothing leads to the block', () => {
    const { all, offered } = start('L')
    offer(all, 'down')
    expect(offered()).toEqual(['lb'])
  })
})

describe('walking along edges', () => {
  const placed: Board = {
    ...BOARD,
    blocks: BOARD.blocks.map((block) => ({ ...block, y: block.id === 'A' ? 300 : 40 })),
  }

  test('selects the block there, looks at it, and comes back the way it came', async () => {
    const { all, desk, deeds } = start('L', placed)
    const go = async (way: Way) => {
      await runCommand(commandById(`walk-${way}`), all)
      return [...desk.getState().selection]
    }
    expect(await go('right')).toEqual(['A'])
    expect(await go('right')).toEqual(['D'])
    expect(await go('up')).toEqual(['D'])
    expect(await go('left')).toEqual(['A'])
    expect(await go('left')).toEqual(['L'])
    expect(desk.getState().walked).toEqual([])
    expect(deeds.revealed).toEqual([['A'], ['D'], ['A'], ['L']])
  })

  test('comes back to where it came from, also where another block is nearer', () => {
    const board = parseNotation('A:app, B:app, D:sql; A->D, B->D')
    const far = { ...board, blocks: board.blocks.map((each) => (each.id === 'A' ? { ...each, y: 900 } : each)) }
    const { all, desk } = start('A', far)
    walk(all, 'right')
    walk(all, 'left')
    expect([...desk.getState().selection]).toEqual(['A'])
    desk.setState({ selection: at('D') })
    walk(all, 'left')
    expect([...desk.getState().selection]).toEqual(['B'])
  })

  test('goes from a selected edge to its end that way, and nowhere from nothing', () => {
    const { all, desk, document } = start('A', placed)
    const edge = document.board().edges[1]
    if (!edge) throw new Error('no edge')
    desk.setState({ selection: new Set([edge.id]) })
    walk(all, 'right')
    expect([...desk.getState().selection]).toEqual(['D'])
    desk.setState({ selection: new Set() })
    walk(all, 'right')
    expect([...desk.getState().selection]).toEqual([])
  })
})

test('a step is said to be on its way until it is made', async () => {
  const { all, desk } = start()
  const made = runCommand(commandById('offer-right'), all)
  expect([desk.getState().stepping, desk.getState().offered]).toEqual([true, undefined])
  await made
  expect(desk.getState().stepping).toBe(false)
  expect(desk.getState().offered).toBeDefined()
})

test('a step that fails is no longer on its way, so that keys are heard again', async () => {
  const { all, desk } = start()
  all.view.focus = () => {
    throw new Error('no view')
  }
  await expect(runCommand(commandById('offer-right'), all)).rejects.toThrow('no view')
  expect(desk.getState().stepping).toBe(false)
})
