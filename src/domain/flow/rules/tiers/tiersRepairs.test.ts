import { expect, test } from 'vitest'
import { openDraft } from '#domain/flow/draft/openDraft.ts'
import { checkBoard } from '#domain/flow/engine.ts'
import type { Rule } from '#domain/flow/rule.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { testRuleRepairs } from '#testing/ruleRepairs.ts'
import { RULES } from '../catalogue.ts'

testRuleRepairs({
  'no-client': [
    { repairs: { 'Add a client': ['+ client(Client)', '+ Client -> Load balancer'] } },
    {
      board: 'G:gateway, N:cdn, L:lb, A:app; N->G, G->L, L->A',
      repairs: { 'Add a client': ['+ client(Client)', '+ Client -> CDN'] },
    },
    {
      board: 'L:lb, G:gateway, A:app; G->L, L->A',
      repairs: { 'Add a client': ['+ client(Client)', '+ Client -> API gateway'] },
    },
    {
      board: 'W:ws, D:nosql, Q:queue; W->D, W~>Q, Q~>W',
      repairs: { 'Add a client': ['+ client(Client)', '+ Client -> WebSocket server'] },
    },
    {
      board: 'W:app{role=worker}, A:app, D:sql; A->D, W->D',
      repairs: { 'Add a client': ['+ client(Client)', '+ Client -> Application server 2'] },
    },
  ],
  'client-to-data': [
    {
      repairs: {
        'Insert a load balancer and a service': [
          '- Shopper -> Orders DB',
          '+ app(Application server)',
          '+ lb(Load balancer)',
          '+ Shopper -> Load balancer',
          '+ Load balancer -> Application server',
          '+ Application server -> Orders DB',
        ],
        'Remove the edge': ['- Shopper -> Orders DB'],
      },
    },
    {
      board: 'C:client, N:cdn, L:lb, A:app{replicas=3}, D:sql; C->N, N->L, L->A, A->D, C->D',
      repairs: {
        'Go through the service that uses the store': ['- Client -> SQL database'],
        'Insert a service': [
          '- Client -> SQL database',
          '+ app(Application server 2)',
          '+ Load balancer -> Application server 2',
          '+ Application server 2 -> SQL database',
        ],
        'Remove the edge': ['- Client -> SQL database'],
      },
    },
    {
      board: 'C:client, M:client, L:lb, A:app, D:sql; C->L, L->A, A->D, M->D',
      repairs: {
        'Go through the service that uses the store': ['- Client 2 -> SQL database', '+ Client 2 -> Load balancer'],
        'Insert a service': [
          '- Client 2 -> SQL database',
          '+ app(Application server 2)',
          '+ Client 2 -> Load balancer',
          '+ Load balancer -> Application server 2',
          '+ Application server 2 -> SQL database',
        ],
        'Remove the edge': ['- Client 2 -> SQL database'],
      },
    },
    {
      board: 'C:client, L:lb, A:app, D:sql; C->L, L->A, C->D',
      repairs: {
        'Insert a service': [
          '- Client -> SQL database',
          '+ app(Application server 2)',
          '+ Load balancer -> Application server 2',
          '+ Application server 2 -> SQL database',
        ],
        'Remove the edge': ['- Client -> SQL database'],
      },
    },
    {
      when: 'a queue hands out, and a service would only publish more',
      board: 'C:client, L:lb, A:app, Q:queue; C->L, L->A, A~>Q, Q~>C{label=news}',
      repairs: {
        'Push it through a WebSocket server': [
          '- Message queue ~> Client{label=news}',
          '+ ws(WebSocket server)',
          '+ Message queue ~> WebSocket server{label=news}',
          '+ WebSocket server ~> Client',
        ],
      },
    },
    {
      board: 'C:client, O:object; C->O',
      repairs: {
        'Make it a signed link': ['- Client -> Object storage', '+ Client -> Object storage{signed=true}'],
        'Insert a load balancer and a service': [
          '- Client -> Object storage',
          '+ app(Application server)',
          '+ lb(Load balancer)',
          '+ Client -> Load balancer',
          '+ Load balancer -> Application server',
          '+ Application server -> Object storage',
        ],
        'Remove the edge': ['- Client -> Object storage'],
      },
    },
  ],
  'client-skips-edge': [
    { repairs: { 'Send it through the Edge tier': ['- Browser -> Profiles', '+ Load balancer -> Profiles'] } },
    {
      board: 'C:client, N:cdn, L:lb, A:app; C->N, N->L, L->A, C->A, C->A',
      repairs: {
        'Send it through the Edge tier': ['- Client -> Application server', '- Client -> Application server'],
      },
    },
    {
      board: 'C:client, N:cdn, L:lb, A:app, P:app, X:external; C->N, N->L, L->A, X->P',
      repairs: {
        'Send it through the Edge tier': [
          '- External API -> Application server 2',
          '+ Load balancer -> Application server 2',
          '+ External API -> CDN',
        ],
      },
    },
    {
      board: 'X:external, A:app, L:lb, B:app; X->A, L->B',
      repairs: {
        'Send it through the Edge tier': [
          '- External API -> Application server',
          '+ Load balancer -> Application server',
          '+ External API -> Load balancer',
        ],
      },
    },
  ],
  'no-ingress': [
    {
      repairs: {
        'Insert a load balancer': [
          '- Browser -> Orders',
          '+ lb(Load balancer)',
          '+ Load balancer -> Orders',
          '+ Browser -> Load balancer',
        ],
        'Insert a CDN and a load balancer': [
          '- Browser -> Orders',
          '+ lb(Load balancer)',
          '+ cdn(CDN)',
          '+ Load balancer -> Orders',
          '+ Browser -> CDN',
          '+ CDN -> Load balancer',
        ],
        'Call it a first version in the brief': ['+ brief stage=mvp'],
      },
    },
    {
      board: 'C:client, M:client, A:app, B:app; C->A, M->A, M->B',
      repairs: {
        'Insert a load balancer': [
          '- Client -> Application server',
          '- Client 2 -> Application server',
          '- Client 2 -> Application server 2',
          '+ lb(Load balancer)',
          '+ Load balancer -> Application server',
          '+ Load balancer -> Application server 2',
          '+ Client -> Load balancer',
          '+ Client 2 -> Load balancer',
        ],
        'Insert a CDN and a load balancer': [
          '- Client -> Application server',
          '- Client 2 -> Application server',
          '- Client 2 -> Application server 2',
          '+ lb(Load balancer)',
          '+ cdn(CDN)',
          '+ Load balancer -> Application server',
          '+ Load balancer -> Application server 2',
          '+ Client -> CDN',
          '+ Client 2 -> CDN',
          '+ CDN -> Load balancer',
        ],
      },
    },
    {
      board: 'C:client, M:client, A:app; C->A, M->A',
      repairs: {
        'Insert a load balancer': [
          '- Client -> Application server',
          '- Client 2 -> Application server',
          '+ lb(Load balancer)',
          '+ Load balancer -> Application server',
          '+ Client -> Load balancer',
          '+ Client 2 -> Load balancer',
        ],
        'Insert a CDN and a load balancer': [
          '- Client -> Application server',
          '- Client 2 -> Application server',
          '+ lb(Load balancer)',
          '+ cdn(CDN)',
          '+ Load balancer -> Application server',
          '+ Client -> CDN',
          '+ Client 2 -> CDN',
          '+ CDN -> Load balancer',
        ],
        'Call it a first version in the brief': ['+ brief stage=mvp'],
      },
    },
    {
      when: 'two servers are no first version',
      board: 'C:client, A:app, B:app; C->A, A->B',
      repairs: {
        'Insert a load balancer': [
          '- Client -> Application server',
          '+ lb(Load balancer)',
          '+ Load balancer -> Application server',
          '+ Client -> Load balancer',
        ],
        'Insert a CDN and a load balancer': [
          '- Client -> Application server',
          '+ lb(Load balancer)',
          '+ cdn(CDN)',
          '+ Load balancer -> Application server',
          '+ Client -> CDN',
          '+ CDN -> Load balancer',
        ],
      },
    },
  ],
  'edge-skips-business': [
    {
      repairs: {
        'Insert a service': [
          '- API gateway -> Products',
          '+ app(Application server)',
          '+ API gateway -> Application server',
          '+ Application server -> Products',
        ],
      },
    },
    {
      board: 'C:client, L:lb, D:sql, Q:queue; C->L, L->D, L~>Q',
      repairs: {
        'Insert a service': [
          '- Load balancer -> SQL database',
          '+ app(Application server)',
          '+ Load balancer -> Application server',
          '+ Application server -> SQL database',
        ],
      },
    },
    {
      board: 'C:client, L:lb, A:app, D:sql; C->L, L->A, A->D, L~>D, L->D',
      repairs: {
        'Insert a service': [
          '- Load balancer ~> SQL database',
          '- Load balancer -> SQL database',
          '+ app(Application server 2)',
          '+ Load balancer -> Application server 2',
          '+ Application server 2 -> SQL database',
        ],
        'Go through the service that uses the store': [
          '- Load balancer ~> SQL database',
          '- Load balancer -> SQL database',
        ],
      },
    },
    {
      when: 'what is said of a store moves on',
      board: 'C:client, G:gateway, D:sql; C->G, G->D{access=read}',
      repairs: {
        'Insert a service': [
          '- API gateway -> SQL database{access=read}',
          '+ app(Application server)',
          '+ API gateway -> Application server',
          '+ Application server -> SQL database{access=read}',
        ],
      },
    },
  ],
})

const TIERS = RULES.filter((rule: Rule) => rule.topic === 'tiers')

test.each(TIERS.map((rule) => [rule.id, rule] as const))(
  'the repairs of %s do nothing once all blocks are gone',
  (_, rule) => {
    const board = parseNotation(rule.bad)
    const [finding] = checkBoard(board, { speaks: [rule.speaks], rules: [rule] })
    const fixes = (finding?.fixes?.() ?? []).filter(({ title }) => title !== 'Call it a first version in the brief')
    expect(fixes.length).toBeGreaterThan(0)
    for (const fix of fixes) {
      const draft = openDraft({ ...board, blocks: [], edges: [] }, 'seed')
      fix.draw(draft)
      expect([fix.title, draft.changes()]).toEqual([fix.title, []])
    }
  },
)
