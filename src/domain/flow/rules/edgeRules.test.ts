import { type RuleCases, testRuleCases } from '#testing/ruleCases.ts'
import { testRuleRepairs } from '#testing/ruleRepairs.ts'

/** Boards near the line that the rules about the Edge tier draw. */
const CASES: RuleCases = {
  'no-cdn': {
    quiet: [
      'C:client, L:lb, A:app, D:sql; C->L, L->A, A->D; brief geo=global',
      'C:client, L:lb, A:app, K:cache, D:sql, B:app; C->L, L->A, A->K, A->D, L->B',
      'C:client, L:lb, A:app, K:cache, D:sql, B:app; C->L, L->A, A->K, A->D, L->B; brief geo=single platforms=ios',
      'C:client, L:lb, A:app, K:cache, D:sql, N:cdn; C->L, L->A, A->K, A->D; brief geo=global',
      'C:client, E:entry{features=cdn}, L:lb, A:app, K:cache, D:sql, B:app; C->E, E->L, L->A, A->D; brief geo=global',
      'C:client, L:lb, A:app, K:cache, D:sql, O:object; C->L, L->A, A->K, A->D, A->O; brief geo=global',
      'C:client, L:lb, A:app, K:cache, D:sql, O:object{role=static}; C->L, L->A, A->D; brief geo=global',
      'C:client, L:lb, A:app, K:cache, D:sql, B:app; C->L, L->A, A->K, A->D; brief geo=global stage=mvp',
      'C:client{platform=device}, M:client{platform=api}, L:lb, A:app, K:cache, D:sql, B:app; C->L, M->L, L->A, A->D; brief geo=global',
      'C:client, L:lb, A:app, K:cache, D:sql, B:app; C->L, L->A, A->K, A->D; brief geo=global platforms=partner',
    ],
    speaks: [
      'C:client, L:lb, A:app, K:cache, D:sql, B:app; C->L, L->A, A->K, A->D; brief platforms=web geo=single',
      'C:client, L:lb, A:app, K:cache, D:sql, O:object{role=archive}; C->L, L->A, A->D, A->O; brief geo=global',
      'C:client{platform=device}, M:client, L:lb, A:app, K:cache, D:sql, B:app; C->L, M->L, L->A; brief geo=global',
      'C:client, L:lb, A:app, K:cache, D:sql, B:app; A->D; brief geo=global',
    ],
  },
  'gateway-not-needed': {
    quiet: [
      'C:client, G:gateway, A:app; C->G, G->A',
      'C:client, G:gateway, A:app; C->G, G->A; brief publicApi=on',
      'C:client, G:gateway, A:app(Orders), B:app(Stock); C->G, G->A, G->B; brief publicApi=off',
      'C:client, G:gateway, A:app(Orders), B:app(Stock), L:lb, M:lb; C->G, G->L, G->M, L->A, M->B; brief publicApi=off',
      'C:client, G:gateway, A:app, W:ws; C->G, G->A, G->W; brief publicApi=off',
      'C:client, G:gateway, A:app; C->G, G->A; brief publicApi=off auth=required',
      'C:client, G:gateway{rationale=quotas}, A:app; C->G, G->A; brief publicApi=off',
      'C:client, G:gateway, H:gateway, A:app(Orders), B:app(Stock); C->G, G->H, H->A, H->B; brief publicApi=off',
      'C:client, G:gateway; C->G; brief publicApi=off',
    ],
    speaks: [
      'C:client, G:gateway, A:app; C->G, G->A; brief publicApi=off',
      'C:client, G:gateway, A:app(Shop 1), B:app(Shop 2); C->G, G->A, G->B; brief publicApi=off',
      'C:client, G:gateway, A:app{auth=on}; C->G, G->A; brief publicApi=off auth=required',
      'C:client, L:lb{auth=on}, G:gateway, A:app; C->L, L->G, G->A; brief publicApi=off auth=required',
      'C:client, G:gateway{auth=off}, A:app; C->G, G->A; brief publicApi=off auth=required',
      'C:client, G:gateway, A:app(Orders), B:app(Stock); C->G, G->A, A->B; brief publicApi=off',
    ],
  },
  'auth-missing': {
    quiet: [
      'C:client, L:lb, A:app, D:sql; C->L, L->A, A->D',
      'C:client, L:lb, A:app, K:cache, D:sql, N:cdn; C->L, L->A, A->K, A->D; brief auth=none',
      'C:client, G:gateway, L:lb, A:app, K:cache, D:sql; C->G, G->L, L->A, A->K, A->D',
      'C:client, L:lb{auth=on}, A:app, K:cache, D:sql, N:cdn; C->L, L->A, A->K, A->D',
      'C:client, L:lb, A:app{auth=on}, K:cache, D:sql, N:cdn; C->L, L->A, A->K, A->D',
      'C:client, L:lb, A:app, K:cache, D:sql, X:external{role=identity}, N:cdn; C->L, L->A, A->D, A->X',
      'C:client, L:lb, A:app, K:cache, D:sql, B:app(Login service); C->L, L->A, A->D, A->B',
      'C:client, L:lb, A:app, K:cache, D:sql, B:app(user_auth); C->L, L->A, A->D, A->B',
      'C:client, L:lb, A:app, K:cache, D:sql, N:cdn; C->L, L->A, A->K, A->D{access=read}',
      'C:client, L:lb, A:app, B:app, D:sql, N:cdn; C->L, L->A, A->B, B->D',
      'C:client, L:lb, A:app, Q:queue{role=pubsub}, W:app{role=worker}, D:sql; C->L, L->A, Q~>W, W->D',
    ],
    speaks: [
      'C:client, L:lb, A:app, K:cache, D:sql, N:cdn; C->L, L->A, A->K, A->D',
      'C:client, G:gateway{auth=off}, A:app, K:cache, Z:nosql, N:cdn; C->G, G->A, A->Z',
      'C:client, L:lb, A:app, K:cache, O:object, N:cdn; C->L, L->A, A->O{access=write}',
      'C:client, L:lb, H:ws, Q:queue, W:app{role=worker}, D:sql; C->L, L->H, H~>Q, Q~>W, W->D',
      'C:client, L:lb, A:app, K:cache, D:sql, B:app(Author pages); C->L, L->A, A->D, A->B',
      'C:client, L:lb, A:app, K:cache, D:sql, X:external, N:cdn; C->L, L->A, A->D, A->X',
      'C:client, G:gateway, L:lb, A:app, D:sql, B:app; C->G, G->A, C->L, L->A, A->D',
    ],
  },
  'security-gap': {
    quiet: [
      'C:client, L:lb, A:app, D:sql; C->L, L->A, A->D; brief publicApi=on pii=on',
      'C:client, L:lb, A:app, K:cache, D:sql, N:cdn; C->L, L->A, A->K, A->D',
      'C:client, L:lb, A:app, K:cache, D:sql, N:cdn{features=waf}; C->N, N->L, L->A, A->D; brief publicApi=on dau=5000000',
      'C:client, L:lb, A:app, K:cache, D:sql, N:cdn; C->L, L->A, A->D; brief publicApi=off dau=999999',
      'C:client, L:lb, A:app, K:cache, D:sql, X:external, N:cdn; C->L, L->A, A->D; brief secrets=Vault',
      'C:client, L:lb, A:app(One), B:app(Two), E:app(Two 2), W:app{role=worker}, D:sql; C->L, L->A, A->D',
      'C:client, L:lb, A:app, K:cache, D:sql{encrypted=on}, N:cdn; C->L, L->A, A->D; brief pii=on',
      'C:client, L:lb, A:app, K:cache, D:sql{tenantIsolation=schema}, N:cdn; C->L, L->A, A->D; brief tenancy=multi',
      'C:client, L:lb, A:app, K:cache, D:sql, N:cdn; C->L, L->A, A->D; brief tenancy=single pii=off',
    ],
    speaks: [
      'C:client, L:lb, A:app, K:cache, D:sql, N:cdn; C->L, L->A, A->D; brief publicApi=on',
      'C:client, L:lb, A:app, K:cache, D:sql, N:cdn; C->L, L->A, A->D; brief dau=1000000',
      'C:client, L:lb, A:app{features=waf}, K:cache, D:sql, N:cdn; C->L, L->A, A->D; brief dau=1000000',
      'C:client, L:lb, A:app, K:cache, D:sql, X:external, N:cdn; C->L, L->A, A->D',
      'C:client, L:lb, A:app(One), B:app(Two), E:app(Three), D:sql; C->L, L->A, A->D',
      'C:client, L:lb, A:app, K:cache, D:sql, O:object; C->L, L->A, A->D; brief pii=on',
      'C:client, L:lb, A:app, K:cache, Z:nosql{encrypted=off}, N:cdn; C->L, L->A, A->Z; brief pii=on',
      'C:client, L:lb, A:app, K:cache, S:search, N:cdn; C->L, L->A, A->S; brief tenancy=multi',
      'C:client, A:app, K:cache, D:sql, B:app, E:app; C->A, A->D; brief publicApi=on pii=on tenancy=multi',
    ],
  },
}

