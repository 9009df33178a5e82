import type { Block, BlockId } from '#domain/board/board.ts'
import { type Change, orderAfter, type Patch } from '#domain/board/change.ts'
import type { Kind } from '#domain/board/kind.ts'
import { hasProperty } from '#domain/board/kind.ts'
import { findBlock } from '#domain/board/lookup.ts'
import { type BlockLabel, blockLabel } from '#domain/mermaid/read/blockLabel.ts'
import { classify, type Decision } from '#domain/mermaid/read/classify/classify.ts'
import type { FlowchartNode } from '#domain/mermaid/read/flowchart.ts'
import type { GroupPlace } from '#domain/mermaid/read/groupPlaces.ts'
import { type NodeHint, usualTier } from '#domain/mermaid/read/hints.ts'
import { readBlock, settled } from '#domain/mermaid/read/readBlock.ts'
import { shownText } from '#domain/mermaid/write/labelText.ts'
import { isSafeId } from '#domain/mermaid/write/safeId.ts'
import { becoming } from '#domain/names/changeKind.ts'
import type { Sense } from '#domain/names/productLists.ts'
import { differing, type EditedBlocks, type Editing } from './editing.ts'
import { type SenseKey, senseKey, type TextState } from './textState.ts'
import { placesIn, type TextZones } from './textZones.ts'

const WORDS: readonly (keyof BlockLabel)[] = ['label', 'technology', 'replicas']

/** Gives the place that a text puts a node into. */
type PlaceOf = (node: FlowchartNode) => GroupPlace

/** How nodes are placed by the text before and by the edited one. */
interface Places extends TextZones {
  readonly before: PlaceOf
  readonly after: PlaceOf
}

function placesOf({ base, next }: Editing, zones: TextZones): Places {
  const [before, after] = [placesIn(base), placesIn(next)]
  const placeIn = (places: typeof before) => (node: FlowchartNode) =>
    (node.group === undefined ? undefined : places.get(node.group)) ?? {}
  return { ...zones, before: placeIn(before), after: placeIn(after) }
}

const IN_BRACKETS = /^(.*\S) \(([^()]+)\)$/u

/** The words of a node of a kind; what stands in brackets where the writer put a technology is one, though no list knows it. */
function wordsOf({ lines }: FlowchartNode, kind: Kind, bracketed: boolean): BlockLabel {
  const read = blockLabel(lines, { counts: hasProperty(kind, 'replicas') })
  const [, label, technology] = (bracketed && read.technology === undefined && IN_BRACKETS.exec(read.label)) || []
  return label === undefined || technology === undefined ? read : { ...read, label, technology }
}

/** True when a node shows the technology of its block behind the label. */
const showsTechnology = ({ lines }: FlowchartNode, { label, technology }: Block): boolean =>
  technology !== undefined && blockLabel(lines).label === shownText(`${label} (${technology})`)

const saysOtherwise = (hint: NodeHint, old: NodeHint | undefined): boolean =>
  hint.kind !== old?.kind || hint.role !== old.role || hint.tier !== old.tier

/** A node before and after an edit, its block, and what that is read as anew where its kind is the text's to say. */
interface EditedNode {
  readonly before: FlowchartNode
  readonly after: FlowchartNode
  readonly block: Block
  readonly sense: Sense | undefined
}

/** Kind, role and tier of a block that is read anew; one in the usual tier of its old kind goes to that of the new one. */
const readAs = (block: Block, { kind, role }: Sense): Patch<Block> => ({
  kind,
  role,
  ...(block.tier === usualTier(block.kind) ? { tier: usualTier(kind) } : {}),
})

/** What a block gives up to be of another kind; a technology that the text shows stays. */
function given(block: Block, kind: Kind, { technology }: BlockLabel): Patch<Block> {
  const { technology: _, ...others } = becoming(block, kind)
  return technology === undefined ? becoming(block, kind) : others
}

