import type * as Y from 'yjs'
import { fittingEdge } from '#domain/blocks/fitting.ts'
import type { Block, Board, Edge, Tradeoff, Zone } from '#domain/board/board.ts'
import { byOrder, type Records, type RecordType } from '#domain/board/change.ts'
import { zoneCircles } from '#domain/board/checkReferences.ts'
import { mapsOf, sameValue } from './codec.ts'
import { readBrief, readRecord, readSettings } from './readRecord.ts'

/** The four record types. */
export const RECORD_TYPES = ['block', 'edge', 'zone', 'tradeoff'] as const satisfies readonly RecordType[]

/** What a transaction touched: the ids of records, and whether settings and brief. */
export interface Touched {
  readonly settings: boolean
  readonly brief: boolean
  readonly block: ReadonlySet<string>
  readonly edge: ReadonlySet<string>
  readonly zone: ReadonlySet<string>
  readonly tradeoff: ReadonlySet<string>
}

function sameRecord(a: object, b: object): boolean {
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>]
  const keys = Object.keys(left)
  return keys.length === Object.keys(right).length && keys.every((key) => sameValue(left[key], right[key]))
}

const kept = <T extends object>(old: T | undefined, next: T): T => (old && sameRecord(old, next) ? old : next)

/** The kind of a record, an empty word where its type has none; undefined when there is no record. */
const kindIn = (record: object | undefined): string | undefined =>
  record && ('kind' in record ? String(record.kind) : '')

const keptList = <T>(old: readonly T[], next: readonly T[]): readonly T[] =>
  old.length === next.length && old.every((entry, index) => entry === next[index]) ? old : next

/** Takes one field away; the same record always gives the same result, so that readers see it unchanged. */
function createWithout<T extends object>(field: keyof T): (record: T) => T {
  const made = new WeakMap<T, T>()
  return (record) => {
    const { [field]: _, ...rest } = record
    const without = made.get(record) ?? (rest as unknown as T)
    made.set(record, without)
    return without
  }
}

/** Takes away what an edge cannot say between its ends; the same edge between the same kinds always gives the same result. */
function createFitting(): (edge: Edge, from: Block, to: Block) => Edge {
  const made = new WeakMap<Edge, { readonly ends: string; readonly edge: Edge }>()
  return (edge, from, to) => {
    const ends = `${from.kind} ${to.kind}`
    const known = made.get(edge)
    if (known?.ends === ends) return known.edge
    const fitting = fittingEdge(edge, { from, to })
    made.set(edge, { ends, edge: fitting })
    return fitting
  }
}

/** Reads a document as a board, and again only what changed; untouched records and lists keep their identity. */
export function createReadModel(doc: Y.Doc) {
  const maps = mapsOf(doc)
  const records = {
    block: new Map<string, Block>(),
    edge: new Map<string, Edge>(),
    zone: new Map<string, Zone>(),
    tradeoff: new Map<string, Tradeoff>(),
  }
  const withoutZone = createWithout<Block>('zone')
  const withoutParent = createWithout<Zone>('parent')
  const fitting = createFitting()

  /** Reads the record anew; true when it came or went, or is of another kind now. */
  function reread<T extends RecordType>(type: T, id: string): boolean {
    const known = records[type] as unknown as Map<string, Records[T]>
    const old = known.get(id)
    const next = readRecord(type, id, maps[type].get(id))
    if (next) known.set(id, kept(old, next))
    else known.delete(id)
    return kindIn(old) !== kindIn(next)
  }

  const inOrder = <T extends RecordType>(type: T) =>
    ([...records[type].values()] as unknown as Records[T][]).sort(byOrder)

  // Two people may at the same time delete a zone and use it, or put two zones into each other: what does not hold is not shown.
  const shownBlocks = () =>
    inOrder('block').map((block) =>
      block.zone === undefined || records.zone.has(block.zone) ? block : withoutZone(block),
    )
  const shownEdges = () =>
    inOrder('edge').flatMap((edge) => {
      const [from, to] = [records.block.get(edge.from), records.block.get(edge.to)]
      return from && to ? [fitting(edge, from, to)] : []
    })
  function shownZones(): Zone[] {
    const zones = inOrder('zone')
    const cut = new Set(zoneCircles(zones).map((ids) => [...ids].sort()[0]))
    return zones.map((zone) =>
      zone.parent === undefined || (records.zone.has(zone.parent) && !cut.has(zone.id)) ? zone : withoutParent(zone),
    )
  }

  /** Reads the records anew; true when one came or went, or is of another kind now. */
  const rereadAll = (type: RecordType, ids: Iterable<string>): boolean =>
    [...ids].map((id) => reread(type, id)).includes(true)

  function update(old: Board, touched: Touched): Board {
    const otherZones = rereadAll('zone', touched.zone)
    const otherBlocks = rereadAll('block', touched.block)
    rereadAll('edge', touched.edge)
    rereadAll('tradeoff', touched.tradeoff)
    const sees = { block: touched.block.size > 0 || otherZones, edge: touched.edge.size > 0 || otherBlocks }
    return kept(old, {
      settings: touched.settings ? kept(old.settings, readSettings(maps.settings)) : old.settings,
      brief: touched.brief ? kept(old.brief, readBrief(maps.brief)) : old.brief,
      blocks: sees.block ? keptList(old.blocks, shownBlocks()) : old.blocks,
      edges: sees.edge ? keptList(old.edges, shownEdges()) : old.edges,
      zones: touched.zone.size > 0 ? keptList(old.zones, shownZones()) : old.zones,
      tradeoffs: touched.tradeoff.size > 0 ? keptList(old.tradeoffs, inOrder('tradeoff')) : old.tradeoffs,
    })
  }

  const readAll = (): Board => {
    for (const type of RECORD_TYPES) rereadAll(type, maps[type].keys())
    return {
      settings: readSettings(maps.settings),
      brief: readBrief(maps.brief),
      blocks: shownBlocks(),
      edges: shownEdges(),
      zones: shownZones(),
      tradeoffs: inOrder('tradeoff'),
    }
  }

  return { update, readAll }
}

/** The board a document holds; damaged records, dangling edges and circles of zones are left out, nothing is deleted. */
export const readBoard = (doc: Y.Doc): Board => createReadModel(doc).readAll()