testRuleCases(CASES)

testRuleRepairs({
  'tls-not-terminated': [
    {
      board: 'C:client, N:cdn{tls=off}, L:lb{tls=off}, A:app; C->N, N->L, L->A',
      repairs: { 'End TLS at the first router': ['- N cdn tls=off', '+ N cdn tls=on'] },
    },
    {
      board: 'C:client, L:lb, A:app; C->L{protocol=http}, C->L{protocol=tcp}, L->A',
      repairs: {
        'Use the protocol with TLS': [
          '- C->L protocol=http',
          '- C->L protocol=tcp',
          '+ C->L protocol=https',
          '+ C->L protocol=tls',
        ],
      },
    },
    {
      board: 'C:client, H:ws; C->H{protocol=ws}',
      repairs: { 'Use the protocol with TLS': ['- C->H protocol=ws', '+ C->H protocol=wss'] },
    },
  ],
  'no-cdn': [
    {
      board:
        'C:client, M:client, E:entry, L:lb, A:app, K:cache, D:sql, B:app; C->E, E->L, M->L, L->A, A->K, A->D; brief geo=global',
      repairs: {
        'Insert a CDN': ['- E->L', '- M->L', '+ “CDN” cdn', '+ “CDN”->L', '+ M->“CDN”', '+ E->“CDN”'],
      },
    },
    {
      board: 'C:client, A:app, K:cache, D:sql, B:app, E:app; C->A, A->K, A->D; brief geo=global',
      repairs: { 'Insert a CDN': ['- C->A', '+ “CDN” cdn', '+ “CDN”->A', '+ C->“CDN”'] },
    },
  ],
  'public-api-without-gateway': [
    {
      board: 'C:client, N:cdn, L:lb, A:app, D:sql; C->N, N->L, L->A, A->D; brief publicApi=on',
      repairs: {
        'Insert an API gateway': ['- N->L', '+ “API gateway” gateway', '+ “API gateway”->L', '+ N->“API gateway”'],
        'Say in the brief that the API is not public': ['- brief publicApi=on', '+ brief publicApi=off'],
      },
    },
    {
      board: 'C:client, G:gateway{rateLimit=off}, A:app; C->G, G->A; brief publicApi=on',
      repairs: {
        'Turn on identity checks and rate limits at the gateway': [
          '- G gateway rateLimit=off',
          '+ G gateway rateLimit=on auth=on',
        ],
        'Say in the brief that the API is not public': ['- brief publicApi=on', '+ brief publicApi=off'],
      },
    },
    {
      board: 'C:client, A:app(Orders), B:app(Stock); C->A, C->B; brief publicApi=on',
      repairs: {
        'Insert an API gateway': [
          '- C->A',
          '- C->B',
          '+ “API gateway” gateway',
          '+ “API gateway”->A',
          '+ “API gateway”->B',
          '+ C->“API gateway”',
        ],
        'Say in the brief that the API is not public': ['- brief publicApi=on', '+ brief publicApi=off'],
      },
    },
  ],
  'gateway-not-needed': [
    {
      board: 'C:client, G:gateway, L:lb, A:app{auth=on}; C->G, G->L, L->A; brief publicApi=off',
      repairs: { 'Remove the gateway': ['- G gateway', '- C->G', '- G->L', '+ C->L'] },
    },
    {
      board: 'C:client, L:lb, G:gateway, A:app; C->L, L->G, G->A; brief publicApi=off',
      repairs: {
        'Remove the gateway and check identity in the service': [
          '- G gateway',
          '- A app',
          '- L->G',
          '- G->A',
          '+ A app auth=on',
          '+ L->A',
        ],
      },
    },
  ],
  'auth-missing': [
    {
      board: 'C:client, N:cdn, G:gateway{auth=off}, A:app, K:cache, D:sql; C->N, N->G, G->A, A->D',
      repairs: {
        'Check identity at the gateway': ['- G gateway auth=off', '+ G gateway auth=on'],
        'Check identity in the service': ['- A app', '+ A app auth=on'],
        'Add an identity provider': [
          '+ “Identity provider” external role=identity',
          '+ A->“Identity provider” timeout=2000 breaker=on',
        ],
      },
    },
    {
      board: 'C:client, L:lb, H:ws, K:cache, D:sql, N:cdn; C->L, L->H, H->D',
      repairs: {
        'Check identity at the handshake': ['- H ws', '+ H ws auth=on'],
        'Insert an API gateway': ['- C->L', '+ “API gateway” gateway', '+ “API gateway”->L', '+ C->“API gateway”'],
        'Add an identity provider': [
          '+ “Identity provider” external role=identity',
          '+ H->“Identity provider” timeout=2000 breaker=on',
        ],
      },
    },
  ],
  'security-gap': [
    {
      board:
        'C:client, L:lb{features=dns}, A:app, D:sql, S:search, K:cache, X:external; C->L, L->A, A->D; brief publicApi=on pii=on tenancy=multi',
      repairs: {
        'Add a WAF, keep secrets in Vault, encrypt the stores and isolate tenants by row': [
          '- L lb features=dns',
          '- D sql',
          '- S search',
          '+ L lb features=dns+waf',
          '+ D sql encrypted=on tenantIsolation=row',
          '+ S search encrypted=on tenantIsolation=row',
          '+ brief secrets=Vault',
        ],
      },
    },
    {
      board: 'C:client, A:app, B:app, E:app, D:sql, K:cache; C->A, A->D; brief dau=2000000 secrets=Vault',
      repairs: {
        'Add a WAF': ['- C->A', '+ “DNS and WAF” entry features=waf', '+ “DNS and WAF”->A', '+ C->“DNS and WAF”'],
      },
    },
  ],
})
