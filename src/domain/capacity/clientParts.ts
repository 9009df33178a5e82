import type { Block } from '#domain/board/board.ts'
import type { Link } from './links.ts'
import { isOnward, isSent, type Open, openness, statedShare } from './passing.ts'
import { scaledToOne, split } from './split.ts'

/** A client and the fractions of all reads and of all writes of the brief that it sends. */
export interface ClientPart {
  readonly client: Block
  readonly reads: number
  readonly writes: number
  /** what of it nobody stated although there are other clients */
  readonly open?: Open | undefined
}

/** A client whose requests state less than a whole between them speaks of its own part; otherwise it states none. */
function statedPart(out: readonly Link[], which: 'readShare' | 'writeShare'): number | undefined {
  const stated = out.filter(isOnward).map((link) => statedShare(link, which))
  if (stated.length === 0 || stated.includes(undefined)) return undefined
  const sum = stated.reduce<number>((total, share) => total + (share ?? 0), 0)
  return sum < 1 ? sum : undefined
}

function partsOf(senders: readonly (readonly Link[])[], which: 'readShare' | 'writeShare') {
  const stated = senders.map((out) => statedPart(out, which))
  const isSeveral = stated.filter((part) => part === undefined).length > 1
  return { of: scaledToOne(split(stated)), isOpen: (i: number) => isSeveral && stated[i] === undefined }
}

/** Divides reads and writes among the clients that send requests: by the shares they state, else evenly; all of it is sent. */
export function clientParts(clients: readonly Block[], outOf: (block: Block) => readonly Link[]): ClientPart[] {
  const senders = clients.filter((client) => outOf(client).some(isSent))
  const out = senders.map(outOf)
  const [reads, writes] = [partsOf(out, 'readShare'), partsOf(out, 'writeShare')]
  return senders.map((client, i) => ({
    client,
    reads: reads.of[i] ?? 0,
    writes: writes.of[i] ?? 0,
    open: openness(reads.isOpen(i), writes.isOpen(i)),
  }))
}
