import { beforeAll, describe, expect, test } from 'vitest'
import type { Board } from '#domain/board/board.ts'
import { EMPTY_BOARD } from '#domain/board/board.ts'
import { applyChanges, type Change } from '#domain/board/change.ts'
import { provideDom } from '#interop/nodeDom.ts'
import { readEdited } from '#testing/editedText.ts'
import { testIds } from '#testing/ports.ts'
import { textChanges } from './textChanges.ts'
import { EMPTY_TEXT, type TextState } from './textState.ts'

beforeAll(provideDom)

/** A board that follows texts one after the other; a function changes it by hand. */
async function typed(...steps: readonly (string | ((board: Board) => readonly Change[]))[]) {
  let board: Board = EMPTY_BOARD
  let state: TextState = EMPTY_TEXT
  for (const step of steps) {
    if (typeof step === 'function') board = applyChanges(board, step(board))
    else {
      const edit = textChanges(board, { base: state, next: await readEdited(step), newId: testIds })
      board = applyChanges(board, edit.changes)
      state = edit.state
    }
  }
  const block = (label: string) => board.blocks.find((each) => each.label === label)
  const what = (label: string) => `${block(label)?.kind}/${block(label)?.role ?? ''} ${block(label)?.tier}`
  return { board, what }
}

describe('a half-written node is read again', () => {
  test('when its label is finished', async () => {
    const { what } = await typed(
      'graph LR\n S[Orders service] --> R',
      'graph LR\n S[Orders service] --> R[(Redis cache)]',
    )
    expect(what('Redis cache')).toBe('cache/ data')
  })

  test('when a slip in it is mended, with its tier', async () => {
    const { what } = await typed('graph LR\n G[API gatway]', 'graph LR\n G[API gateway]')
    expect(what('API gateway')).toBe('gateway/ edge')
  })

  test('when its neighbours say what it is', async () => {
    const { what } = await typed(
      'graph LR\n G[API gateway] --> S[Pluto]',
      'graph LR\n G[API gateway] --> S[Pluto]\n S --> D[(Orders DB)]',
    )
    expect(what('Pluto')).toBe('app/ business')
  })

  test('and its edges follow', async () => {
    const { board } = await typed(
      'graph LR\n S[Orders service] --> K[Pluto]',
      'graph LR\n S[Orders service] --> K[Kafka]',
    )
    expect(board.edges.map(({ kind }) => kind)).toEqual(['event'])
  })

  test('but not once somebody has said what it is', async () => {
    const { what } = await typed(
      'graph LR\n X[Pluto]',
      (board) => [{ op: 'patch', type: 'block', id: board.blocks[0]?.id as never, fields: { kind: 'search' } }],
      'graph LR\n X[Redis]',
    )
    expect(what('Redis')).toMatch(/^search/)
  })

  test('nor is a block that the text did not add', async () => {
    const { what } = await typed('graph LR\n X[Orders service]', 'graph LR\n X[Orders service]\n Y[Redis]')
    expect(what('Orders service')).toBe('app/ business')
    expect(what('Redis')).toBe('cache/ data')
  })
})
