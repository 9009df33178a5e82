import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Board } from '#domain/board/board.ts'
import { type AnyChange, applyChanges, type Change } from '#domain/board/change.ts'
import { decodeFields } from '#domain/board/decodeField.ts'
import { recordInFile } from '#domain/board/encodeBoard.ts'
import { type AnyRecord, type BoardShape, listIn, type RecordSpec } from '#domain/board/records/recordType.ts'
import type { NewId } from '#shared/newId.ts'
import type { JournalStorage } from './journal.ts'
import type { Channel } from './tabChannel.ts'

/** Records by the names of their lists. */
type RecordLists = Readonly<Record<string, readonly AnyRecord[]>>

/** Records that are not the board's: changed at once, never undone, in no document and no file. What they name may be gone. */
interface RecordsBeside<State> {
  readonly state: StoreApi<State>
  apply(changes: readonly AnyChange[]): void
}

/** What a person keeps about a board in this browser, the same in all its tabs. */
type OwnRecords = RecordsBeside<RecordLists>

/** What the pages that show a board tell each other as long as they show it; kept nowhere. */
interface Presence
  extends RecordsBeside<{
    readonly mine: RecordLists
    /** those of every other page, by a name that it has as long as it lives */
    readonly others: ReadonlyMap<string, RecordLists>
  }> {
  /** Forgets the other pages and asks who is there: one that crashed has not said goodbye. */
  ask(): void
}

/** The records beside an open board, by their scopes. */
export interface Beside {
  readonly own: OwnRecords
  readonly presence: Presence
  /** Says goodbye to the other pages. */
  close(): void
}

/** Whose records, and by what they are kept and told. */
interface BesideOptions {
  readonly newId: NewId
  readonly boardId: string
  readonly shape: BoardShape
  readonly keep: JournalStorage | undefined
  readonly channel: Channel | undefined
}

/** Where the own records of a board are kept. */
const keyOf = (boardId: string) => `tierboard.own.1.${boardId}`

const ignore = (): undefined => {}

const readRecord = ({ fields }: RecordSpec, raw: unknown) => decodeFields(fields)(raw, '', ignore)

const rawList = (raw: unknown, { list }: RecordSpec): readonly unknown[] => {
  const found = (raw as Readonly<Record<string, unknown>> | null | undefined)?.[list]
  return Array.isArray(found) ? found : []
}

/** The records that can be read, in the order of their lists. */
const readLists = (raw: unknown, specs: readonly RecordSpec[]): RecordLists =>
  Object.fromEntries(
    specs.map((spec) => {
      const read = rawList(raw, spec)
        .map((record) => readRecord(spec, record))
        .filter((record) => record !== undefined)
      return [spec.list, read.slice(0, spec.most).map((record, order) => ({ ...record, order }) as AnyRecord)] as const
    }),
  )

const applied = (lists: RecordLists, changes: readonly AnyChange[], records: readonly RecordSpec[]): RecordLists =>
  applyChanges(lists as unknown as Board, changes as readonly Change[], {
    singles: [],
    records,
  }) as unknown as RecordLists

/** As a file has them, so that they are read like one; a record of a newer version stays as it is. */
function writtenLists(raw: unknown, lists: RecordLists, specs: readonly RecordSpec[]): object {
  const entries = specs.map((spec) => {
    const unread = rawList(raw, spec).filter((record) => readRecord(spec, record) === undefined)
    return [spec.list, [...listIn(lists, spec).map((record) => recordInFile(record, spec.fields)), ...unread]] as const
  })
  return { ...(raw as object), ...Object.fromEntries(entries) }
}

function createOwn(options: BesideOptions, specs: readonly RecordSpec[], told: () => void) {
  const { keep, boardId } = options
  const raw = (): unknown => {
    try {
      return JSON.parse(keep?.getItem(keyOf(boardId)) ?? '{}')
    } catch {
      return {}
    }
  }
  const state = createStore(() => readLists(raw(), specs))
  const reread = () => state.setState(readLists(raw(), specs), true)
  const apply = (changes: readonly AnyChange[]) => {
    // Another tab may have kept something meanwhile; without a storage there is only what is here.
    const before = keep ? readLists(raw(), specs) : state.getState()
    const next = applied(before, changes, specs)
    state.setState(next, true)
    try {
      keep?.setItem(keyOf(boardId), JSON.stringify(writtenLists(raw(), next, specs)))
      told()
    } catch {
      // A storage that is full keeps what it had; this page goes on with what it shows.
    }
  }
  return { state, apply, reread }
}

function createPresence({ channel, newId }: BesideOptions, specs: readonly RecordSpec[]) {
  const page = newId('page')
  const state = createStore(() => ({
    mine: readLists({}, specs),
    others: new Map() as ReadonlyMap<string, RecordLists>,
  }))
  const tell = () => channel?.postMessage({ page, shows: writtenLists({}, state.getState().mine, specs) })
  const hear = (from: string, lists: RecordLists | undefined) => {
    const others = new Map(state.getState().others)
    if (lists) others.set(from, lists)
    else others.delete(from)
    state.setState({ others })
  }
  const apply = (changes: readonly AnyChange[]) => {
    state.setState({ mine: applied(state.getState().mine, changes, specs) })
    tell()
  }
  const ask = () => {
    state.setState({ others: new Map() })
    channel?.postMessage({ page, asks: true })
  }
  return { state, apply, ask, tell, hear, leave: () => channel?.postMessage({ page, leaves: true }) }
}

/** Takes away what a person keeps about a board. */
export const forgetOwn = (keep: JournalStorage | undefined, boardId: string): void => keep?.removeItem(keyOf(boardId))

/** Opens the records beside a board. */
export function openBeside(options: BesideOptions): Beside {
  const { shape, channel } = options
  const specsOf = (scope: RecordSpec['scope']) => shape.beside.filter((spec) => spec.scope === scope)
  const presence = createPresence(options, specsOf('presence'))
  const own = createOwn(options, specsOf('person'), () => channel?.postMessage({ kept: true }))
  const heard = (message: unknown) => {
    const { page, shows, asks, leaves, kept } = (message ?? {}) as Readonly<Record<string, unknown>>
    if (kept) own.reread()
    if (typeof page !== 'string') return
    if (asks) presence.tell()
    if (shows) presence.hear(page, readLists(shows, specsOf('presence')))
    if (leaves) presence.hear(page, undefined)
  }
  if (channel) channel.onmessage = ({ data }) => heard(data)
  presence.ask()
  presence.tell()
  return {
    own,
    presence,
    close: () => {
      presence.leave()
      channel?.close()
    },
  }
}
