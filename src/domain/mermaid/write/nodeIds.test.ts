import { expect, test } from 'vitest'
import type { Board } from '#domain/board/board.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { writeMermaid } from './catalogue.ts'
import { DEFAULT_MERMAID_OPTIONS } from './mermaidOptions.ts'

const idsOf = (board: Board) => Object.fromEntries(writeMermaid(board, DEFAULT_MERMAID_OPTIONS).ids)
/** The node ids of a board, some of whose blocks have kept one. */
const nodeIds = (notation: string, kept: Readonly<Record<string, string>> = {}) => {
  const board = parseNotation(notation)
  const blocks = board.blocks.map((block) => {
    const mermaidId = kept[block.id]
    return mermaidId === undefined ? block : { ...block, mermaidId }
  })
  return idsOf({ ...board, blocks })
}

test('services are numbered by their way from the client, then as on the board; what nobody calls comes last', () => {
  expect(nodeIds('w:app, z:app, y:app, x:app, c:client, l:lb; c->l, l->y, l->x, y->z')).toMatchObject({
    y: 'S1',
    x: 'S2',
    z: 'S3',
    w: 'S4',
  })
})

test('what one service alone calls takes its number, though it stands first on the board', () => {
  expect(nodeIds('d:sql, e:sql, a:app, b:app, c:client; c->a, a->b, b->d, a->e')).toMatchObject({ d: 'DB2', e: 'DB1' })
})

test('what several services call, or none, takes the first number that is free', () => {
  expect(nodeIds('n:sql, d:sql, e:sql, a:app, b:app, c:client; c->a, a->b, a->d, b->d, a->e')).toMatchObject({
    e: 'DB1',
    n: 'DB2',
    d: 'DB3',
  })
})

test('two stores of one service have its number and the next that is free', () => {
  expect(nodeIds('d:sql, e:sql, f:sql, a:app, b:app, c:client; c->a, a->b, a->d, a->e, b->f')).toMatchObject({
    d: 'DB1',
    e: 'DB2',
    f: 'DB3',
  })
})

test('a queue is not numbered like the one service that calls it', () => {
  expect(nodeIds('q:queue, r:queue, a:app, b:app, c:client; c->a, a->b, b~>q, a~>r')).toMatchObject({
    q: 'K1',
    r: 'K2',
  })
})

test('a kept id stays; the second that has it, and one that Mermaid could not read, get new ones', () => {
  expect(nodeIds('a:app, b:app, d:app', { a: 'orders', b: 'orders', d: 'end' })).toEqual({
    a: 'orders',
    b: 'S1',
    d: 'S2',
  })
})

test('a number that was kept is not given again, and a service with an id of its own form hands no number on', () => {
  expect(nodeIds('a:app, b:app, d:sql, c:client; c->a, a->b, b->d', { b: 'S1' })).toMatchObject({
    a: 'S2',
    b: 'S1',
    d: 'DB1',
  })
  expect(nodeIds('a:app, d:sql, c:client; c->a, a->d', { a: 'S12' })).toMatchObject({ d: 'DB12' })
  expect(nodeIds('a:app, d:sql, c:client; c->a, a->d', { a: 'S012' })).toMatchObject({ d: 'DB1' })
  expect(nodeIds('a:app, d:sql, c:client; c->a, a->d', { a: 'T7' })).toMatchObject({ d: 'DB1' })
})

test('letters stand without a number while one block alone has them, and then count as its number one', () => {
  expect(nodeIds('c:client, a:app')).toEqual({ c: 'U', a: 'S1' })
  expect(nodeIds('c:client, d:client')).toEqual({ c: 'U1', d: 'U2' })
  expect(nodeIds('c:client, d:client', { d: 'U' })).toEqual({ c: 'U2', d: 'U' })
  expect(nodeIds('c:client, a:app', { a: 'U' })).toEqual({ c: 'U2', a: 'U' })
})

test('the letters follow the layer, the role and what the label says is measured', () => {
  const ids = nodeIds(
    'l:lb{layer=L7}, w:app{role=worker}, b:app{role=bff}, m:telemetry(Metrics), t:telemetry(Traces), o:telemetry(Logs), x:telemetry(Logs and metrics)',
  )
  expect(ids).toMatchObject({ l: 'L7', w: 'W1', b: 'B1', m: 'M', t: 'T', o: 'LG' })
  expect(['M', 'T', 'LG']).not.toContain(ids.x)
})
