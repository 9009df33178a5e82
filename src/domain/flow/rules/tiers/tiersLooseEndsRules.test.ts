import { type RuleCases, testRuleCases } from '#testing/ruleCases.ts'

const CASES: RuleCases = {
  'router-without-target': {
    quiet: [
      'L:lb, A:app; L->A',
      'C:client, N:cdn, O:object; C->N, N o> O',
      'C:client, G:gateway, Q:queue; C->G, G~>Q',
      'L:lb',
    ],
    speaks: ['C:client, B:app{role=bff}; C->B', 'C:client, L:lb, T:telemetry; C->L, L--T'],
  },
  'unreachable-node': {
    quiet: [
      'A:app, D:sql; A->D',
      'C:client, A:app, R:app{trigger=schedule}, Z:nosql; C->A, R->Z',
      'J:app{role=worker trigger=schedule}, Q:queue, F:app{role=worker}; J~>Q, Q~>F',
      'X:external{role=producer}, Q:queue, F:app{role=worker}; X~>Q, Q~>F',
      'C:client, A:app, X:external, B:app; C->A, X->B',
      'C:client, A:app, Q:queue{role=dlq}, W:app{role=worker}; C->A, Q~>W',
      'C:client, A:app, Q:queue{role=dlq}, W:app{role=worker}; C->A, Q~>W, W~>Q',
      'C:client, A:app, T:telemetry; C->A, T->A',
      'C:client, A:app, X:external; C->A, X--A',
      'C:client, A:app, B:generic; C->A, B->A',
      'C:client, A:app, B:app; C->A',
      'C:client, A:app, Q:queue, D:sql, E:sql, N:cdn, O:object; C->A, A~>Q, A->D, D=>E, C->N, N o> O',
    ],
    speaks: [
      'C:client, A:app, R:app; C->A, R->A',
      'J:app{role=worker trigger=schedule}, Q:queue, F:app{role=worker}, W:app{role=worker}, D:sql; J~>Q, Q~>F, W->D',
      'X:external{role=producer}, Q:queue, F:app{role=worker}, W:app{role=worker}, D:sql; X~>Q, Q~>F, W->D',
      'C:client, A:app, R:app, S:app, D:sql; C->A, R->S, S->D, R->D',
      'C:client, A:app, R:app, S:app, D:sql; C->A, R->S, S->R, S->D',
      'C:client, A:app, Q:queue, W:app{role=worker}; C->A, Q~>W',
      'C:client, A:app, T:telemetry, B:app; C->A, A--T, B--T',
    ],
  },
  'dangling-node': {
    quiet: [
      'C:client, A:app',
      'C:client, A:app, T:telemetry; C->A',
      'C:client, A:app, B:generic; C->A',
      'C:client, A:app, K:cache{parked=on}; C->A',
      'C:client, A:app, T:telemetry; C->A, A--T',
    ],
    speaks: [
      'C:client, A:app, K:cache; C->A',
      'C:client, A:app, D:sql; C->A, D->D',
      'C:client, A:app, X:external; C->A',
      'M:client, A:app, C:client; M->A',
    ],
  },
  'no-reply-path': {
    quiet: [
      'Q:queue, W:app{role=worker fireAndForget=on}; Q~>W',
      'Q:queue, W:app{role=worker}, P:notify; Q~>W, W->P',
      'Q:queue, W:app{role=worker}, R:queue; Q~>W, W~>R',
      'A:app, W:app{role=worker}; A->W',
      'Q:queue, A:app; Q~>A',
      'C:client, A:app{fireAndForget=on}, Q:queue, Z:nosql; C->A, A~>Q, Q~>Z',
      'C:client, A:app, Q:queue, W:app{role=worker}, P:notify; C->A, A~>Q, Q~>W, W->P',
      'C:client, A:app, Q:queue, W:ws; C->A, A~>Q, Q~>W',
      'C:client, A:app, Q:queue, X:external; C->A, A~>Q, Q~>X',
      'C:client, A:app, Q:queue, W:app{role=worker}; C->A, A~>Q, Q~>W, W~>C',
      'C:client, A:app, Q:queue, W:app{role=worker}, Z:nosql, R:app; C->A, C->R, A~>Q, Q~>W, W->Z, R->Z',
      'C:client, A:app, Q:queue, W:app{role=worker}, Z:nosql, R:app, V:app{role=worker}; C->A, C->R, A~>Q, Q~>W, W->Z, V->Z{access=read}, R->Z',
      'C:client, A:app, Q:queue, S:app(Results), Z:nosql; C->A, A~>Q, Q~>S, S->Z',
      'C:client, A:app, Q:queue, Z:nosql, D:sql; C->A, A~>Q, Q~>Z, A->D',
      'A:app, Q:queue, Z:nosql; A~>Q, Q~>Z',
      'C:client, A:app; C->A',
    ],
    speaks: [
      'Q:queue, W:app{role=worker}; Q~>W',
      'Q:queue, W:app{role=worker}, T:telemetry; Q~>W, W--T',
      'C:client, A:app, Q:queue, W:app{role=worker}, Z:nosql; C->A, A~>Q, Q~>W, W->Z',
      'C:client, H:ws, Q:queue, W:app{role=worker}, Z:nosql; C->H, H~>Q, Q~>W, W->Z',
      'C:client, A:app, Q:queue, Z:nosql, R:app; C->A, A~>Q, Q~>Z, R->Z',
      'C:client, A:app, Q:queue, Z:nosql, R:app; C->A, C->R, A~>Q, Q~>Z, R->Z{access=write}',
    ],
  },
}

testRuleCases(CASES)
