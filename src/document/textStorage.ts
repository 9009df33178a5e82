import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Clock } from '#shared/clock.ts'
import type { JournalStorage } from './journal.ts'
import { TAKEN_KNOWN_FOR, TEXT_STORES } from './storeVersions.ts'
import type { TextCopies, TextCopy } from './textCopies.ts'

/** What one text becomes; null is none. */
type Make = (text: string | null) => string | null

/** Texts that outlive the page at once, and shortly after the browser as well. */
export interface TextStorage {
  /** The text of a key. Throws where storage is closed. */
  getItem(key: string): string | null
  /** The keys that have a text. Throws where storage is closed. */
  keys(): readonly string[]
  /**
   * Puts what is made of a text in its place; throws where storage refuses. It is made once more should it turn out that there was a
   * later text than the one found.
   */
  change(key: string, make: Make): void
  /** true while something is not confirmed that a killed browser would forget; what cannot be confirmed is not waited for */
  readonly isPending: StoreApi<boolean>
  /** resolves once texts are there that a killed browser had forgotten, or none are to be had; never rejects */
  readonly restored: Promise<void>
}

/** The time, and what texts are kept in: everything that need not be given is the browser's own. */
interface Places {
  readonly clock: Clock
  readonly local?: () => JournalStorage
  /** the copies; undefined when there are none and none are to be written */
  readonly openCopies?: (isToWrite: boolean) => Promise<TextCopies | undefined>
}

/** Others keep what is theirs in the same storage. */
const PREFIX = 'tierboard.'
/** How long changes are gathered before they are copied, in milliseconds. */
const COPY_DELAY = 100
/** After how long copying is tried again when it has failed, in milliseconds. */
const RETRY_AFTER = 30_000

/** Where the browser does not tell its databases, the one in question may be there. */
async function hasCopies(): Promise<boolean> {
  const all = await indexedDB.databases?.()
  return !all || all.some(({ name }) => name === TEXT_STORES.name)
}

// Few visits need them, so that they are loaded when they are.
const browserCopies =
  (clock: Clock) =>
  async (isToWrite: boolean): Promise<TextCopies | undefined> =>
    isToWrite || (await hasCopies()) ? (await import('./textCopies.ts')).openTextCopies(clock) : undefined

type Stamped = Omit<TextCopy, 'key'>

/** A text as it stands in the local storage; one of an earlier build has no stamp, and is older than any. */
function stampedIn(item: string | null): Stamped | undefined {
  const [, at, text] = /^@(\d+)(?: (.*))?$/s.exec(item ?? '') ?? []
  if (at !== undefined) return { at: Number(at), text }
  return item === null ? undefined : { at: 0, text: item }
}

const itemOf = ({ at, text }: Stamped): string => (text === undefined ? `@${at}` : `@${at} ${text}`)

/** Runs what may fail without harm. */
function attempt(act: () => void): void {
  try {
    act()
  } catch {
    // The local storage is closed or full; whoever needs to know is told when a text is changed.
  }
}

/** The local storage with a stamp for each text. */
function stampedTexts(clock: Clock, local: () => JournalStorage) {
  let latest = 0
  const read = (key: string) => stampedIn(local().getItem(key))
  const allKeys = () =>
    Array.from({ length: local().length }, (_, i) => local().key(i) ?? '').filter((key) => key.startsWith(PREFIX))
  /** what was kept with a stamp, also the texts that were taken away */
  const stamped = () =>
    allKeys().flatMap((key): TextCopy[] => {
      const found = read(key)
      return found && found.at > 0 ? [{ key, ...found }] : []
    })
  return {
    read,
    put: (key: string, stamped: Stamped) => local().setItem(key, itemOf(stamped)),
    remove: (key: string) => local().removeItem(key),
    keys: () => allKeys().filter((key) => read(key)?.text !== undefined),
    stamped,
    /** Lets go of what says of a text that it was taken away long ago, where no copy ever came to say so. */
    forgetLongTaken: () => {
      for (const { key, at, text } of stamped())
        if (text === undefined && at < clock.now() - TAKEN_KNOWN_FOR) local().removeItem(key)
    },
    /** a stamp later than any seen, also where the clock was put back */
    stampAfter: (at = 0) => {
      latest = Math.max(clock.now(), latest + 1, at + 1)
      return latest
    },
    seen: (at: number) => {
      latest = Math.max(latest, at)
    },
  }
}

