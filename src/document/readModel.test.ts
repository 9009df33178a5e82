import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Block, Board, Edge, Zone } from '#domain/board/board.ts'
import type { Change, Patch } from '#domain/board/change.ts'
import { changeEdgeKind } from '#domain/edits/changeEdgeKind.ts'
import { changeKind } from '#domain/names/changeKind.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { openDocument } from '#testing/openDocument.ts'

const START = parseNotation('A:app, B:sql; A->B')
const [APP, SQL] = START.blocks as [Block, Block]
const [EDGE] = START.edges as [Edge]

const onBlock = ({ id }: Block, fields: Patch<Block>): Change => ({ op: 'patch', type: 'block', id, fields })
const onEdge = ({ id }: Edge, fields: Patch<Edge>): Change => ({ op: 'patch', type: 'edge', id, fields })

/** The board in two tabs that each changed it before they heard of each other; `left` is the first one's document. */
function meet(here: readonly Change[], there: readonly Change[]) {
  const [left, right] = [openDocument(START), openDocument()]
  const exchange = () => {
    Y.applyUpdate(right.doc, Y.encodeStateAsUpdate(left.doc), 'remote')
    Y.applyUpdate(left.doc, Y.encodeStateAsUpdate(right.doc), 'remote')
    expect(right.board()).toEqual(left.board())
  }
  exchange()
  left.apply(here, { title: 'Change the kind' })
  right.apply(there, { title: 'Say more' })
  exchange()
  return left
}

const recordsOf = ({ blocks, edges }: Board) => ({ blocks, edges })

test('of a block that became another kind elsewhere, what only the old kind has is not shown, and comes back with it', () => {
  const said = { replication: 'leaderless', owner: 'pay' } as const
  const document = meet(changeKind(START, SQL, 'queue'), [
    onBlock(SQL, said),
    onEdge(EDGE, { access: 'read', protocol: 'tls' }),
  ])
  expect(recordsOf(document.board())).toEqual({
    blocks: [APP, { ...SQL, kind: 'queue', label: 'Message queue', owner: 'pay' }],
    edges: [{ ...EDGE, kind: 'event', protocol: 'tls' }],
  })
  document.undo()
  expect(recordsOf(document.board())).toEqual({
    blocks: [APP, { ...SQL, ...said }],
    edges: [{ ...EDGE, access: 'read', protocol: 'tls' }],
  })
})

test('of an edge that became another kind elsewhere, what only the old kind has is not shown, and comes back with it', () => {
  const document = meet(changeEdgeKind(START, [EDGE], 'event'), [onEdge(EDGE, { timeout: 500, share: 0.5 })])
  expect(document.board().edges).toEqual([{ ...EDGE, kind: 'event', share: 0.5 }])
  document.undo()
  expect(document.board().edges).toEqual([{ ...EDGE, timeout: 500, share: 0.5 }])
})

test('what an edge cannot say any more once its end is of another kind is not shown, and comes back with the kind', () => {
  const document = meet([onBlock(SQL, { kind: 'notify' })], [onEdge(EDGE, { access: 'read' })])
  expect(document.board().edges).toEqual([EDGE])
  document.undo()
  expect(document.board().edges).toEqual([{ ...EDGE, access: 'read' }])
})

test('of two zones that were put into each other at the same time, the first by name stands outside, in every tab', () => {
  const zone = (id: string, order: number) => ({ id, order, label: id }) as Zone
  const zones = [zone('z_b', 0), zone('z_a', 1)]
  const into = (id: string, parent: string) =>
    ({ op: 'patch', type: 'zone', id, fields: { parent } }) as unknown as Change
  const [left, right] = [openDocument({ ...START, zones }), openDocument()]
  Y.applyUpdate(right.doc, Y.encodeStateAsUpdate(left.doc), 'remote')
  left.apply([into('z_b', 'z_a')], { title: 'Move' })
  right.apply([into('z_a', 'z_b')], { title: 'Move' })
  Y.applyUpdate(left.doc, Y.encodeStateAsUpdate(right.doc), 'remote')
  expect(left.board().zones.map(({ id, parent }) => [id, parent])).toEqual([
    ['z_b', 'z_a'],
    ['z_a', undefined],
  ])
})
