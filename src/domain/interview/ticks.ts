import type { Board, Tick } from '#domain/board/board.ts'
import type { Change } from '#domain/board/change.ts'

/** What can be made of something that the interview puts before people. */
export type TickMark = 'done' | 'pinned' | 'hidden'

/** What was made of one thing; two tabs may have said so in a record each. */
export type Ticked = Readonly<Record<TickMark, boolean>>

const NOTHING: Ticked = { done: false, pinned: false, hidden: false }

/** What was made of each thing that anything was made of, by its id. */
export function tickedBy({ ticks }: Pick<Board, 'ticks'>): ReadonlyMap<string, Ticked> {
  const all = new Map<string, Ticked>()
  for (const { of, done, pinned, hidden } of ticks) {
    const was = all.get(of) ?? NOTHING
    all.set(of, {
      done: was.done || done === true,
      pinned: was.pinned || pinned === true,
      hidden: was.hidden || hidden === true,
    })
  }
  return all
}

/** What was made of a thing. */
export const tickedOf = (ticked: ReadonlyMap<string, Ticked>, of: string): Ticked => ticked.get(of) ?? NOTHING

/** Sets or takes back what is made of a thing; a new record gets the id, and one that says nothing any more goes. */
export function setTick(
  { ticks }: Pick<Board, 'ticks'>,
  { of, mark, on }: { readonly of: string; readonly mark: TickMark; readonly on: boolean },
  id: Tick['id'],
): readonly Change[] {
  const [first, ...others] = ticks.filter((tick) => tick.of === of)
  if (!first) {
    const order = (ticks.at(-1)?.order ?? -1) + 1
    return on ? [{ op: 'put', type: 'tick', record: { id, order, of, [mark]: true } }] : []
  }
  const all = { ...tickedOf(tickedBy({ ticks }), of), [mark]: on }
  const removed = others.map((other): Change => ({ op: 'remove', type: 'tick', id: other.id }))
  if (!Object.values(all).includes(true)) return [{ op: 'remove', type: 'tick', id: first.id }, ...removed]
  const fields = Object.fromEntries(Object.entries(all).map(([name, value]) => [name, value || undefined]))
  return [{ op: 'patch', type: 'tick', id: first.id, fields }, ...removed]
}
