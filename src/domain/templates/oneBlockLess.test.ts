import { describe, expect, test } from 'vitest'
import { isClient } from '#domain/blocks/predicates.ts'
import type { Block, Board } from '#domain/board/board.ts'
import { applyChanges } from '#domain/board/change.ts'
import { removeItems } from '#domain/edits/removeItems.ts'
import { checkBoard } from '#domain/flow/engine.ts'
import { findingKey } from '#domain/flow/findingKey.ts'
import { flowOf } from '#domain/flow/flowGraph.ts'
import { isRequest } from '#domain/flow/graph/linkKinds.ts'
import { reach } from '#domain/flow/graph/reach.ts'
import { momentsAtRest } from '#domain/flow/momentsAtRest.ts'
import { offeredFixes } from '#domain/flow/offeredFixes.ts'
import type { Finding } from '#domain/flow/rule.ts'
import { TEMPLATES } from './catalogue.ts'

const check = (board: Board) => checkBoard(board, { speaks: momentsAtRest(board) })
const without = (board: Board, { id }: Block) => applyChanges(board, removeItems(board, new Set([id])))

/** Blocks that a design can do without, so that nothing need be said: it is slower without them, or tells others less. */
const SPARE: readonly string[] = ['Cache', 'Outbox', 'Recent messages', 'Session registry']

const BOARDS = await Promise.all(TEMPLATES.map(async ({ title, load }) => [title, (await load())()] as const))

/** What is found on a board only since a block was taken away. */
function newsWithout(board: Board, block: Block): { readonly left: Board; readonly news: readonly Finding[] } {
  const known = new Set(check(board).map(findingKey))
  const left = without(board, block)
  return { left, news: check(left).filter((finding) => !known.has(findingKey(finding))) }
}

describe.each(BOARDS)('the template “%s”', (_, board) => {
  const flow = flowOf(board)
  const clients = flow.blocks.filter(isClient)
  const path = [...reach(flow, { from: clients, along: isRequest })].filter((block) => !isClient(block))

  test('says something whichever block of the way of its requests is deleted', () => {
    expect(path.length).toBeGreaterThan(7)
    const silent = path.filter((block) => newsWithout(board, block).news.length === 0)
    expect(silent.map(({ label }) => label).filter((label) => !SPARE.includes(label))).toEqual([])
  })
})

const chat = BOARDS.find(([title]) => title === 'Chat app')?.[1] as Board
const reference = BOARDS.find(([title]) => title === 'Reference design')?.[1] as Board

/** What is offered where a block of that label is missing: titles, with what comes then. */
function offers(board: Board, label: string, rule: string): readonly string[] {
  const { left, news } = newsWithout(board, board.blocks.find((block) => block.label === label) as Block)
  return news
    .filter((finding) => finding.rule === rule)
    .flatMap((finding) => offeredFixes(left, finding))
    .map(({ title, brings }) => (brings === undefined ? title : `${title} (then: ${brings})`))
}

test('socket servers that lost their balancer get one again, and no schedule', () => {
  expect(offers(chat, 'Connection balancer', 'unreachable-node')).toEqual([
    'Connect it with the clients through a load balancer',
    'Connect it with the tier before (then: several copies need a load balancer)',
  ])
})

test('the loose ends of a deleted gateway are joined from either side, and what comes then is said', () => {
  expect(offers(reference, 'API Gateway', 'router-without-target')).toEqual([
    'Connect it to a block without callers (then: a public API needs a gateway)',
    'Remove it',
  ])
  expect(offers(reference, 'API Gateway', 'unreachable-node')).toEqual([
    'Connect it with the router that leads nowhere (then: a public API needs a gateway)',
  ])
})
