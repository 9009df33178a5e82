import type { Block, BlockId, Board, Edge, EdgeId, Zone, ZoneId } from '#domain/board/board.ts'
import { EMPTY_BOARD } from '#domain/board/board.ts'
import { LIMITS } from '#domain/board/limits.ts'
import { ID_PATTERN } from '#domain/board/property.ts'
import { blockRecord } from '#domain/board/records/block.ts'
import { edgeRecord } from '#domain/board/records/edge.ts'
import { zoneRecord } from '#domain/board/records/zone.ts'
import { withinReach } from '#domain/board/withinReach.ts'
import { tidyBoard } from '#domain/layout/tidy.ts'
import { firstCharacters, oneLine } from '#shared/plainText.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { classify, type Decision } from './classify/classify.ts'
import { edgeFields } from './edgeFields.ts'
import type { Flowchart, FlowchartGroup } from './flowchart.ts'
import { groupPlaces } from './groupPlaces.ts'
import { type Hints, linkKeys } from './hints.ts'
import type { MermaidFault } from './mermaidFault.ts'
import { readBlock, settled } from './readBlock.ts'
import { senderFirst } from './senderFirst.ts'

/** A board read from a flowchart, tidied, and what each block was taken for and why, in the order of the text. */
export interface ReadBoard {
  readonly board: Board
  readonly decisions: ReadonlyMap<BlockId, Decision>
  /** the id of the node that each block was read from */
  readonly nodes: ReadonlyMap<BlockId, string>
}

const IS_ID = new RegExp(ID_PATTERN)

/** Gives an id that no other record of the board has: the wanted one where it can be one, else the prefix and a number. */
type IdMaker = (wanted: string, prefix: string) => string

function idMaker(): IdMaker {
  const used = new Set<string>()
  const last = new Map<string, number>()
  return (wanted, prefix) => {
    let id = wanted
    for (let i = last.get(prefix) ?? 1; !IS_ID.test(id) || used.has(id); i++) {
      id = `${prefix}${i}`
      last.set(prefix, i)
    }
    used.add(id)
    return id
  }
}

function zonesOf(
  groups: readonly FlowchartGroup[],
  places: ReturnType<typeof groupPlaces>,
  { hints, idFor }: { readonly hints: Hints; readonly idFor: IdMaker },
) {
  const named = groups.filter((group) => places.get(group.id)?.zone === group)
  const ids = new Map(named.map((group) => [group, idFor(group.id, 'z') as ZoneId]))
  const zones = named.map((group, order): Zone => {
    const outer = group.parent === undefined ? undefined : places.get(group.parent)?.zone
    const parent = outer && ids.get(outer)
    const label = firstCharacters(oneLine(group.title), LIMITS.zoneLabel)
    const kind = hints.zones.get(group.id)
    const id = ids.get(group) as ZoneId
    return { id, label, order, ...(parent === undefined ? {} : { parent }), ...(kind === undefined ? {} : { kind }) }
  })
  return { zones, idOf: (group: FlowchartGroup | undefined) => (group ? ids.get(group) : undefined) }
}

function edgesOf(
  { links }: Flowchart,
  blocks: ReadonlyMap<string, Block>,
  { hints, idFor }: { readonly hints: Hints; readonly idFor: IdMaker },
): Edge[] {
  const keys = linkKeys(links)
  return links.flatMap((link, order) => {
    const [start, end] = [blocks.get(link.from), blocks.get(link.to)]
    if (!start || !end) return []
    const [from, to] = senderFirst(link, start, end)
    const kind = hints.links.get(keys[order] ?? '')
    const fields = edgeFields(link, from, to)
    return [
      {
        id: idFor(`e${order + 1}`, 'e') as EdgeId,
        from: from.id,
        to: to.id,
        order,
        ...fields,
        ...(kind ? { kind } : {}),
      },
    ]
  })
}

function tooMany({ nodes, links, groups }: Flowchart): MermaidFault | undefined {
  const counts = [
    { what: 'nodes', count: nodes.length, limit: blockRecord.most },
    { what: 'links', count: links.length, limit: edgeRecord.most },
    { what: 'groups', count: groups.length, limit: zoneRecord.most },
  ]
  const over = counts.find(({ count, limit }) => count > limit)
  return over && { code: 'too-many', ...over }
}

/** The board with all blocks in fresh places that a file can hold: thousands in one row would lie further out. */
function tidied(board: Board): Board {
  const placed = tidyBoard(board)
  return { ...placed, blocks: placed.blocks.map((block) => ({ ...block, ...withinReach(block) })) }
}

/** The board that a flowchart shows, named as given. Pure; the same flowchart gives the same board. */
export function boardOf(flowchart: Flowchart, hints: Hints, name: string): Result<ReadBoard, MermaidFault> {
  const over = tooMany(flowchart)
  if (over) return fail(over)
  const found = classify(flowchart)
  const places = groupPlaces(flowchart, hints)
  const idFor = idMaker()
  const ids = new Map(flowchart.nodes.map(({ id }) => [id, idFor(id, 'n') as BlockId]))
  const { zones, idOf } = zonesOf(flowchart.groups, places, { hints, idFor })
  const decisions = new Map<BlockId, Decision>()
  const blocks = new Map<string, Block>()
  flowchart.nodes.forEach((node, order) => {
    const hint = hints.nodes.get(node.id)
    const decision = settled(found.get(node.id) as Decision, hint)
    const place = node.group === undefined ? undefined : places.get(node.group)
    const id = ids.get(node.id) as BlockId
    decisions.set(id, decision)
    blocks.set(
      node.id,
      readBlock(node, { id, order, decision, tier: hint?.tier ?? place?.tier, zone: idOf(place?.zone) }),
    )
  })
  const board: Board = {
    ...EMPTY_BOARD,
    settings: { ...EMPTY_BOARD.settings, name: firstCharacters(oneLine(name), LIMITS.boardName) },
    blocks: [...blocks.values()],
    edges: edgesOf(flowchart, blocks, { hints, idFor }),
    zones,
  }
  const nodes = new Map([...blocks].map(([node, { id }]) => [id, node]))
  return ok({ board: tidied(board), decisions, nodes })
}
