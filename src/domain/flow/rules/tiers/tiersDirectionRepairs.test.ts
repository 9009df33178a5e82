import { testRuleRepairs } from '#testing/ruleRepairs.ts'

testRuleRepairs({
  'request-goes-backwards': [
    {
      when: 'nobody should wait for a worker either',
      board: 'C:client, N:cdn, A:app, W:app(Publisher){role=worker}; C->N, N->A, W->N',
      repairs: {
        'Make it an event': ['- Publisher -> CDN', '+ Publisher ~> CDN'],
        'Remove the edge': ['- Publisher -> CDN'],
      },
    },
    {
      repairs: {
        'Reverse the edge': ['- Orders DB -> Orders', '+ Orders -> Orders DB'],
        'Make it an event': ['- Orders DB -> Orders', '+ Orders DB ~> Orders'],
        'Remove the edge': ['- Orders DB -> Orders'],
      },
    },
    {
      board: 'C:client, L:lb, A:app; C->L, L->A, A~>C, A->C',
      repairs: {
        'Make it an event': ['- Application server -> Client'],
        'Remove the edge': ['- Application server -> Client'],
      },
    },
  ],
  'response-drawn-as-request': [
    {
      repairs: {
        'Remove the second arrow': ['- Orders -> Load balancer'],
        'Make it an event': ['- Orders -> Load balancer', '+ Orders ~> Load balancer'],
      },
    },
  ],
  'order-within-tier': [
    {
      repairs: {
        'Swap the two in the chain': [
          '- Browser -> Load balancer',
          '- Load balancer -> CDN',
          '- CDN -> Orders',
          '+ Browser -> CDN',
          '+ CDN -> Load balancer',
          '+ Load balancer -> Orders',
        ],
      },
    },
    {
      board: 'C:client, L:lb, N:cdn, A:app, O:object; C->L, L->N, N->A, N o> O',
      repairs: {
        'Swap the two in the chain': [
          '- Client -> Load balancer',
          '- Load balancer -> CDN',
          '- CDN -> Application server',
          '+ Client -> CDN',
          '+ CDN -> Load balancer',
          '+ Load balancer -> Application server',
        ],
      },
    },
    {
      board: 'C:client, L:lb, N:cdn, A:app; C->N, L->N, L->A, N->A',
      repairs: {
        'Swap the two in the chain': [
          '- Load balancer -> CDN',
          '- CDN -> Application server',
          '+ CDN -> Load balancer',
        ],
        'Reverse the edge': ['- Load balancer -> CDN', '+ CDN -> Load balancer'],
      },
    },
  ],
  'tier-mismatch': [{ repairs: { 'Move it to the Data tier': [] } }],
  'edge-kind-mismatch': [
    { repairs: { 'Make it an event': ['- Orders -> Order events', '+ Orders ~> Order events'] } },
    {
      when: 'somebody else sends events into the queue',
      board: 'A:app(Orders), B:app(Stock), Q:queue(Events); A->Q, B~>Q',
      repairs: { 'Make it an event': ['- Orders -> Events', '+ Orders ~> Events'] },
    },
    {
      when: 'an event goes the same way already',
      board: 'A:app(Orders), Q:queue(Events); A->Q, A~>Q',
      repairs: { 'Make it an event': ['- Orders -> Events'] },
    },
    {
      board: 'D:sql, E:nosql; D->E',
      repairs: { 'Make it replication': ['- SQL database -> NoSQL database', '+ SQL database => NoSQL database'] },
    },
    {
      board: 'K:cache, D:sql; K->D',
      repairs: { 'Make it a read-through': ['- Cache -> SQL database', '+ Cache => SQL database'] },
    },
    {
      board: 'A:app, T:telemetry; A->T',
      repairs: { 'Make it telemetry': ['- Application server -> Telemetry', '+ Application server -- Telemetry'] },
    },
    {
      board: 'N:cdn, O:object; N->O',
      repairs: { 'Make it an origin fetch': ['- CDN -> Object storage', '+ CDN o> Object storage'] },
    },
    {
      board: 'W:ws, C:client; W->C',
      repairs: { 'Make it a push event': ['- WebSocket server -> Client', '+ WebSocket server ~> Client'] },
    },
  ],
})
