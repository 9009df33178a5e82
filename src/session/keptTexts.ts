/** A text that a board does not hold, and what stood in its place when it was typed. */
export interface KeptText {
  readonly text: string
  readonly over: string
}

/** The texts of one board that it does not take, or not yet, each by the place where it is typed. */
export interface KeptTexts {
  read(place: string): KeptText | undefined
  /** Keeps the text of a place in place of the one before, or none. */
  keep(place: string, kept: KeptText | undefined): void
}

/** Where texts outlive the page, such as `localStorage`; it may be full or closed to us. */
export type TextStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

type Entry = readonly [board: string, place: string, text: string, over: string]

const KEY = 'tierboard.typed'
/** what all boards together may keep; the oldest texts make room */
const MOST = { entries: 200, characters: 200_000 }

const isEntry = (value: unknown): value is Entry =>
  Array.isArray(value) && value.length === 4 && value.every((part) => typeof part === 'string')

/** The newest entries, as many as may be kept. */
function bounded(entries: readonly Entry[]): readonly Entry[] {
  let characters = 0
  const newest = [...entries].reverse().slice(0, MOST.entries)
  const end = newest.findIndex((entry) => {
    characters += entry.join('').length
    return characters > MOST.characters
  })
  return (end === -1 ? newest : newest.slice(0, end)).reverse()
}

/** What is in storage; throws where it is closed to us. */
function readEntries(storage: () => TextStorage): readonly Entry[] {
  const json = storage().getItem(KEY) ?? '[]'
  try {
    const value: unknown = JSON.parse(json)
    return Array.isArray(value) ? value.filter(isEntry) : []
  } catch {
    return []
  }
}

/** Writes what `change` makes of the entries, and gives what is kept of it; nothing where storage refuses. */
function rewrite(
  storage: () => TextStorage,
  change: (entries: readonly Entry[]) => readonly Entry[],
): readonly Entry[] {
  try {
    const next = bounded(change(readEntries(storage)))
    if (next.length === 0) storage().removeItem(KEY)
    else storage().setItem(KEY, JSON.stringify(next))
    return next
  } catch {
    return []
  }
}

/** Keeps texts for as long as the page lives. */
export function textsInMemory(): KeptTexts {
  const texts = new Map<string, KeptText>()
  return {
    read: (place) => texts.get(place),
    keep: (place, kept) => {
      if (kept) texts.set(place, kept)
      else texts.delete(place)
    },
  }
}

/** Keeps the texts of a board in storage, and for this visit what storage refuses. */
export function textsInStorage(storage: () => TextStorage, board: string): KeptTexts {
  const refused = textsInMemory()
  const isAt = (place: string) => (entry: Entry) => entry[0] === board && entry[1] === place
  const stored = (place: string) => {
    try {
      return readEntries(storage).find(isAt(place))
    } catch {
      return undefined
    }
  }
  return {
    read: (place) => {
      // What storage refused is newer than what it took before.
      const [, , text, over] = stored(place) ?? []
      return refused.read(place) ?? (text === undefined || over === undefined ? undefined : { text, over })
    },
    keep: (place, kept) => {
      const entry: Entry | undefined = kept && [board, place, kept.text, kept.over]
      const next = rewrite(storage, (entries) => {
        const others = entries.filter((each) => !isAt(place)(each))
        return entry ? [...others, entry] : others
      })
      refused.keep(place, entry && !next.includes(entry) ? kept : undefined)
    },
  }
}

/** Forgets every text of a board, which is gone. */
export function forgetTexts(storage: () => TextStorage, board: string): void {
  rewrite(storage, (entries) => entries.filter((entry) => entry[0] !== board))
}
