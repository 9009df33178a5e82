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

/** Where texts outlive page and browser; it may be full or closed to us, and throws then. */
export interface KeptTextStorage {
  getItem(key: string): string | null
  /** the keys that have a text */
  keys(): readonly string[]
  /** Puts what is made of a text, null for none, in its place; it is made again should a later one turn up after a start. */
  change(key: string, make: (text: string | null) => string | null): void
  /** resolves once everything that an earlier visit kept is there, or is not to be had */
  readonly restored: Promise<void>
}

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

function entriesIn(json: string | null): readonly Entry[] {
  try {
    const value: unknown = JSON.parse(json ?? '[]')
    return Array.isArray(value) ? value.filter(isEntry) : []
  } catch {
    return []
  }
}

/** Writes what `change` makes of the entries, and gives what is kept of it; nothing where storage refuses. */
function rewrite(storage: KeptTextStorage, change: (entries: readonly Entry[]) => readonly Entry[]): readonly Entry[] {
  try {
    let next: readonly Entry[] = []
    storage.change(KEY, (json) => {
      next = bounded(change(entriesIn(json)))
      return next.length === 0 ? null : JSON.stringify(next)
    })
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
export function textsInStorage(storage: KeptTextStorage, board: string): KeptTexts {
  const refused = textsInMemory()
  const isAt = (place: string) => (entry: Entry) => entry[0] === board && entry[1] === place
  const stored = (place: string) => {
    try {
      return entriesIn(storage.getItem(KEY)).find(isAt(place))
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
export function forgetTexts(storage: KeptTextStorage, board: string): void {
  rewrite(storage, (entries) => entries.filter((entry) => entry[0] !== board))
}
