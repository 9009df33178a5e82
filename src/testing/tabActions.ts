import * as fc from 'fast-check'
import type { Change } from '#domain/board/change.ts'

/** What one of two tabs does, or what time and the line between them do. */
export type TabAction =
  | {
      readonly tab: 0 | 1
      readonly does: 'apply'
      readonly changes: readonly Change[]
      readonly merge?: string | undefined
    }
  | { readonly tab: 0 | 1; readonly does: 'applyQuietly'; readonly changes: readonly Change[] }
  | { readonly tab: 0 | 1; readonly does: 'undo' | 'redo' | 'pause' }
  /** both tabs hear of everything */
  | { readonly does: 'meet' }
  /** hears of so many of the other tab's changes that it has not heard of yet, the oldest first */
  | { readonly tab: 0 | 1; readonly does: 'hear'; readonly count: number }

// Few ids and few values, so that the tabs get into each other's way all the time.
const BLOCKS = ['b1', 'b2'] as const
const EDGES = ['e1'] as const
const ZONES = ['z1', 'z2', 'z3'] as const
const TRADEOFFS = ['t1'] as const
const TEXTS = ['a', 'b'] as const

const text = fc.constantFrom(...TEXTS)
const small = fc.nat(1)
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 })
const id = (ids: readonly string[]) => fc.constantFrom(...ids)

interface Shape {
  readonly type: 'block' | 'edge' | 'zone' | 'tradeoff'
  readonly ids: readonly string[]
  readonly fixed: object
  readonly required: Readonly<Record<string, fc.Arbitrary<unknown>>>
  readonly optional: Readonly<Record<string, fc.Arbitrary<unknown>>>
}

const SHAPES: readonly Shape[] = [
  {
    type: 'block',
    ids: BLOCKS,
    fixed: { kind: 'app', tier: 'business', y: 0 },
    required: { label: text, x: small, order: small },
    optional: {
      notes: text,
      zone: id(ZONES),
      dlq: fc.boolean(),
      features: fc.constantFrom(['dns'], ['dns', 'waf'], ['waf', 'dns'], []),
    },
  },
  {
    type: 'edge',
    ids: EDGES,
    fixed: { kind: 'request' },
    required: { from: id(BLOCKS), to: id(BLOCKS), order: small },
    optional: { label: text },
  },
  { type: 'zone', ids: ZONES, fixed: {}, required: { label: text, order: small }, optional: { parent: id(ZONES) } },
  {
    type: 'tradeoff',
    ids: TRADEOFFS,
    fixed: { rule: 'no-cdn', says: 'So.' },
    required: { reason: text, order: small },
    optional: { mark: text },
  },
]

const optionals = (fields: Shape['optional']) =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, maybe(value)]))

const defined = (record: object) =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined))

const changesOf = ({ type, ids, fixed, required, optional }: Shape): fc.Arbitrary<Change> => {
  const record = fc.record({ id: id(ids), ...required, ...optionals(optional) })
  const fields = fc.record({ ...required, ...optionals(optional) }, { requiredKeys: [] })
  return fc.oneof(
    { weight: 3, arbitrary: record.map((made) => ({ op: 'put', type, record: defined({ ...fixed, ...made }) })) },
    { weight: 4, arbitrary: fc.record({ op: fc.constant('patch'), type: fc.constant(type), id: id(ids), fields }) },
    { weight: 2, arbitrary: fc.record({ op: fc.constant('remove'), type: fc.constant(type), id: id(ids) }) },
  ) as unknown as fc.Arbitrary<Change>
}

const arbitrarySetting: fc.Arbitrary<Change> = fc
  .record({ name: text, direction: fc.constantFrom('right', 'down'), dataSize: maybe(small) }, { requiredKeys: [] })
  .map((fields) => ({ op: 'patch', type: 'settings', fields }) as Change)

const arbitraryBrief: fc.Arbitrary<Change> = fc
  .record({ dau: maybe(small), platforms: maybe(fc.constantFrom(['web'], ['web', 'ios'])) }, { requiredKeys: [] })
  .map((fields) => ({ op: 'patch', type: 'brief', fields }) as Change)

const fewOf = (change: fc.Arbitrary<Change>) => fc.array(change, { minLength: 1, maxLength: 2 })

/** Changes all over a board of two blocks, an edge, three zones and a trade-off, any of which may be missing. */
const ANYWHERE = fewOf(
  fc.oneof(
    ...SHAPES.map((shape) => ({ weight: shape.type === 'block' ? 4 : 1, arbitrary: changesOf(shape) })),
    arbitrarySetting,
    arbitraryBrief,
  ),
)
/** Changes of one block and nothing else, for what only happens when two are at the same thing all the time. */
const ONE_BLOCK = fewOf(
  changesOf({
    type: 'block',
    ids: ['b1'],
    fixed: { kind: 'app', tier: 'business', y: 0, order: 0, label: 'a' },
    required: { x: small },
    optional: { notes: text },
  }),
)

const tab = fc.constantFrom(0 as const, 1 as const)

const actionOf = <T extends object>(weight: number, rest: Readonly<Record<string, fc.Arbitrary<unknown>>>) => ({
  weight,
  arbitrary: fc.record({ tab, ...rest }) as unknown as fc.Arbitrary<T>,
})

const actionsOf = (changes: fc.Arbitrary<Change[]>): fc.Arbitrary<readonly TabAction[]> =>
  fc.array(
    fc.oneof(
      actionOf<TabAction>(8, {
        does: fc.constant('apply'),
        changes,
        merge: fc.constantFrom(undefined, 'm', 'm', 'm', 'n'),
      }),
      actionOf<TabAction>(1, { does: fc.constant('applyQuietly'), changes }),
      actionOf<TabAction>(5, { does: fc.constant('undo') }),
      actionOf<TabAction>(3, { does: fc.constant('redo') }),
      actionOf<TabAction>(1, { does: fc.constant('pause') }),
      actionOf<TabAction>(4, { does: fc.constant('hear'), count: fc.constantFrom(1, 2) }),
      actionOf<TabAction>(6, { does: fc.constant('meet') }),
    ),
    { maxLength: 30, size: 'max' },
  )

/** What two tabs do in turn on an empty board, hearing of each other late. */
export const arbitraryTabActions: fc.Arbitrary<readonly TabAction[]> = fc.oneof(
  actionsOf(ANYWHERE),
  actionsOf(ONE_BLOCK),
)
