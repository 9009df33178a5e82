import * as Y from 'yjs'

/** What the tabs of one browser speak over; a BroadcastChannel is one. */
export interface Channel {
  postMessage(message: unknown): void
  onmessage: ((event: MessageEvent) => void) | null
  close(): void
}

/** One tab's end of the line to the other tabs that show the same board. */
export interface TabLink {
  /** Asks the other tabs for what this one has missed. */
  catchUp(): void
  close(): void
}

const bytesIn = (message: unknown, field: 'update' | 'have'): Uint8Array | undefined => {
  const value =
    typeof message === 'object' && message !== null ? (message as Record<string, unknown>)[field] : undefined
  return value instanceof Uint8Array ? value : undefined
}

/**
 * Carries the document's changes to the other tabs and theirs into the document, these with the origin `foreign`, which is how
 * they are kept from going out again.
 */
export function linkTabs(doc: Y.Doc, channel: Channel, foreign: object): TabLink {
  const send = (update: Uint8Array, origin: unknown) => {
    if (origin !== foreign) channel.postMessage({ update })
  }
  const catchUp = () => channel.postMessage({ have: Y.encodeStateVector(doc) })

  channel.onmessage = ({ data }) => {
    const update = bytesIn(data, 'update')
    const have = bytesIn(data, 'have')
    try {
      if (update) Y.applyUpdate(doc, update, foreign)
      if (have) channel.postMessage({ update: Y.encodeStateAsUpdate(doc, have) })
    } catch {
      // Another version of the page may speak otherwise; what it saved is read at the next start.
    }
  }
  doc.on('update', send)
  catchUp()
  return {
    catchUp,
    close: () => {
      doc.off('update', send)
      channel.onmessage = null
      channel.close()
    },
  }
}
