import * as Y from 'yjs'

interface Id {
  readonly client: number
  readonly clock: number
}

/** Numbers as Yjs writes them: seven bits a byte, the lowest first, the eighth says that more follow. */
function variableLength(value: number): number[] {
  const bytes: number[] = []
  let rest = value
  while (rest > 127) {
    bytes.push((rest % 128) + 128)
    rest = Math.floor(rest / 128)
  }
  return [...bytes, rest]
}

/** An update in which a client's changes from one clock up to another stand as gone: one struct of reference number 0, no deletions. */
const goneBetween = (client: number, from: number, to: number): Uint8Array =>
  new Uint8Array([1, 1, ...variableLength(client), ...variableLength(from), 0, ...variableLength(to - from), 0])

/** What waits in the document for changes that are not there. */
function waitingIn(doc: Y.Doc): readonly (Y.Item | Y.GC | Y.Skip)[] {
  const { pendingStructs } = doc.store
  return pendingStructs ? Y.decodeUpdateV2(pendingStructs.update).structs : []
}

const neededBy = (struct: Y.Item | Y.GC | Y.Skip): readonly Id[] =>
  struct instanceof Y.Item
    ? [struct.origin, struct.rightOrigin, struct.parent].filter((id): id is Y.ID => id instanceof Y.ID)
    : []

/** The end of the changes of a client that are not there: where those that wait begin, or behind the last one that others need. */
function endOfGap(client: number, state: number, waiting: readonly (Y.Item | Y.GC | Y.Skip)[]): number {
  const own = waiting.filter((struct) => struct.id.client === client && !(struct instanceof Y.Skip))
  const begins = own.map(({ id }) => id.clock).filter((clock) => clock > state)
  if (begins.length > 0) return Math.min(...begins)
  const needed = waiting.flatMap(neededBy).filter((id) => id.client === client && id.clock >= state)
  return Math.max(state, ...needed.map(({ clock }) => clock)) + 1
}

/** True while changes wait in the document for others that are not there. */
export const hasGaps = ({ store }: Y.Doc): boolean => store.pendingStructs !== null || store.pendingDs !== null

/** Forgets what waits for changes that are not there. */
export function dropWaiting({ store }: Y.Doc): void {
  store.pendingStructs = null
  store.pendingDs = null
}

/**
 * Takes in what waits for changes that are lost, as if those had been taken back: what builds on nothing lost is there afterwards. The
 * document must not be saved or sent, since it counts what is lost as known.
 */
export function fillGaps(doc: Y.Doc): void {
  let before = Number.POSITIVE_INFINITY
  for (let waiting = waitingIn(doc); waiting.length > 0 && waiting.length <= before; waiting = waitingIn(doc)) {
    before = waiting.length
    const clients = [...(doc.store.pendingStructs?.missing.keys() ?? [])]
    if (clients.length === 0) return
    for (const client of clients) {
      const state = Y.getState(doc.store, client)
      Y.applyUpdate(doc, goneBetween(client, state, endOfGap(client, state, waiting)))
    }
  }
}
