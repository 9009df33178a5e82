import { expect, test } from 'vitest'
import type { EdgeId } from '#domain/board/board.ts'
import { flowOf } from '#domain/flow/flowGraph.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { type RuleCases, testRuleCases } from '#testing/ruleCases.ts'
import { bffOwnsData } from './bffOwnsData.ts'

/** Boards near the line that the rules about services and real time draw. */
const CASES: RuleCases = {
  'bff-missing': {
    quiet: [
      'C:client{platform=web}, L:lb, A:app(One), B:app(Two), E:app(Three); C->L, L->A, L->B, L->E; brief platforms=web',
      'C:client{platform=web}, M:client, L:lb, A:app(One), B:app(Two), E:app(Three); C->L, M->L, L->A, L->B, L->E',
      'C:client, L:lb, A:app(One), B:app(Two); C->L, L->A, L->B; brief platforms=web+ios',
      'C:client, L:lb, A:app(One), B:app(Two), E:app(Two 2); C->L, L->A, L->B, L->E; brief platforms=web+ios',
      'C:client, L:lb, A:app(One), B:app(Two), H:ws, W:app(Job){role=worker}; C->L, L->A, L->B, L->H, L->W; brief platforms=web+ios',
      'C:client, L:lb, A:app(One), B:app(Two), E:app(Three); C->L, L->A, L->B, L->E; brief platforms=web+ios stage=mvp',
      'C:client, L:lb, A:app(One), B:app(Two), E:app(Three), F:app{role=bff}; L->A, L->B, L->E; brief platforms=web+ios',
      'C:client, L:lb, A:app(One), B:app(Two), E:app(Three); C->L, L->A, A->B, B->E; brief platforms=web+ios',
      'C:client, L:lb, M:lb, A:app(One), B:app(Two), E:app(Three); C->L, C->M, L->A, L->B, M->E; brief platforms=web+ios',
    ],
    speaks: [
      'C:client{platform=web}, L:lb, A:app(One), B:app(Two), E:app(Three); L->A, L->B, L->E; brief platforms=ios',
      'C:client, N:cdn, L:lb, M:lb, A:app(One), B:app(Two), E:app(Three); C->N, N->L, N->M, L->A, L->B, M->E; brief platforms=web+ios',
      'N:cdn, L:lb, A:app(One), B:app(Two), E:app(Three); N->L, L->A, L->B, L->E; brief platforms=web+ios',
    ],
  },
  'bff-owns-data': {
    quiet: [
      'B:app{role=bff}, A:app, K:cache; B->A, B->K',
      'B:app{role=bff}, A:app, D:sql; B->A, B->D{access=read}',
      'B:app{role=bff}, D:sql; B->D',
      'B:app{role=bff}, S:search, A:app; B->A, B->S',
      'B:app{role=bff}, W:app{role=worker}, Q:queue; B~>Q, Q~>W',
      'B:app{role=bff}, A:app, W:ws; B->A, B~>W',
    ],
    speaks: [
      'B:app{role=bff}, A:app, D:sql; B->D, B->D{access=write}',
      'B:app{role=bff}, A:app, Z:nosql; B->Z',
      'B:app{role=bff}, A:app, O:object; B->O',
      'B:app{role=bff}, A:app, S:search; B->S{access=write}',
      'B:app{role=bff}, A:app, Q:queue; B~>Q',
      'B:app{role=bff}, A:app, Q:queue; Q~>B',
    ],
  },
  'lb-single-target': {
    quiet: [
      'L:lb, A:app; L->A',
      'L:lb, A:app; L->A; brief availability=99.5',
      'L:lb, A:app{replicas=2}; L->A',
      'L:lb, A:app{replicas=1 autoscale=on}; L->A',
      'L:lb, A:app{replicas=1}; L->A; brief stage=mvp',
      'L:lb, A:app{replicas=1}, B:app{replicas=1}; L->A, L->B',
      'L:lb, A:app{replicas=1}, G:gateway; L->A, L->G',
      'L:lb, A:app{replicas=1}, M:lb; L->A, L->M',
      'L:lb{tier=data}, D:sql{replicas=1}; L->D',
      'L:lb, A:app{replicas=1}; L~>A',
    ],
    speaks: [
      'L:lb, A:app{replicas=1}; L->A, L->A',
      'L:lb, W:ws{replicas=1}; L->W',
      'L:lb, A:app; L->A; brief availability=99.9',
    ],
  },
  'stateful-service-scaled': {
    quiet: [
      'L:lb, A:app{replicas=3}; L->A',
      'L:lb, A:app{stateful=on}; L->A',
      'L:lb, A:app{stateful=on replicas=1}; L->A',
      'L:lb, A:app{stateful=on replicas=3 sticky=on}; L->A',
      'L:lb{sticky=on}, A:app{stateful=on replicas=3}; L->A',
      'L:lb, A:app{stateful=on replicas=3}, K:cache; L->A, A->K',
      'L:lb, A:app{stateful=on replicas=3}, Z:nosql; L->A, A->Z',
      'Q:queue, A:app{role=worker stateful=on replicas=3}; Q~>A',
      'L:lb, W:ws{stateful=on replicas=3}, K:cache; L->W, W->K',
    ],
    speaks: [
      'A:app{stateful=on replicas=2}',
      'L:lb, A:app{stateful=on replicas=3}, D:sql; L->A, A->D',
      'A:app{role=bff stateful=on replicas=3}, K:cache; A~>K',
      'L:lb{sticky=on}, G:gateway, A:app{stateful=on replicas=3}; L->G, G->A',
    ],
  },
  'realtime-without-push': {
    quiet: [
      'C:client, L:lb, A:app, D:sql; C->L, L->A, A->D; brief realtime=on',
      'C:client, L:lb, A:app, D:sql, K:cache, N:cdn; C->L, L->A, A->D',
      'C:client, L:lb, A:app, D:sql, K:cache, N:cdn; C->L, L->A, A->D; brief realtime=on realtimeVia=polling',
      'C:client, L:lb, A:app, D:sql, K:cache, N:cdn; C->L, L->A, A->D; brief realtime=on stage=mvp',
      'C:client, L:lb, A:app, D:sql, W:ws; C->L, L->A, A->D; brief realtime=on',
      'C:client, L:lb, A:app, D:sql, K:cache, N:cdn; C->L{protocol=sse}, L->A, A->D; brief realtime=on',
      'C:client, L:lb, A:app, D:sql, K:cache, P:notify; C->L, L->A, A->D, A~>P; brief realtime=on',
    ],
    speaks: [
      'C:client, L:lb, A:app, D:sql, K:cache, P:notify; C->L, L->A, A->D, A->P; brief realtime=on realtimeVia=push',
      'C:client, L:lb, A:app, D:sql, K:cache, N:cdn; C->L, L->A{protocol=sse}, A->D; brief realtime=on',
    ],
  },
}

testRuleCases(CASES)

test('an edge that would give data to a BFF is forbidden while it is drawn', () => {
  const forbidden = (notation: string) => {
    const board = parseNotation(notation)
    const whole = flowOf(board)
    const [link] = whole.links.filter(({ edge }) => edge.id === ('e1' as EdgeId))
    const flow = flowOf({ ...board, edges: [] })
    return link && bffOwnsData.forbids?.(flow, link)
  }
  expect(forbidden('B:app{role=bff}, A:app, D:sql; B->D')).toBe(true)
  expect(forbidden('B:app{role=bff}, A:app, Q:queue; Q~>B')).toBe(true)
  expect(forbidden('B:app{role=bff}, A:app, K:cache; B->K')).toBe(false)
  expect(forbidden('B:app{role=bff}, D:sql; B->D')).toBe(false)
})
