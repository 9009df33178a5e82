import { PALETTE, type PaletteEntry } from '#domain/blocks/palette.ts'
import { isApplication } from '#domain/blocks/predicates.ts'
import type { Block, BlockId, Board } from '#domain/board/board.ts'
import type { EdgeAdvice } from '#domain/flow/edgeAdvice.ts'
import { nextKinds, paletteEntryOf } from '#domain/flow/nextKinds.ts'
import { rankTargets, type Target } from '#domain/flow/rankTargets.ts'
import { readLabel } from '#domain/mermaid/read/classify/readLabel.ts'
import { capitalised } from '#shared/capitalised.ts'
import { plainWords } from './searchItems.ts'

/** What an edge can lead to: a block of the board, or one that is added for it, which may have its name already. */
export type ConnectTarget =
  | { readonly is: 'block'; readonly id: BlockId; readonly target: Target }
  | { readonly is: 'entry'; readonly id: string; readonly entry: PaletteEntry }
  | { readonly is: 'named'; readonly id: string; readonly entry: PaletteEntry }

/** How well something is named by what was typed; what does not hold it at all is not listed. */
const FITS = ['same', 'first', 'start', 'words', 'technology', 'kind', 'new', 'part', 'name', 'other'] as const
type Fit = (typeof FITS)[number]

const beginsWords = (text: string, parts: readonly string[]) => parts.every((part) => ` ${text}`.includes(` ${part}`))
const holds = (text: string, parts: readonly string[]) => parts.every((part) => text.includes(part))

/** What a block is called by its kind: “worker” where its role, or else its label, says so. */
function kindOf(block: Block): string {
  const sense = readLabel([block.label])?.sense
  const role = block.role ?? (sense?.kind === block.kind ? sense.role : undefined)
  return paletteEntryOf(role ? { kind: block.kind, role } : block)?.title ?? ''
}

function fitOfBlock({ block, relation }: Target, query: string): Fit | undefined {
  const [label, technology = ''] = [block.label, block.technology].map((text = '') => plainWords(text))
  const parts = query.split(' ')
  if (label === query) return 'same'
  // “tweet” is the tweet service before the tweets.
  if (label?.startsWith(`${query} `)) return 'first'
  if (label?.startsWith(query)) return 'start'
  if (beginsWords(label ?? '', parts)) return 'words'
  if (beginsWords(technology, parts)) return 'technology'
  // Who names a kind where its only one is connected already means another.
  if (relation === 'new' && beginsWords(plainWords(kindOf(block)), parts)) return 'kind'
  // A label may be remembered by one word of it, and its technology or kind by the other.
  return holds(`${label} ${technology} ${plainWords(kindOf(block))}`, parts) ? 'part' : undefined
}

function fitOfEntry({ title, words }: PaletteEntry, query: string): Fit | undefined {
  const parts = query.split(' ')
  if (beginsWords(plainWords(title), parts)) return 'new'
  return holds(`${plainWords(title)} ${plainWords(words)}`, parts) ? 'other' : undefined
}

/** The block of the name that was typed: what its words say it is, else what would serve next. */
function namedTarget(board: Board, from: Block, typed: string): ConnectTarget {
  const reading = readLabel([typed])
  const said = reading && paletteEntryOf(reading.sense)
  const entry = said ?? nextKinds(board, from).find(isApplication) ?? (PALETTE[0] as PaletteEntry)
  const label = typed === typed.toLowerCase() ? capitalised(typed) : typed
  const technology = reading?.technology
  return { is: 'named', id: 'named', entry: { ...entry, label, ...(technology && { technology }) } }
}

/** What an edge from a block can lead to: all that is on the board, best next hops first, then whatever can be added. */
export function allTargets(
  board: Board,
  from: Block,
  against: ReadonlyMap<BlockId, EdgeAdvice>,
): readonly ConnectTarget[] {
  return [
    ...rankTargets(board, from, against).map((target) => ({ is: 'block', id: target.block.id, target }) as const),
    ...nextKinds(board, from).map((entry) => ({ is: 'entry', id: `new-${entry.id}`, entry }) as const),
  ]
}

/**
 * Those of the targets that a text names, the best first: a label before a technology and that before a kind. A new block comes before
 * those of the board only where the text begins its kind and none of theirs, or fits nothing there.
 */
export function targetsNamed(
  all: readonly ConnectTarget[],
  typed: string,
  { board, from }: { readonly board: Board; readonly from: Block },
): readonly ConnectTarget[] {
  const query = plainWords(typed)
  if (query === '') return all
  const fitOf = (each: ConnectTarget): Fit | undefined => {
    if (each.is === 'named') return 'name'
    return each.is === 'block' ? fitOfBlock(each.target, query) : fitOfEntry(each.entry, query)
  }
  return [...all, namedTarget(board, from, typed.trim())]
    .flatMap((each) => {
      const fit = fitOf(each)
      return fit ? [{ each, place: FITS.indexOf(fit) }] : []
    })
    .sort((a, b) => a.place - b.place)
    .map(({ each }) => each)
}
