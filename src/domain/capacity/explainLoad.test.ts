import { describe, expect, test } from 'vitest'
import type { BlockId } from '#domain/board/board.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { BOARDS } from '#testing/boards.ts'
import { explainEdge, explainLoad } from './explainLoad.ts'
import { loadWords } from './loadWords.ts'
import { termWords } from './termWords.ts'

function wordsOn(notation: string) {
  const board = parseNotation(notation)
  return (id: string) => {
    const explanation = explainLoad(board, id as BlockId)
    if (!explanation) throw new Error(`Nothing to explain at ${id}`)
    return loadWords(explanation)
  }
}

const FEED =
  'C:client(Browser), A:app(Feed){replicas=30}, K:cache(Hot){replicas=2}, D:sql(Posts){replicas=2 shards=4}; C->A, A->K, A->D'

describe('the load of a block in words', () => {
  test('multiplies reads by the misses of the cache and compares the product', () => {
    const board = FEED.replace('replicas=2 shards=4', 'replicas=1')
    expect(wordsOn(`${board}; brief peakReadQps=20000`)('D')).toEqual({
      headline: '20,000 reads/s × 20 % misses = 4,000/s of 10,000',
      verdict: '40 % of its capacity',
      strain: 'calm',
      parts: ['20,000 reads/s × 20 % misses = 4,000/s from “Feed”'],
      assumes: 'Assuming that “Hot” answers 80 % of the reads.',
      capacity: [
        'Capacity: 10,000/s × 1 replica = 10,000/s.',
        'Writes go to one copy of each shard: 10,000/s at most.',
        'Judged like PostgreSQL, since it names no product with a figure of its own: one server takes 5,000 to 10,000 queries/s, and the upper end counts (Four-step framework, numbers every engineer should know).',
      ],
    })
  })

  test('sums up reads and writes, and tells replicas from shards', () => {
    const words = wordsOn(`${FEED}; brief peakReadQps=20000 peakWriteQps=1000`)
    expect(words('D').headline).toBe('4,000 reads/s + 1,000 writes/s = 5,000/s of 80,000')
    expect(words('D').capacity[0]).toBe('Capacity: 10,000/s × 2 replicas × 4 shards = 80,000/s.')
    expect(words('A').capacity[1]).toBe(
      'One server takes 1,000 requests/s (Step-by-step framework, technical tips: use numbers to validate design). The settings of the rules may say otherwise.',
    )
    expect(words('C').parts).toEqual([
      '20,000 reads/s from the peak of the brief',
      '1,000 writes/s from the peak of the brief',
    ])
    expect(words('C').capacity).toEqual([])
  })

  test('names the share that takes an edge, together with the misses where there are both', () => {
    const words = wordsOn(
      'C:client, L:lb(Entry), A:app(Feed), B:app, K:cache, D:sql; C->L, L->A, L->B, A->K, A->D{share=0.25}; brief peakReadQps=20000',
    )
    expect(words('A').parts).toEqual(['20,000 reads/s × 50 % = 10,000/s from “Entry”'])
    expect(words('D').parts).toEqual(['10,000 reads/s × 20 % misses × 25 % = 500/s from “Feed”'])
  })

  test('says what one copy less or a load above the capacity means', () => {
    const words = (replicas: number) =>
      wordsOn(`C:client, A:app{replicas=${replicas}}; C->A; brief peakReadQps=9500`)('A')
    expect(words(9)).toMatchObject({ strain: 'over', verdict: '106 % of its capacity, which is more than it can take' })
    expect(words(10)).toMatchObject({
      strain: 'tight',
      verdict: '95 % of its capacity, and losing one copy would overload it',
    })
    expect(words(20)).toMatchObject({ strain: 'calm', verdict: '48 % of its capacity' })
  })

  test('counts the open connections of a WebSocket server and tells what it passes on besides', () => {
    const words = wordsOn(
      'C:client(App), W:ws{replicas=2}, V:ws; C->W; brief peakWriteQps=300 concurrentConnections=100000',
    )('W')
    expect(words.headline).toBe('50,000 open connections of 100,000')
    expect(words.parts).toEqual([
      '100,000 open connections from the brief ÷ 2 WebSocket servers',
      'Besides: 300 writes/s from “App”',
    ])
    expect(words.capacity[0]).toBe('Capacity: 50,000 connections × 2 replicas = 100,000 connections.')
  })

  test('says where the figures of the block itself stand for computed ones', () => {
    const words = wordsOn('C:client, A:app{load=70 rps=20 replicas=4}; C->A; brief peakReadQps=9000')('A')
    expect(words.headline).toBe('70/s of 80')
    expect(words.parts).toEqual(['This figure is stated on the block and replaces what its edges bring'])
    expect(words.capacity).toEqual([
      'Capacity: 20/s × 4 replicas = 80/s.',
      'The 20/s of one copy are stated on the block.',
    ])
  })

  test.each([
    ['A:app', 'No capacity to compare with: the number of replicas is not stated.'],
    [
      'A:queue{tech=SQS replicas=2}',
      'No capacity to compare with: the provider of a managed service adds copies as they are needed.',
    ],
    ['A:app{autoscale=on replicas=2}', 'No capacity to compare with: it scales by itself.'],
    [
      'A:app{role=worker replicas=2}',
      'No capacity to compare with: what a worker does in a second depends on its job. State the capacity of one copy.',
    ],
    ['A:lb{replicas=2}', 'No capacity to compare with: there is no reference figure for this load balancer.'],
  ])('says why %s has no capacity', (block, sentence) => {
    const words = wordsOn(`C:client, ${block}; C->A; brief peakWriteQps=10`)('A')
    expect(words).toMatchObject({ headline: '10 writes/s', verdict: '', strain: 'calm', capacity: [sentence] })
  })

  test('says what of a circle is counted', () => {
    const words = wordsOn(
      'C:client, L:lb(Entry), A:app, B:app(Posts); C->L, L->A{share=0.25}, L->B, A->B, B->A; brief peakReadQps=100',
    )
    expect(words('A').parts).toEqual([
      '100 reads/s × 25 % = 25/s from “Entry”',
      '75 reads/s from “Posts”, without what came through here before',
    ])
  })

  test('takes many small parts together', () => {
    const callers = Array.from({ length: 10 }, (_, i) => `A${i}:app`)
    const edges = callers.flatMap((_, i) => [`L->A${i}`, `A${i}->D`])
    const words = wordsOn(`C:client, L:lb, D:sql, ${callers.join()}; C->L, ${edges.join()}; brief peakReadQps=1000`)(
      'D',
    )
    expect(words.parts).toHaveLength(8)
    expect(words.parts.at(-1)).toBe('300/s in 3 smaller parts')
    expect(words.headline).toBe('1,000 reads/s')
  })

  test('is undefined without a load', () => {
    expect(explainLoad(parseNotation(FEED), 'D' as BlockId)).toBeUndefined()
    expect(explainLoad(parseNotation(FEED), 'nobody' as BlockId)).toBeUndefined()
  })

  test('divides by no capacity of 0', () => {
    const words = wordsOn('C:client, A:app{rps=0 replicas=2}; C->A; brief peakReadQps=5')('A')
    expect(words).toMatchObject({ headline: '5 reads/s of 0', verdict: 'More than it can take', strain: 'over' })
  })

  test('has neither NaN nor infinite figures on any of the known boards', () => {
    for (const notation of Object.values(BOARDS)) {
      const board = parseNotation(notation)
      for (const { id } of board.blocks) {
        const explanation = explainLoad(board, id)
        if (explanation) expect(JSON.stringify(loadWords(explanation))).not.toMatch(/NaN|∞|null/)
      }
    }
  })
})

test('an edge tells what it carries', () => {
  const board = parseNotation(`${FEED}; brief peakReadQps=20000 peakWriteQps=1000`)
  const onEdge = (from: string, to: string) => {
    const edge = board.edges.find((each) => each.from === from && each.to === to)
    return edge ? explainEdge(board, edge).map(termWords) : undefined
  }
  expect(onEdge('A', 'D')).toEqual(['20,000 reads/s × 20 % misses = 4,000/s from “Feed”', '1,000 writes/s from “Feed”'])
  expect(explainEdge(parseNotation(FEED), board.edges[0] as (typeof board.edges)[0])).toEqual([])
})
