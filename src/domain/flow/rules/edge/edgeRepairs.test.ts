import { testRuleRepairs } from '#testing/ruleRepairs.ts'

testRuleRepairs({
  'tls-not-terminated': [
    {
      board: 'C:client, N:cdn{tls=off}, L:lb{tls=off}, A:app; C->N, N->L, L->A',
      repairs: { 'End TLS at the first router': ['- cdn(CDN){tls=false}', '+ cdn(CDN){tls=true}'] },
    },
    {
      board: 'C:client, L:lb, A:app; C->L{protocol=http}, C->L{protocol=tcp}, L->A',
      repairs: {
        'Use the protocol with TLS': [
          '- Client -> Load balancer{protocol=http}',
          '- Client -> Load balancer{protocol=tcp}',
          '+ Client -> Load balancer{protocol=https}',
          '+ Client -> Load balancer{protocol=tls}',
        ],
      },
    },
    {
      board: 'C:client, H:ws; C->H{protocol=ws}',
      repairs: {
        'Use the protocol with TLS': [
          '- Client -> WebSocket server{protocol=ws}',
          '+ Client -> WebSocket server{protocol=wss}',
        ],
      },
    },
  ],
  'no-cdn': [
    {
      board:
        'C:client, M:client, E:entry, L:lb, A:app, K:cache, D:sql, B:app; C->E, E->L, M->L, L->A, A->K, A->D; brief geo=global',
      repairs: {
        'Insert a CDN': [
          '- DNS and WAF -> Load balancer',
          '- Client 2 -> Load balancer',
          '+ cdn(CDN)',
          '+ CDN -> Load balancer',
          '+ Client 2 -> CDN',
          '+ DNS and WAF -> CDN',
        ],
      },
    },
    {
      board: 'C:client, A:app, K:cache, D:sql, B:app, E:app; C->A, A->K, A->D; brief geo=global',
      repairs: {
        'Insert a CDN': [
          '- Client -> Application server',
          '+ cdn(CDN)',
          '+ CDN -> Application server',
          '+ Client -> CDN',
        ],
      },
    },
  ],
  'public-api-without-gateway': [
    {
      board: 'C:client, N:cdn, L:lb, A:app, D:sql; C->N, N->L, L->A, A->D; brief publicApi=on',
      repairs: {
        'Insert an API gateway': [
          '- CDN -> Load balancer',
          '+ gateway(API gateway)',
          '+ API gateway -> Load balancer',
          '+ CDN -> API gateway',
        ],
        'Say in the brief that the API is not public': ['- brief publicApi=true', '+ brief publicApi=false'],
      },
    },
    {
      when: 'a gateway leads there for others',
      board:
        'P:client(Partner){platform=partner}, C:client, G:gateway, L:lb, A:app; C->G, G->L, L->A, P->L; brief publicApi=on',
      repairs: {
        'Send the calls through the gateway': ['- Partner -> Load balancer', '+ Partner -> API gateway'],
        'Insert an API gateway': [
          '- Partner -> Load balancer',
          '+ gateway(API gateway 2)',
          '+ API gateway 2 -> Load balancer',
          '+ Partner -> API gateway 2',
        ],
        'Say in the brief that the API is not public': ['- brief publicApi=true', '+ brief publicApi=false'],
      },
    },
    {
      board: 'C:client, G:gateway{rateLimit=off}, A:app; C->G, G->A; brief publicApi=on',
      repairs: {
        'Turn on identity checks and rate limits at the gateway': [
          '- gateway(API gateway){rateLimit=false}',
          '+ gateway(API gateway){auth=true rateLimit=true}',
        ],
        'Say in the brief that the API is not public': ['- brief publicApi=true', '+ brief publicApi=false'],
      },
    },
    {
      board: 'C:client, A:app(Orders), B:app(Stock); C->A, C->B; brief publicApi=on',
      repairs: {
        'Insert an API gateway': [
          '- Client -> Orders',
          '- Client -> Stock',
          '+ gateway(API gateway)',
          '+ API gateway -> Orders',
          '+ API gateway -> Stock',
          '+ Client -> API gateway',
        ],
        'Say in the brief that the API is not public': ['- brief publicApi=true', '+ brief publicApi=false'],
      },
    },
  ],
  'gateway-not-needed': [
    {
      when: 'what is said of the way to the gateway stays',
      board: 'C:client, G:gateway, A:app{auth=on}; C->G{label=orders protocol=https}, G->A; brief publicApi=off',
      repairs: {
        'Remove the gateway': [
          '- gateway(API gateway)',
          '- Client -> API gateway{label=orders protocol=https}',
          '- API gateway -> Application server',
          '+ Client -> Application server{label=orders protocol=https}',
        ],
      },
    },
    {
      board: 'C:client, G:gateway, L:lb, A:app{auth=on}; C->G, G->L, L->A; brief publicApi=off',
      repairs: {
        'Remove the gateway': [
          '- gateway(API gateway)',
          '- Client -> API gateway',
          '- API gateway -> Load balancer',
          '+ Client -> Load balancer',
        ],
      },
    },
    {
      board: 'C:client, L:lb, G:gateway, A:app; C->L, L->G, G->A; brief publicApi=off',
      repairs: {
        'Remove the gateway and check identity in the service': [
          '- gateway(API gateway)',
          '- app(Application server)',
          '- Load balancer -> API gateway',
          '- API gateway -> Application server',
          '+ app(Application server){auth=true}',
          '+ Load balancer -> Application server',
        ],
      },
    },
  ],
  'auth-missing': [
    {
      board: 'C:client, N:cdn, G:gateway{auth=off}, A:app, K:cache, D:sql; C->N, N->G, G->A, A->D',
      repairs: {
        'Check identity at the gateway': ['- gateway(API gateway){auth=false}', '+ gateway(API gateway){auth=true}'],
        'Check identity in the service': ['- app(Application server)', '+ app(Application server){auth=true}'],
        'Add an identity provider': [
          '+ external(Identity provider){role=identity}',
          '+ Application server -> Identity provider{breaker=true timeout=2000}',
        ],
      },
    },
    {
      board: 'C:client, L:lb, H:ws, K:cache, D:sql, N:cdn; C->L, L->H, H->D',
      repairs: {
        'Check identity at the handshake': ['- ws(WebSocket server)', '+ ws(WebSocket server){auth=true}'],
        'Insert an API gateway': [
          '- Client -> Load balancer',
          '+ gateway(API gateway)',
          '+ API gateway -> Load balancer',
          '+ Client -> API gateway',
        ],
        'Add an identity provider': [
          '+ external(Identity provider){role=identity}',
          '+ WebSocket server -> Identity provider{breaker=true timeout=2000}',
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
          '- lb(Load balancer){features=dns}',
          '- sql(SQL database)',
          '- search(Search engine)',
          '+ lb(Load balancer){features=dns,waf}',
          '+ sql(SQL database){encrypted=true tenantIsolation=row}',
          '+ search(Search engine){encrypted=true tenantIsolation=row}',
          '+ brief secrets=Vault',
        ],
      },
    },
    {
      board: 'C:client, A:app, B:app, E:app, D:sql, K:cache; C->A, A->D; brief dau=2000000 secrets=Vault',
      repairs: {
        'Add a WAF': [
          '- Client -> Application server',
          '+ entry(DNS and WAF){features=waf}',
          '+ DNS and WAF -> Application server',
          '+ Client -> DNS and WAF',
        ],
      },
    },
  ],
})
