import type { Edge } from '#domain/board/board.ts'
import type { Change } from '#domain/board/change.ts'
import type { EdgeProperties, EdgePropertyId } from '#domain/board/edgeProperties.ts'
import type { Command } from '../command.ts'
import type { Predicate } from '../predicates.ts'
import { edgesTaking } from './edgesTaking.ts'

/** What a menu entry sets on edges. */
interface Entry<Id extends string = string> {
  readonly id: Id
  readonly title: string
  readonly heading: string
  readonly when: Predicate
  /** what an edge must offer for this to be set on it */
  readonly needs: EdgePropertyId
  readonly fields: EdgeProperties
  /** chosen again, it is taken away */
  readonly toggles?: true
}

/** A value by its id, and what the entry that sets it is called. */
interface Named<Value> {
  readonly id: Value
  readonly title: string
}

const access = <Value extends NonNullable<Edge['access']>>({
  id,
  title,
}: Named<Value>): Entry<`edge-access-${Value}`> => ({
  id: `edge-access-${id}`,
  title,
  heading: 'Access',
  when: 'edgesTakeAccess',
  needs: 'access',
  fields: { access: id },
})

const via = <Value extends NonNullable<Edge['via']>>({ id, title }: Named<Value>): Entry<`edge-via-${Value}`> => ({
  id: `edge-via-${id}`,
  title,
  heading: 'Published',
  when: 'edgesTakeVia',
  needs: 'via',
  fields: { via: id },
})

const toggle = <Id extends string>({ id, ...entry }: Omit<Entry<Id>, 'heading' | 'toggles'>): Entry<Id> => ({
  ...entry,
  id,
  heading: 'Call',
  toggles: true,
})

const ENTRIES = [
  access({ id: 'read', title: 'Only reads' }),
  access({ id: 'write', title: 'Only writes' }),
  access({ id: 'read-write', title: 'Reads and writes' }),
  via({ id: 'outbox', title: 'Publish through an outbox' }),
  via({ id: 'cdc', title: 'Publish by change data capture' }),
  via({ id: 'best-effort', title: 'Publish as best effort' }),
  toggle({
    id: 'edge-protect',
    title: 'Timeout, retries and breaker',
    when: 'edgesTakeTimeout',
    needs: 'timeout',
    fields: { timeout: 2000, retries: 3, breaker: true },
  }),
  toggle({
    id: 'edge-awaited',
    title: 'The user waits for it',
    when: 'edgesTakeAwaited',
    needs: 'awaited',
    fields: { awaited: true },
  }),
  toggle({
    id: 'edge-signed',
    title: 'Signed link',
    when: 'edgesTakeSigned',
    needs: 'signed',
    fields: { signed: true },
  }),
]

/** A number that is stated already stays: what matters is that there is one. */
const isStated = (edge: Edge, name: EdgePropertyId, value: unknown): boolean =>
  typeof value === 'number' ? edge[name] !== undefined : edge[name] === value

function commandOf<Id extends string>(entry: Entry<Id>): Command<Id> {
  const { id, title, heading, when, needs, fields, toggles } = entry
  const entries = Object.entries(fields) as [EdgePropertyId, unknown][]
  const missing = (edge: Edge) => entries.filter(([name, value]) => !isStated(edge, name, value))
  const holdsFor = (edges: readonly Edge[]) => edges.length > 0 && edges.every((edge) => missing(edge).length === 0)
  const cleared = entries.map(([name]) => [name, undefined] as const)
  return {
    id,
    title,
    group: 'Edge',
    heading,
    when,
    context: ['edge'],
    holds: ({ board, selection }) => holdsFor(edgesTaking(board, selection, needs)),
    ...(toggles ? { toggles } : {}),
    edit: ({ board, selection }) => {
      const edges = edgesTaking(board, selection, needs)
      const clears = toggles && holdsFor(edges)
      const changed = edges.filter((edge) => clears || missing(edge).length > 0)
      return {
        changes: changed.map((edge): Change => {
          const patch = Object.fromEntries(clears ? cleared : missing(edge))
          return { op: 'patch', type: 'edge', id: edge.id, fields: patch }
        }),
      }
    },
  }
}

/** What the rules read most of edges, set on all selected ones of which it says something. */
export const EDGE_PROPERTY_COMMANDS: readonly Command<(typeof ENTRIES)[number]['id']>[] = ENTRIES.map((entry) =>
  commandOf<(typeof ENTRIES)[number]['id']>(entry),
)
