import { expect, test } from 'vitest'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { flowOf } from '../flowGraph.ts'
import { wideRouters } from './wideRouters.ts'

const wide = (notation: string, fewest = 2): readonly string[] =>
  wideRouters(flowOf(parseNotation(notation)), fewest).map(
    ({ router, calls }) => `${router.id}: ${calls.map(({ to }) => to.id).join(' ')}`,
  )

test('a router is wide that leads to enough services, as many copies of one as there are count once', () => {
  expect(wide('L:lb, A:app(Orders), B:app(Baskets); L->A, L->B')).toEqual(['L: A B'])
  expect(wide('L:lb, A:app(Orders), B:app(Baskets); L->A, L->B', 3)).toEqual([])
  expect(wide('L:lb, A:app(Orders 1), B:app(Orders 2); L->A, L->B')).toEqual([])
})

test('a router that merely leads to a wide one is not told of, one that leads to other services only is', () => {
  const both = 'G:gateway, L:lb, A:app(Orders), B:app(Baskets), E:app(Users), F:app(Search)'
  expect(wide(`${both}; G->L, L->A, L->B`)).toEqual(['L: A B'])
  expect(wide(`${both}; G->E, G->F, L->A, L->B`)).toEqual(['G: E F', 'L: A B'])
})

test('routers that lead to each other are both told of', () => {
  expect(wide('G:gateway, L:lb, A:app(Orders), B:app(Baskets); G->L, L->G, G->A, L->B')).toEqual(['G: A B', 'L: B A'])
})