/** Copies what is kept under the keys it is told of, again later where that fails. */
function createCopying(texts: ReturnType<typeof stampedTexts>, copies: () => Promise<TextCopies | undefined>) {
  const isPending = createStore(() => false)
  const waiting = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined

  const within = (delay: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void copy(), delay)
  }

  /** Lets go of what says that a text was taken away: the copies say so now. */
  const tidy = ({ key, at, text }: TextCopy) => {
    if (text === undefined && texts.read(key)?.at === at) texts.remove(key)
  }

  async function copy(): Promise<void> {
    let batch: readonly string[] = []
    try {
      const target = await copies()
      batch = [...waiting]
      waiting.clear()
      const read = batch.flatMap((key): TextCopy[] => {
        const found = texts.read(key)
        return found ? [{ key, ...found }] : []
      })
      await target?.write(read)
      attempt(() => read.forEach(tidy))
      if (waiting.size > 0) return within(COPY_DELAY)
    } catch {
      // What the local storage holds must do meanwhile.
      for (const key of batch) waiting.add(key)
      within(RETRY_AFTER)
    }
    isPending.setState(false)
  }

  return {
    isPending,
    add: (key: string) => {
      waiting.add(key)
      if (isPending.getState()) return
      isPending.setState(true)
      within(COPY_DELAY)
    },
  }
}

/** Opens the copies once they are needed. */
function opening(open: NonNullable<Places['openCopies']>) {
  let opened: TextCopies | undefined
  return async (isToWrite: boolean) => {
    opened ??= await open(isToWrite)
    return opened
  }
}

interface Early {
  readonly before: Stamped | undefined
  readonly makes: Make[]
}

/**
 * Keeps texts in the local storage, which has them at once but may forget the last minute when the browser is killed, and in copies,
 * which have them a little later and forget nothing. After a start the later of both counts.
 */
export function createTextStorage({
  clock,
  local = () => localStorage,
  openCopies = browserCopies(clock),
}: Places): TextStorage {
  const texts = stampedTexts(clock, local)
  /** what was changed before it was known what the copies hold */
  let early: Map<string, Early> | undefined = new Map()
  const copies = opening(openCopies)
  const copying = createCopying(texts, async () => {
    await restored
    return copies(true)
  })

  function change(key: string, make: Make): void {
    const before = texts.read(key)
    if (early && !early.has(key)) early.set(key, { before, makes: [] })
    early?.get(key)?.makes.push(make)
    const text = make(before?.text ?? null) ?? undefined
    if (text === before?.text) return
    texts.put(key, { at: texts.stampAfter(before?.at), text })
    copying.add(key)
  }

  /** Puts a copy in the place of an older text, and what was changed meanwhile on top of it. */
  function bringBack(copy: TextCopy, changed: Early | undefined): void {
    const before = changed ? changed.before : texts.read(copy.key)
    if (before && before.at >= copy.at) return
    if (copy.text === undefined) texts.remove(copy.key)
    else texts.put(copy.key, copy)
    for (const make of changed?.makes ?? []) change(copy.key, make)
  }

  async function restore(): Promise<void> {
    const found = (await (await copies(false))?.read()) ?? []
    const changed = early
    early = undefined
    for (const copy of found) {
      texts.seen(copy.at)
      attempt(() => bringBack(copy, changed?.get(copy.key)))
    }
    // What the page before could not copy any more.
    const known = new Map(found.map(({ key, at }) => [key, at]))
    for (const { key, at } of texts.stamped()) if (at > (known.get(key) ?? 0)) copying.add(key)
  }

  const restored = restore()
    .catch(() => undefined)
    .then(() => {
      early = undefined
      attempt(texts.forgetLongTaken)
    })
  return {
    getItem: (key) => texts.read(key)?.text ?? null,
    keys: texts.keys,
    change,
    isPending: copying.isPending,
    restored,
  }
}
