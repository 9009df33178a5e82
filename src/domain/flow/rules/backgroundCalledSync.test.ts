import { expect, test } from 'vitest'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { type RuleCases, testRuleCases } from '#testing/ruleCases.ts'
import { type FixCases, testRuleFixes } from '#testing/ruleFixes.ts'
import { flowOf } from '../flowGraph.ts'
import { backgroundCalledSync } from './backgroundCalledSync.ts'

const CASES: RuleCases = {
  'background-called-sync': {
    quiet: [
      'W:app{role=worker}, P:notify; W->P',
      'A:app, P:notify; A~>P',
      'A:app, Q:queue, P:notify; A~>Q, Q~>P',
      'A:app, P:notify; A->P{awaited=on}',
      'A:app{role=analytics}, P:notify; A->P',
      'C:client, P:notify; C->P',
      'A:app, B:app; A->B',
    ],
    speaks: [
      'A:app, P:notify; A->P',
      'B:app{role=bff}, P:notify; B->P',
      'H:ws, P:notify; H->P',
      'G:gateway, P:notify; G->P',
      'A:app, W:app{role=worker}; A->W',
      'A:app, W:app{role=worker}; A->W, A->W{awaited=off}',
    ],
  },
}

const FIXES: FixCases = {
  'background-called-sync': {
    fixes: {
      'Put a message queue in between': [
        '- Orders -> Mail',
        '+ queue Message queue dlq=true',
        '+ Orders ~> Message queue via=outbox',
        '+ Message queue ~> Mail',
      ],
      'Mark the call as one the user waits for': ['- Orders -> Mail', '+ Orders -> Mail awaited=true'],
    },
  },
  'background-called-sync (parallel edges of a gateway that saves nothing)': {
    on: 'C:client(Browser), G:gateway, P:notify(Mail); C->G, G->P, G->P',
    fixes: {
      'Put a message queue in between': [
        '- API gateway -> Mail',
        '- API gateway -> Mail',
        '+ queue Message queue dlq=true',
        '+ API gateway ~> Message queue',
        '+ Message queue ~> Mail',
      ],
      'Mark the call as one the user waits for': [
        '- API gateway -> Mail',
        '- API gateway -> Mail',
        '+ API gateway -> Mail awaited=true',
        '+ API gateway -> Mail awaited=true',
      ],
    },
  },
  'background-called-sync (from a load balancer, which may not lead to a queue)': {
    on: 'C:client(Browser), L:lb, W:app(Jobs){role=worker}; C->L, L->W',
    fixes: {
      'Mark the call as one the user waits for': ['- Load balancer -> Jobs', '+ Load balancer -> Jobs awaited=true'],
    },
  },
}

testRuleCases(CASES)
testRuleFixes(FIXES)

test('it forbids the edge it would speak about, and no other', () => {
  const flow = flowOf(parseNotation('A:app, B:app, P:notify; A->P, A->B'))
  expect(flow.links.map((link) => backgroundCalledSync.forbids?.(flow, link))).toEqual([true, false])
})
