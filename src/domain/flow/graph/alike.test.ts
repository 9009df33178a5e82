import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyOf, isApplication, isClient, isDataBlock, isEdgeRouter, isQueue } from '#domain/blocks/predicates.ts'
import { likelyBoard } from '#testing/likelyBoard.ts'
import { flowOf } from '../flowGraph.ts'
import { blocksThat, type LinkSort, linksThat } from './alike.ts'
import { leadsBack } from './direction.ts'
import { isRequest } from './linkKinds.ts'

const NOTHING = () => false
const OF_BLOCKS = [isClient, isQueue, isEdgeRouter, isDataBlock, anyOf(isApplication, isQueue), NOTHING]
const OF_LINKS = [isRequest, leadsBack, ({ from, to }: LinkSort) => isApplication(from) && isDataBlock(to), NOTHING]

test('what is picked by sort is what a look at each thing picks, in board order, and picked once', () => {
  fc.assert(
    fc.property(likelyBoard(), (board) => {
      const flow = flowOf(board)
      for (const is of OF_BLOCKS) {
        expect(blocksThat(flow, is)).toEqual(flow.blocks.filter(is))
        expect(blocksThat(flow, is)).toBe(blocksThat(flow, is))
      }
      for (const is of OF_LINKS) expect(linksThat(flow, is)).toEqual(flow.links.filter(is))
    }),
  )
})
