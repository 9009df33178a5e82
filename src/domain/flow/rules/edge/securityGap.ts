import { isComplete } from '#domain/flow/isComplete.ts'
import { listed } from '#domain/flow/listed.ts'
import type { Fix, Rule } from '#domain/flow/rule.ts'
import { type SecurityGap, securityGapsOf } from '#domain/flow/securityGaps.ts'
import { SOURCES } from '#domain/flow/sources.ts'
import { capitalised } from '#shared/capitalised.ts'

const closing = (gaps: readonly SecurityGap[]): Fix => {
  return {
    title: capitalised(listed(gaps.map(({ remedy }) => remedy))),
    draw: (draft) => {
      for (const { close } of gaps) close(draft)
    },
  }
}

/** Security that is not on the board is what the next question is about. */
export const securityGap: Rule = {
  id: 'security-gap',
  title: 'Security points left open',
  topic: 'edge',
  severity: 'hint',
  speaks: 'review',
  what: 'What a complete board leaves open of this list: a WAF for a public API or a million users a day, a place for the secrets of external APIs or of three services, encryption at rest of personal data, isolation of tenants.',
  why: 'Attacks at the edge, leaked keys, stolen disks and mixed-up tenants are common ways to lose data, and each has a plain answer.',
  source: SOURCES.security,
  quiet: [
    'The brief names neither a public API nor a million users a day, so no WAF is asked for.',
    'The brief says where secrets are kept, or there are no external APIs and fewer than three services.',
    'The brief does not speak of personal data, so encryption at rest is not asked for.',
    'The brief does not say that tenants share the system.',
  ],
  readsLabels: true,
  *check(flow) {
    if (!isComplete(flow)) return
    const gaps = securityGapsOf(flow)
    if (gaps.length === 0) return
    yield {
      at: [...new Set(gaps.flatMap(({ at }) => at.map(({ id }) => id)))],
      says: `Still open in security: ${gaps.map(({ missing }) => missing).join('; ')}.`,
      cause: gaps.map(({ item }) => item).join(' '),
      fixes: () => [closing(gaps)],
    }
  },
  good: 'C:client(Browser), G:gateway, L:lb, A:app(Profiles), K:cache(Sessions), D:sql(People){encrypted=on}; C->G, G->L, L->A, A->K, A->D; brief pii=on',
  bad: 'C:client(Browser), G:gateway, L:lb, A:app(Profiles), K:cache(Sessions), D:sql(People); C->G, G->L, L->A, A->K, A->D; brief pii=on',
}