/** What the edit of a node changes on its block. */
function patchOf({ base, next }: Editing, places: Places, { before, after, block, sense }: EditedNode): Patch<Block> {
  const [old, hint] = [base.hints.nodes.get(before.id), next.hints.nodes.get(after.id)]
  const said = hint && saysOtherwise(hint, old) ? hint : undefined
  const kind = said?.kind ?? sense?.kind ?? block.kind
  const [from, to] = [places.before(before), places.after(after)]
  const bracketed = showsTechnology(before, block)
  const words = wordsOf(after, kind, bracketed)
  return {
    ...given(block, kind, words),
    ...(sense ? readAs(block, sense) : {}),
    ...differing(wordsOf(before, block.kind, bracketed), words, WORDS),
    ...(before.id === after.id ? {} : { mermaidId: isSafeId(after.id) ? after.id : undefined }),
    ...(to.tier !== undefined && to.tier !== from.tier ? { tier: to.tier } : {}),
    ...(places.zoneBefore(from.zone) === places.zoneFor(to.zone) ? {} : { zone: places.zoneFor(to.zone) }),
    ...(said ? { kind: said.kind, role: said.role, tier: said.tier } : {}),
  }
}

/** What the nodes of an edited text ask of blocks: the changes, and what becomes of them. */
export interface NodeChanges {
  readonly changes: readonly Change[]
  readonly blocks: EditedBlocks
  readonly read: TextState['read']
  /** what each new block was taken for and why */
  readonly decisions: ReadonlyMap<BlockId, Decision>
}

/**
 * The changes of blocks that the nodes of an edited text ask for: new ones, without a place yet, and new words on old ones. What the
 * text made of a half-written node is read again until somebody says what it is.
 */
export function nodeChanges(edit: Editing, zones: TextZones): NodeChanges {
  const { board, base, next, newId, sameAs, edgeOf } = edit
  const places = placesOf(edit, zones)
  const decisions = classify(next.flowchart)
  const inWholeEdges = new Set(
    base.flowchart.links.flatMap(({ from, to }, i) => (edgeOf(i) === undefined ? [] : [from, to])),
  )
  const ids = new Map<string, BlockId>()
  const after = new Map<string, Block>()
  const read = new Map<BlockId, SenseKey>()
  const taken = new Map<BlockId, Decision>()
  const firstOrder = orderAfter(board.blocks)
  const decisionOf = (node: FlowchartNode) => settled(decisions.get(node.id) as Decision, next.hints.nodes.get(node.id))

  /** What a block is read as now; nothing where it is read as before, or where its kind is not the text's to say. */
  const readAgain = (node: FlowchartNode, block: Block): Sense | undefined => {
    const key = base.read.get(block.id)
    if (key === undefined || key !== senseKey(block)) return undefined
    const { sense } = decisionOf(node)
    read.set(block.id, senseKey(sense))
    return senseKey(sense) === key ? undefined : sense
  }
  const keep = (node: FlowchartNode, before: FlowchartNode, id: BlockId): Change[] => {
    ids.set(node.id, id)
    const block = findBlock(board, id)
    if (!block) return []
    const fields = patchOf(edit, places, { before, after: node, block, sense: readAgain(node, block) })
    after.set(node.id, { ...block, ...(fields as Partial<Block>) })
    return Object.keys(fields).length > 0 ? [{ op: 'patch', type: 'block', id, fields }] : []
  }
  const add = (node: FlowchartNode, order: number): Change[] => {
    const id = newId('b') as BlockId
    const hint = next.hints.nodes.get(node.id)
    const { tier, zone } = places.after(node)
    const decision = decisionOf(node)
    read.set(id, senseKey(decision.sense))
    taken.set(id, decision)
    const record = readBlock(node, { id, order, decision, tier: hint?.tier ?? tier, zone: zones.zoneFor(zone) })
    ids.set(node.id, id)
    after.set(node.id, record)
    return [{ op: 'put', type: 'block', record }]
  }
  const changes = next.flowchart.nodes.flatMap((node, i) => {
    const before = sameAs.get(node)
    const id = before && base.blocks.get(before.id)
    if (before && id !== undefined) return keep(node, before, id)
    // An outbox that an edge implies is no block while the edge is whole.
    return before && inWholeEdges.has(before.id) ? [] : add(node, firstOrder + i)
  })
  return { changes, blocks: { ids, after }, read, decisions: taken }
}
