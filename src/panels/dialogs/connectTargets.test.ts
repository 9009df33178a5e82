import { describe, expect, test } from 'vitest'
import type { Block } from '#domain/board/board.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { allTargets, targetsNamed } from './connectTargets.ts'

const BOARD = parseNotation(
  'G:gateway(API gateway), T:app(Tweet service), F:app(Fan-out workers), N:nosql(Tweets NoSQL database), R:cache(Timelines){technology=Redis}, U:app(Upload service), K:queue(post.created); G->T',
)
const from = BOARD.blocks[0] as Block
const named = (typed: string, board = BOARD) =>
  targetsNamed(allTargets(board, board.blocks[0] as Block, new Map()), typed, { board, from })
const nameOf = (typed: string, board = BOARD) => {
  const [best] = named(typed, board)
  if (!best) return undefined
  if (best.is === 'block') return best.target.block.label
  return `${best.is}: ${best.entry.label} (${best.entry.title})`
}

describe('the best that is named by what is typed', () => {
  test.each([
    ['tweet service', 'Tweet service'],
    ['tweet', 'Tweet service'],
    ['fan', 'Fan-out workers'],
    ['serv', 'Upload service'],
    ['upload', 'Upload service'],
    ['Timelines', 'Timelines'],
    ['redis', 'Timelines'],
    ['cache', 'Timelines'],
    ['queue', 'post.created'],
    ['worker', 'Fan-out workers'],
    ['  TWEET   serv ', 'Tweet service'],
    ['load', 'entry: Load balancer (Load balancer)'],
    ['pload', 'Upload service'],
    ['sql', 'entry: SQL database (SQL database)'],
    ['timeline service', 'named: Timeline service (Application server)'],
    ['Orders DB', 'named: Orders DB (SQL database)'],
    ['kafka', 'named: Kafka (Message queue)'],
    ['Zork', 'named: Zork (Application server)'],
  ])('“%s” is %s', (typed, best) => {
    expect(nameOf(typed)).toBe(best)
  })

  test('is never a worker for “application”, and an application server where there is one', () => {
    const workers = parseNotation('G:gateway, F:app(Fan-out workers), W:app(Resizer){role=worker}')
    expect(nameOf('application', workers)).toBe('entry: Application server (Application server)')
    const both = parseNotation('G:gateway, F:app(Fan-out workers), A:app(Application server)')
    expect(nameOf('application', both)).toBe('Application server')
  })

  test('is a new one for a kind whose only block is connected already', () => {
    const stored = parseNotation('A:app(Orders), D:sql(Orders DB); A->D')
    expect(nameOf('sql', stored)).toBe('entry: SQL database (SQL database)')
    expect(nameOf('orders d', stored)).toBe('Orders DB')
  })

  test('is a block of the board before a new one, and of several the best next one', () => {
    const [first] = named('')
    expect(first).toMatchObject({ is: 'block' })
    expect(named('').filter(({ is }) => is === 'block')).toHaveLength(BOARD.blocks.length)
    expect(named('').at(-1)?.is).toBe('entry')
  })

  test('can always be added under the name that was typed, with the product it names', () => {
    for (const typed of ['tweet', 'sql', 'redis']) expect(named(typed).some(({ is }) => is === 'named')).toBe(true)
    expect(named('Kafka').find(({ is }) => is === 'named')).toMatchObject({
      entry: { technology: 'Kafka' },
    })
  })
})
