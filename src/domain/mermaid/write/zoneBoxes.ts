import type { Block, Board, Zone, ZoneId } from '#domain/board/board.ts'
import type { ZoneKind } from '#domain/board/zoneProperties.ts'
import { blocksInZones } from '#domain/board/zoneTree.ts'
import type { FlowchartGroup } from '#domain/mermaid/read/flowchart.ts'
import { groupBy } from '#shared/groupBy.ts'
import { shownText } from './labelText.ts'
import type { NodeWriter } from './nodeText.ts'
import { quoteLabel } from './quoteLabel.ts'
import { isSafeId } from './safeId.ts'

/** The zones of a board as subgraphs, one inside the other. */
export interface ZoneBoxes {
  /** in the order in which they end in the text: those inside another before it */
  readonly groups: readonly FlowchartGroup[]
  /** what each zone states to be, by the id of its subgraph */
  readonly kinds: ReadonlyMap<string, ZoneKind | undefined>
  /** the zone of each subgraph */
  readonly zones: ReadonlyMap<string, ZoneId>
  /** the subgraph that a block stands in */
  readonly groupOf: (block: Block) => FlowchartGroup | undefined
  /** the blocks in subgraphs in the order of the text */
  readonly blocks: readonly Block[]
  readonly lines: (node: NodeWriter) => readonly string[]
}

/** No zone is a subgraph. */
export const NO_BOXES: ZoneBoxes = {
  groups: [],
  kinds: new Map(),
  zones: new Map(),
  groupOf: () => undefined,
  blocks: [],
  lines: () => [],
}

/** Ids for subgraphs that no node has: the words of the name where they can be one, else a number. */
function boxIds(zones: readonly Zone[], nodeIds: Iterable<string>): ReadonlyMap<ZoneId, string> {
  const used = new Set([...nodeIds].map((id) => id.toLowerCase()))
  const ids = new Map<ZoneId, string>()
  for (const { id, label } of zones) {
    const words = (label.match(/[A-Za-z0-9]+/g) ?? []).join('_')
    const isTaken = (name: string) => used.has(name.toLowerCase())
    const canName = /^[\w\s.,&()/-]*$/.test(label) && isSafeId(words) && !isTaken(words)
    let name = canName ? words : 'ZONE1'
    for (let i = 2; isTaken(name); i++) name = `ZONE${i}`
    used.add(name.toLowerCase())
    ids.set(id, name)
  }
  return ids
}

/** The subgraphs that the zones of a board are drawn as; a zone that holds no block is none. */
export function zoneBoxes(board: Board, ids: ReadonlyMap<Block, string>): ZoneBoxes {
  const held = blocksInZones(board)
  const filled = board.zones.filter(({ id }) => held.has(id))
  if (filled.length === 0) return NO_BOXES
  const names = boxIds(filled, ids.values())
  const inner = groupBy(filled, ({ parent }) => parent)
  const direct = groupBy(board.blocks, ({ zone }) => zone)
  const groups = new Map<ZoneId, FlowchartGroup>()
  const blocks: Block[] = []
  const walk = (zone: Zone, parent: string | undefined) => {
    const id = names.get(zone.id) ?? ''
    blocks.push(...(direct.get(zone.id) ?? []))
    for (const each of inner.get(zone.id) ?? []) walk(each, id)
    groups.set(zone.id, { id, title: shownText(zone.label), ...(parent === undefined ? {} : { parent }) })
  }
  for (const zone of inner.get(undefined) ?? []) walk(zone, undefined)
  const linesOf = (zone: Zone, indent: string, node: NodeWriter): string[] => [
    `${indent}subgraph ${names.get(zone.id)}[${quoteLabel(zone.label)}]`,
    ...(direct.get(zone.id) ?? []).map((block) => `${indent}  ${node(block)}`),
    ...(inner.get(zone.id) ?? []).flatMap((each) => linesOf(each, `${indent}  `, node)),
    `${indent}end`,
  ]
  return {
    groups: [...groups.values()],
    kinds: new Map(filled.map(({ id, kind }) => [names.get(id) ?? '', kind])),
    zones: new Map([...names].map(([zone, name]) => [name, zone])),
    groupOf: ({ zone }) => (zone === undefined ? undefined : groups.get(zone)),
    blocks,
    lines: (node) => (inner.get(undefined) ?? []).flatMap((zone) => linesOf(zone, '  ', node)),
  }
}
