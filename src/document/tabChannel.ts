import * as Y from 'yjs'
import { hasGaps } from './fillGaps.ts'

/** What the tabs of one browser speak over; a BroadcastChannel is one. */
export interface Channel {
  postMessage(message: unknown): void
  onmessage: ((event: MessageEvent) => void) | null
  close(): void
}

/** The origin of a change that another tab made; `mark` is what that tab calls it, if it says so. */
export interface TabOrigin {
  readonly from: 'tab'
  readonly mark: string | undefined
}

/** Where a tab is joined to the others: over which channel, and the name by which no other tab goes. */
interface TabEnd {
  readonly channel: Channel
  readonly page: string
}

/** What another tab tells, besides its changes. */
export interface TabListener {
  /** these changes are in storage */
  readonly onSaved: (marks: readonly string[]) => void
  /** the board was deleted */
  readonly onDeleted: () => void
}

/** One tab's end of the line to the other tabs that show the same board. */
export interface TabLink {
  /** Sends a change made here; gives the mark by which tabs speak of it. */
  send(update: Uint8Array): string
  /** Tells that these changes are in storage. */
  saved(marks: readonly string[]): void
  /** Asks the other tabs for what this one has missed. */
  catchUp(): void
  close(): void
}

/** True for the origin of a change that another tab made. */
export const isFromTab = (origin: unknown): origin is TabOrigin =>
  typeof origin === 'object' && origin !== null && (origin as Partial<TabOrigin>).from === 'tab'

interface Message {
  readonly update: Uint8Array | undefined
  readonly mark: string | undefined
  readonly have: Uint8Array | undefined
  readonly saved: readonly string[]
  readonly deleted: boolean
}

const isText = (value: unknown): value is string => typeof value === 'string'

/** What is understood of a message: another version of the page may speak otherwise. */
function understood(message: unknown): Message {
  const { update, mark, have, saved, deleted } = (message ?? {}) as Record<string, unknown>
  return {
    update: update instanceof Uint8Array ? update : undefined,
    mark: isText(mark) ? mark : undefined,
    have: have instanceof Uint8Array ? have : undefined,
    saved: Array.isArray(saved) ? saved.filter(isText) : [],
    deleted: deleted === true,
  }
}

/** Says on a board's channel that it was deleted. */
export function tellDeleted(channel: Channel | undefined): void {
  channel?.postMessage({ deleted: true })
  channel?.close()
}

/** Carries a document's changes to the other tabs and theirs into the document, these with a `TabOrigin`. */
export function linkTabs(doc: Y.Doc, { channel, page }: TabEnd, listener: TabListener): TabLink {
  let sent = 0
  const catchUp = () => channel.postMessage({ have: Y.encodeStateVector(doc) })

  const take = (update: Uint8Array, mark: string | undefined) => {
    const origin: TabOrigin = { from: 'tab', mark }
    const had = hasGaps(doc)
    Y.applyUpdate(doc, update, origin)
    if (hasGaps(doc) && !had) catchUp()
  }

  channel.onmessage = ({ data }) => {
    const { update, mark, have, saved, deleted } = understood(data)
    try {
      if (update) take(update, mark)
      if (have) channel.postMessage({ update: Y.encodeStateAsUpdate(doc, have) })
    } catch {
      // What another version saved is read at the next start.
    }
    if (saved.length > 0) listener.onSaved(saved)
    if (deleted) listener.onDeleted()
  }
  catchUp()
  return {
    send: (update) => {
      const mark = `${page}.${++sent}`
      channel.postMessage({ update, mark })
      return mark
    },
    saved: (marks) => channel.postMessage({ saved: marks }),
    catchUp,
    close: () => {
      channel.onmessage = null
      channel.close()
    },
  }
}
