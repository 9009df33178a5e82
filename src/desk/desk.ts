import { createStore, type StoreApi } from 'zustand/vanilla'
import type { BoardFile } from './boardFile.ts'
import { SLICES } from './slices/catalogue.ts'
import type { DeskField, Slice } from './slices/slice.ts'

type Parts = (typeof SLICES)[number] extends infer Part
  ? Part extends Slice<infer Held>
    ? (held: Held) => void
    : never
  : never

/** What is mine and now: never saved with the board, never undone. */
export type Desk = Parts extends (held: infer All) => void ? All : never

/** The store of the desk; it tells of a change only, not of a value that means the same as the one before. */
export interface DeskState extends Pick<StoreApi<Desk>, 'getState' | 'getInitialState' | 'subscribe'> {
  setState(part: Partial<Desk> | ((desk: Desk) => Partial<Desk>)): void
}

/** True while something lies over the board and asks; the keys are for it, also before its code is there or it has the focus. */
export const isAsking = ({ dialog, openEdge, openPlace }: Desk): boolean =>
  [dialog, openEdge, openPlace].some((asks) => asks !== undefined)

/** Nothing lies over the board and asks. */
export const ASKING_NOTHING = {
  dialog: undefined,
  openEdge: undefined,
  openPlace: undefined,
} as const satisfies Partial<Desk>

type Entry = readonly [name: keyof Desk, field: DeskField<unknown>]

/** Every field of the desk with its rules. */
export const DESK_FIELDS = SLICES.flatMap((slice) => Object.entries(slice)) as unknown as readonly Entry[]

const RULES = new Map(DESK_FIELDS)

const isNews = (desk: Desk, name: keyof Desk, value: unknown): boolean =>
  !(RULES.get(name)?.isSame ?? Object.is)(desk[name], value)

/** A desk at its start, with what is remembered from an earlier visit. */
export function createDesk(remembered: Partial<Desk> = {}): DeskState {
  const start = Object.fromEntries(DESK_FIELDS.map(([name, field]) => [name, field.start])) as unknown as Desk
  const { getState, getInitialState, subscribe, setState } = createStore<Desk>(() => ({ ...start, ...remembered }))
  return {
    getState,
    getInitialState,
    subscribe,
    setState: (part) => {
      const desk = getState()
      const given = Object.entries(typeof part === 'function' ? part(desk) : part) as [keyof Desk, unknown][]
      const news = given.filter(([name, value]) => isNews(desk, name, value))
      if (news.length > 0) setState(Object.fromEntries(news))
    },
  }
}

/** Remembers for this visit what file a board is in. */
export function keepFile(desk: DeskState, boardId: string, file: BoardFile): void {
  desk.setState(({ files }) => ({ files: new Map(files).set(boardId, file) }))
}
