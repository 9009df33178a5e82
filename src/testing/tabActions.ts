import * as fc from 'fast-check'
import type { Change } from '#domain/board/change.ts'
import { ZONE_KINDS } from '#domain/board/zoneProperties.ts'

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
    fixed: { tier: 'edge', y: 0 },
    required: { kind: fc.constantFrom('cdn', 'sql'), label: text, x: small, order: small },
    optional: {
      notes: text,
      zone: id(ZONES),
      tls: fc.boolean(),
      features: fc.constantFrom(['dns'], ['dns', 'waf'], ['waf', 'dns'], []),
    },
  },
  {
    type: 'edge',
    ids: EDGES,
    fixed: {},
    required: { kind: fc.constantFrom('request', 'event'), from: id(BLOCKS), to: id(BLOCKS), order: small },
    optional: { label: text, via: fc.constant('outbox'), access: fc.constant('read') },
  },
  {
    type: 'zone',
    ids: ZONES,
    fixed: {},
    required: { label: text, order: small },
    optional: { parent: id(ZONES), kind: fc.constantFrom(...ZONE_KINDS), collapsed: fc.boolean() },
  },
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

type Of<Does extends TabAction['does']> = Extract<TabAction, { readonly does: Does }>

const MEET: TabAction = { does: 'meet' }

/** One tab makes a step in two parts and takes it back; the other one's changes come in between and behind. */
const interrupted = (changes: fc.Arbitrary<Change[]>): fc.Arbitrary<TabAction[]> =>
  fc.tuple(tab, changes, changes, changes, fc.option(changes)).map(([own, first, theirs, second, later]) => {
    const other = own === 0 ? 1 : 0
    const part = (made: Change[]): Of<'apply'> => ({ tab: own, does: 'apply', changes: made, merge: 'm' })
    const apart = (made: Change[]): TabAction[] => [MEET, { tab: other, does: 'apply', changes: made }, MEET]
    const behind = later ? apart(later) : []
    return [part(first), ...apart(theirs), part(second), ...behind, { tab: own, does: 'undo' }]
  })

const single = (changes: fc.Arbitrary<Change[]>): fc.Arbitrary<TabAction> => {
  const merge = fc.constantFrom(undefined, 'm', 'm', 'n')
  const does = <D extends TabAction['does']>(name: D) => fc.constant(name)
  return fc.oneof(
    { weight: 8, arbitrary: fc.record({ tab, does: does('apply'), changes, merge }) },
    { weight: 1, arbitrary: fc.record({ tab, does: does('applyQuietly'), changes }) },
    { weight: 5, arbitrary: fc.record({ tab, does: does('undo') }) },
    { weight: 3, arbitrary: fc.record({ tab, does: does('redo') }) },
    { weight: 1, arbitrary: fc.record({ tab, does: does('pause') }) },
    { weight: 4, arbitrary: fc.record({ tab, does: does('hear'), count: fc.constantFrom(1, 2) }) },
    { weight: 6, arbitrary: fc.constant(MEET) },
  )
}

const actionsOf = (changes: fc.Arbitrary<Change[]>): fc.Arbitrary<readonly TabAction[]> => {
  const few = single(changes).map((action) => [action])
  const parts = fc.oneof({ weight: 6, arbitrary: few }, { weight: 1, arbitrary: interrupted(changes) })
  return fc.array(parts, { maxLength: 24, size: 'max' }).map((actions) => actions.flat())
}

/** What two tabs do in turn on an empty board, hearing of each other late. */
export const arbitraryTabActions: fc.Arbitrary<readonly TabAction[]> = fc.oneof(
  actionsOf(ANYWHERE),
  actionsOf(ONE_BLOCK),
)
