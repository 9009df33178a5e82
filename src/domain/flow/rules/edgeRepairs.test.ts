import { testRuleRepairs } from '#testing/ruleRepairs.ts'

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
