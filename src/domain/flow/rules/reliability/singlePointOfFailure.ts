import { isDatabase } from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import type { Draft } from '#domain/flow/draft/draft.ts'
import { fixList } from '#domain/flow/fixList.ts'
import type { FlowGraph } from '#domain/flow/flowGraph.ts'
import { buildingBlocks, isComplete } from '#domain/flow/isComplete.ts'
import { isMvp } from '#domain/flow/isMvp.ts'
import { nameOf, namesOf } from '#domain/flow/names.ts'
import { copiesCome, runCopies } from '#domain/flow/repairs/runCopies.ts'
import { onlyPrimary, singleCopies } from '#domain/flow/roles/singleCopies.ts'
import type { Fix, Rule } from '#domain/flow/rule.ts'
import { SOURCES } from '#domain/flow/sources.ts'

/** What is true of one copy of a database and not of the other. */
const OWN_FIELDS: ReadonlySet<string> = new Set<keyof Block>([
  'id',
  'kind',
  'label',
  'order',
  'x',
  'y',
  'zone',
  'mermaidId',
  'notes',
  'rationale',
  'load',
])

/** Adds a replica of a database that can take over from it. */
function addStandby(draft: Draft, database: Block): void {
  const same = Object.fromEntries(Object.entries(database).filter(([field]) => !OWN_FIELDS.has(field)))
  draft.connect(database, draft.add(database.kind, { ...same, label: 'Standby', role: 'replica', replicas: 1 }))
}

const FEWEST_BLOCKS = 5

function fixesFor(flow: FlowGraph, alone: readonly Block[]): readonly Fix[] {
  const databases = alone.filter(isDatabase)
  const others = alone.filter((block) => !isDatabase(block))
  const company = copiesCome(flow, others)
  return fixList(
    { title: `Set replicas to 2${company}`, draw: (draft) => runCopies(draft, alone, 2) },
    databases.length > 0 && {
      title: others.length > 0 ? `Add a standby per database, set other replicas to 2${company}` : 'Add a standby',
      draw: (draft) => {
        for (const database of databases) addStandby(draft, database)
        runCopies(draft, others, 2)
      },
    },
    { title: 'Mark as managed', draw: (draft) => draft.setAll(alone, { managed: true }) },
  )
}

/** A part with one copy takes everything that needs it down with it. */
export const singlePointOfFailure: Rule = {
  id: 'single-point-of-failure',
  title: 'Single point of failure',
  topic: 'reliability',
  severity: 'warning',
  lower: { severity: 'hint', where: 'where the brief does not say how available it has to be' },
  speaks: 'review',
  what: 'Servers, databases, queues and session stores that clients depend on and that run as one copy. Copies that are not stated count as one when the brief asks for an availability of 99.9 % or more. Where the brief asks for none, a hint names the only primary database.',
  why: 'Machines fail every week somewhere; whatever has no second copy turns that into an outage, and an interviewer will ask about each part.',
  source: SOURCES.failures,
  quiet: [
    'The part is managed, or its technology always is, such as SQS, DynamoDB or Lambda.',
    'A database replicates to another one of its kind.',
    'A second block of the same kind has the same owner or, unless it is a store, the same label of its own but for a number.',
    'It is a plain cache, whose loss the store behind makes good, a worker, whose queue keeps the work, a store for analytics or a dead-letter queue.',
    'It is a CDN, an entry, object storage, notifications or an external API, which others keep up.',
    'It is a load balancer or gateway that states neither a technology nor one copy.',
    'The board has fewer than five building blocks, or the brief says that this is a first version.',
  ],
  readsLabels: true,
  *check(flow) {
    if (isMvp(flow) || buildingBlocks(flow).length < FEWEST_BLOCKS) return
    const alone = singleCopies(flow)
    if (alone.length > 0) {
      const says =
        alone.length === 1
          ? `There is one copy of ${namesOf(alone)}: if it stops, users notice.`
          : `There is one copy each of ${namesOf(alone)}: if any of them stops, users notice.`
      yield { at: alone.map(({ id }) => id), says, fixes: () => fixesFor(flow, alone) }
    }
    const store = isComplete(flow) ? onlyPrimary(flow) : undefined
    if (!store || alone.includes(store)) return
    const says = `Nothing says what happens when ${nameOf(store)} stops: all data is there, and no copy of it is stated.`
    yield { at: [store.id], says, severity: 'hint', fixes: () => fixesFor(flow, [store]) }
  },
  good: 'C:client(Browser), N:cdn, L:lb, A:app(Shop){replicas=2}, K:cache, D:sql(Products){replicas=1}, R:sql(Replica){replicas=1}; C->N, N->L, L->A, A->K, A->D, D=>R; brief availability=99.9',
  bad: 'C:client(Browser), N:cdn, L:lb, A:app(Shop){replicas=2}, K:cache, D:sql(Products){replicas=1}; C->N, N->L, L->A, A->K, A->D; brief availability=99.9',
}
