import { type RuleCases, testRuleCases } from '#testing/ruleCases.ts'

/** Boards near the line that the rules about the Edge tier draw. */
const CASES: RuleCases = {
  'tls-not-terminated': {
    quiet: [
      'C:client, N:cdn, L:lb{tls=off}, A:app; C->N, N->L, L->A',
      'C:client, L:lb{tls=off}, G:gateway, A:app; C->L, L->G, G->A',
      'C:client, A:app; C->A',
      'C:client, L:lb{tls=off}, O:object; C->L, L->O',
      'C:client, L:lb, A:app; C->L{protocol=wss}, L->A{protocol=http}',
    ],
    speaks: [
      'C:client, L:lb, A:app; C->L{protocol=http}, L->A',
      'C:client, N:cdn{tls=off}, L:lb{tls=off}, A:app; C->N, N->L, L->A',
      'C:client, M:client, L:lb{tls=off}, A:app, W:ws; C->L, M->L, L->A, L->W',
    ],
  },
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
  'public-api-without-gateway': {
    quiet: [
      'C:client, L:lb, A:app; C->L, L->A',
      'C:client, L:lb, A:app; C->L, L->A; brief publicApi=off',
      'C:client, L:lb, G:gateway, A:app; C->L, L->G, G->A; brief publicApi=on',
      'C:client, L:lb, W:ws, A:app; C->L, L->W, W->A; brief publicApi=on',
      'C:client, P:client{platform=api}, L:lb, G:gateway, A:app, B:app; C->L, L->A, P->G, G->B; brief publicApi=on',
    ],
    speaks: [
      'C:client, G:gateway{rateLimit=off}, A:app; C->G, G->A; brief publicApi=on',
      'C:client, G:gateway{auth=off}, A:app, B:app; C->G, G->A, A->B; brief publicApi=on',
      'C:client, G:gateway, L:lb, A:app; C->G, C->L, G->A, L->A; brief publicApi=on',
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
