import { alike, type Stored } from './naiveDocument.ts'

/** Everything as it was before and after a part of a step. */
interface Part {
  readonly before: Stored
  readonly after: Stored
}

/** A step of one tab: the parts it was made of. */
interface NaiveStep {
  readonly title: string
  readonly parts: readonly Part[]
}

/** What happened to one record in one part; undefined where it is not there. */
interface Event {
  readonly before: ReadonlyMap<string, unknown> | undefined
  readonly after: ReadonlyMap<string, unknown> | undefined
}

const sameFields = (a: ReadonlyMap<string, unknown> | undefined, b: ReadonlyMap<string, unknown> | undefined) =>
  alike(a && [...a].sort(), b && [...b].sort())

const changedKeys = ({ before, after }: Part): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((key) => !sameFields(before.get(key), after.get(key)))

/** What the step did to a record, from the last time on that others made it come or go in between. */
function eventsOf({ parts }: NaiveStep, key: string): Event[] {
  const events = parts.filter((part) => changedKeys(part).includes(key))
  const all = events.map(({ before, after }) => ({ before: before.get(key), after: after.get(key) }))
  const start = all.findLastIndex(({ before }, i) => i > 0 && Boolean(before) !== Boolean(all[i - 1]?.after))
  return all.slice(Math.max(start, 0))
}

const fieldsOf = (events: readonly Event[]) =>
  new Set(events.flatMap(({ before, after }) => [...(before?.keys() ?? []), ...(after?.keys() ?? [])]))

/** The events that gave the field another value. */
const changesOf = (events: readonly Event[], field: string): Event[] =>
  events.filter(({ before, after }) => !alike(before?.get(field), after?.get(field)))

/** The value back through all events that lead to it without a gap: what the field was before anything was done to it here. */
function unwound(events: readonly Event[], field: string, value: unknown): unknown {
  let at = value
  for (const { before, after } of changesOf(events, field).toReversed()) {
    if (!alike(after?.get(field), at)) return at
    at = before?.get(field)
  }
  return at
}

/** The record as it is once the step is taken back. */
function recordBefore(
  step: NaiveStep,
  key: string,
  now: ReadonlyMap<string, unknown> | undefined,
): ReadonlyMap<string, unknown> | undefined {
  const events = eventsOf(step, key)
  const [came, went] = [!events[0]?.before, !events.at(-1)?.after]
  if (came && went) return now
  if (came) return undefined
  if (went) {
    if (now) return now
    const last = events.at(-1)?.before ?? new Map<string, unknown>()
    return withoutGaps(
      [...fieldsOf(events)].map((field) => [field, unwound(events.slice(0, -1), field, last.get(field))]),
    )
  }
  if (!now) return undefined
  const next = new Map(now)
  for (const field of fieldsOf(events)) {
    const last = changesOf(events, field).at(-1)
    const given = last?.after?.get(field)
    if (last && alike(now.get(field), given)) next.set(field, unwound(events, field, given))
  }
  return withoutGaps([...next])
}

const withoutGaps = (entries: readonly (readonly [string, unknown])[]): ReadonlyMap<string, unknown> =>
  new Map(entries.filter(([, value]) => value !== undefined))

/** Everything as it is once the step is taken back; what others have changed since stays. */
function takenBack(step: NaiveStep, now: Stored): Stored {
  const next = new Map(now)
  for (const key of new Set(step.parts.flatMap(changedKeys))) {
    const record = recordBefore(step, key, now.get(key))
    if (record) next.set(key, record)
    else next.delete(key)
  }
  return next
}

const differs = (a: Stored, b: Stored): boolean => changedKeys({ before: a, after: b }).length > 0

/** The record as the step left it; what others did to the same fields between its parts, as if they had not. */
function recordGiven(events: readonly Event[]): ReadonlyMap<string, unknown> | undefined {
  const after = events.at(-1)?.after
  if (!after) return undefined
  const given = new Map(after)
  for (const field of fieldsOf(events)) {
    const last = changesOf(events, field).at(-1)
    if (last) given.set(field, last.after?.get(field))
  }
  return withoutGaps([...given])
}

/**
 * True for a step whose parts take each other back. One that others have overtaken is something all the same: it stands again as
 * soon as its values do.
 */
const isNothing = (step: NaiveStep): boolean =>
  [...new Set(step.parts.flatMap(changedKeys))].every((key) => {
    const given = recordGiven(eventsOf(step, key))
    return sameFields(recordBefore(step, key, given), given)
  })

/**
 * The history of one tab as a list of everything before and after each part of each step; asks for all of it each time. What is
 * left of a step goes by values, whoever wrote them last.
 */
export function naiveHistory(document: { stored(): Stored; become(next: Stored): void }) {
  const steps: Record<'undo' | 'redo', NaiveStep[]> = { undo: [], redo: [] }
  let merging: string | undefined
  let joins = false

  const last = (direction: 'undo' | 'redo') =>
    steps[direction].findLast((step) => differs(document.stored(), takenBack(step, document.stored())))

  return {
    /** Makes everything be like this as a step, or as a part of the step before when both have this merge key. */
    record(next: Stored, title: string, merge: string | undefined): void {
      const before = document.stored()
      if (merge === undefined || merge !== merging) joins = false
      merging = merge
      document.become(next)
      const part = { before, after: document.stored() }
      if (!differs(before, part.after)) return
      const earlier = joins ? steps.undo.pop() : undefined
      const step = { title: earlier?.title ?? title, parts: [...(earlier?.parts ?? []), part] }
      steps.redo = []
      joins = !isNothing(step)
      if (joins) steps.undo.push(step)
    },
    /** No step after this becomes part of one before it. */
    pause(): void {
      merging = undefined
    },
    /** Takes back, or makes again, the last step of which something is left. */
    travel(direction: 'undo' | 'redo'): void {
      joins = false
      const step = last(direction)
      if (!step) return
      const before = document.stored()
      document.become(takenBack(step, before))
      steps[direction].length = steps[direction].indexOf(step)
      const other = direction === 'undo' ? 'redo' : 'undo'
      steps[other].push({ title: step.title, parts: [{ before, after: document.stored() }] })
    },
    titles: () => ({ undo: last('undo')?.title, redo: last('redo')?.title }),
  }
}
