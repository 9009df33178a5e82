import { testRuleRepairs } from '#testing/ruleRepairs.ts'

testRuleRepairs({
  'dangling-node': [
    {
      board: 'C:client, A:app, D:sql, K:cache; C->A, A->D',
      repairs: {
        'Connect it to the nearest service': ['+ A->K'],
        'Park it': ['- K cache', '+ K cache parked=on'],
        'Delete it': ['- K cache'],
      },
    },
    {
      board: 'C:client, A:app, D:sql, Q:queue; C->A, A->D',
      repairs: {
        'Publish to it from the nearest service and add a worker': [
          '- Q queue',
          '+ Q queue dlq=on',
          '+ “Worker” app role=worker idempotent=on',
          '+ A~>Q via=outbox',
          '+ Q~>“Worker”',
          '+ “Worker”->D',
        ],
        'Park it': ['- Q queue', '+ Q queue parked=on'],
        'Delete it': ['- Q queue'],
      },
    },
    {
      board: 'C:client, A:app, Q:queue{role=pubsub}; C->A',
      repairs: {
        'Publish to it from the nearest service and add a worker': [
          '+ “Worker” app role=worker idempotent=on',
          '+ A~>Q',
          '+ Q~>“Worker”',
        ],
        'Park it': ['- Q queue role=pubsub', '+ Q queue role=pubsub parked=on'],
        'Delete it': ['- Q queue role=pubsub'],
      },
    },
    {
      board: 'C:client, A:app, Q:queue{role=dlq}, K:queue, W:app{role=worker}; C->A, A~>K, K~>W',
      repairs: {
        'Connect it to the nearest queue': ['+ K~>Q'],
        'Park it': ['- Q queue role=dlq', '+ Q queue role=dlq parked=on'],
        'Delete it': ['- Q queue role=dlq'],
      },
    },
    {
      board: 'C:client, E:entry, L:lb, A:app, G:gateway; C->E, E->L, L->A',
      repairs: {
        'Put it between the clients and their first hop': ['- E->L', '+ G->L', '+ E->G'],
        'Park it': ['- G gateway', '+ G gateway parked=on'],
        'Delete it': ['- G gateway'],
      },
    },
    {
      board:
        'C:client, N:cdn, G:gateway, A:app, B:app, O:object, L:lb; C->N, N->G, G->A, G->B, N o> O, C->O{signed=on}',
      repairs: {
        'Put it between the clients and their first hop': ['- G->A', '- G->B', '+ L->A', '+ L->B', '+ G->L'],
        'Park it': ['- L lb', '+ L lb parked=on'],
        'Delete it': ['- L lb'],
      },
    },
    {
      board: 'C:client, A:app, L:lb{tier=data}; C->A',
      repairs: { 'Park it': ['- L lb', '+ L lb parked=on'], 'Delete it': ['- L lb'] },
    },
    {
      board: 'C:client, A:app, K:cache; C->A',
      repairs: { 'Park it': ['- K cache', '+ K cache parked=on'], 'Delete it': ['- K cache'] },
    },
  ],
  'no-reply-path': [
    {
      board: 'C:client, A:app, D:sql, Q:queue, W:app{role=worker}; C->A, A->D, A~>Q, Q~>W; brief availability=99.9',
      repairs: {
        'Add a database for the result': ['+ “Results” sql replicas=2', '+ W->“Results”', '+ A->“Results” access=read'],
        'Add a notification service': ['+ “Notification service” notify idempotent=on', '+ W->“Notification service”'],
        'Mark it as fire and forget': ['- W app role=worker', '+ W app role=worker fireAndForget=on'],
      },
    },
    {
      board: 'C:client, A:app, Q:queue, W:app{role=worker}, Z:nosql; C->A, A~>Q, Q~>W, W->Z',
      repairs: {
        'Read the result from the store': ['+ A->Z access=read'],
        'Push the result through a WebSocket server': [
          '+ “WebSocket server” ws',
          '+ Q~>“WebSocket server”',
          '+ “WebSocket server”~>C',
        ],
        'Mark it as fire and forget': ['- A app', '+ A app fireAndForget=on'],
      },
    },
    {
      board: 'C:client, H:ws, Q:queue, Z:nosql; C->H, H~>Q, Q~>Z',
      repairs: {
        'Read the result from the store': ['+ H->Z access=read'],
        'Push the result through a WebSocket server': ['+ Q~>H', '+ H~>C'],
      },
    },
  ],
})
