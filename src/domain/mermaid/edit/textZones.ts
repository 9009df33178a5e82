import type { Zone, ZoneId } from '#domain/board/board.ts'
import { type Change, orderAfter, type Patch } from '#domain/board/change.ts'
import { LIMITS } from '#domain/board/limits.ts'
import { findRecord } from '#domain/board/lookup.ts'
import { zonesAround } from '#domain/board/zoneTree.ts'
import type { FlowchartGroup } from '#domain/mermaid/read/flowchart.ts'
import { type GroupPlace, groupPlaces } from '#domain/mermaid/read/groupPlaces.ts'
import { firstCharacters, oneLine } from '#shared/plainText.ts'
import type { Editing } from './editing.ts'

/** The zones that the groups of a text are before and after an edit. */
export interface TextZones {
  /** the zone that a group of the text before was */
  readonly zoneBefore: (group: FlowchartGroup | undefined) => ZoneId | undefined
  /** the zone of a group: the one it was, else one of the board with its name, else a new one */
  readonly zoneFor: (group: FlowchartGroup | undefined) => ZoneId | undefined
  /** New zones so far, and what the edit of groups changes on those that were there. */
  readonly changes: () => readonly Change[]
  /** the zones whose groups are no longer in the text */
  readonly gone: readonly ZoneId[]
  /** the zones so far by the ids of their groups */
  readonly byGroup: ReadonlyMap<string, ZoneId>
}

type Edited = Pick<Editing, 'board' | 'base' | 'next' | 'newId'>

const labelOf = ({ title }: FlowchartGroup): string => firstCharacters(oneLine(title), LIMITS.zoneLabel)

/** The groups of a text by id, with the innermost zone around each. */
function groupsOf({ flowchart, hints }: Edited['next']) {
  const places = groupPlaces(flowchart, hints)
  const isZone = (group: FlowchartGroup) => places.get(group.id)?.zone === group
  const around = ({ parent }: FlowchartGroup) => (parent === undefined ? undefined : places.get(parent)?.zone)
  return { places, around, zones: new Map(flowchart.groups.filter(isZone).map((group) => [group.id, group])) }
}

/** A zone of the board, and the one that its group lies in now. */
interface ZoneToPatch {
  readonly zone: Zone
  readonly to: ZoneId | undefined
}

/** What of a zone the edit of its group changes; a zone does not come to lie in itself. */
function patchOf(edited: Edited, group: FlowchartGroup, { zone, to }: ZoneToPatch): Patch<Zone> {
  const { board, base, next } = edited
  const was = base.flowchart.groups.find(({ id }) => id === group.id)
  if (!was) return {}
  const [before, after] = [base.hints.zones.get(group.id), next.hints.zones.get(group.id)]
  const moved = groupsOf(base).around(was)?.id !== groupsOf(next).around(group)?.id
  const isFree = !zonesAround(board, to).includes(zone.id)
  return {
    ...(labelOf(was) === labelOf(group) ? {} : { label: labelOf(group) }),
    ...(before === after ? {} : { kind: after }),
    ...(moved && isFree ? { parent: to } : {}),
  }
}

/** Lays the zones of a text before an edit beside those after it. */
export function textZones(edited: Edited): TextZones {
  const { board, base, next, newId } = edited
  const { places, around, zones } = groupsOf(next)
  const isThere = (id: ZoneId) => findRecord(board.zones, id) !== undefined
  const known = new Map([...base.zones].filter(([, id]) => isThere(id)))
  const byGroup = new Map([...known].filter(([group]) => zones.has(group)))
  const taken = new Set(known.values())
  const byLabel = new Map(board.zones.flatMap(({ id, label }) => (taken.has(id) ? [] : [[label, id] as const])))
  const made: Zone[] = []
  const make = (group: FlowchartGroup): ZoneId => {
    const id = newId('z') as ZoneId
    byGroup.set(group.id, id)
    const parent = zoneFor(around(group))
    const kind = next.hints.zones.get(group.id)
    const order = orderAfter([...board.zones, ...made])
    const stated = { ...(parent === undefined ? {} : { parent }), ...(kind === undefined ? {} : { kind }) }
    made.push({ id, label: labelOf(group), order, ...stated })
    return id
  }
  const zoneFor = (group: FlowchartGroup | undefined): ZoneId | undefined => {
    if (!group) return undefined
    const id = byGroup.get(group.id) ?? byLabel.get(labelOf(group))
    if (id !== undefined) byGroup.set(group.id, id)
    return id ?? make(group)
  }
  const edits = () =>
    [...zones.values()].flatMap((group): Change[] => {
      const zone = known.has(group.id) ? findRecord(board.zones, known.get(group.id) as string) : undefined
      const fields = zone ? patchOf(edited, group, { zone, to: zoneFor(around(group)) }) : {}
      return zone && Object.keys(fields).length > 0 ? [{ op: 'patch', type: 'zone', id: zone.id, fields }] : []
    })
  return {
    zoneBefore: (group) => group && base.zones.get(group.id),
    zoneFor,
    changes: () => {
      const patches = edits()
      return [...made.map((record): Change => ({ op: 'put', type: 'zone', record })), ...patches]
    },
    gone: [...known].filter(([group]) => !places.has(group)).map(([, zone]) => zone),
    byGroup,
  }
}

/** Where the groups of a text put what lies in them. */
export const placesIn = ({ flowchart, hints }: Edited['next']): ReadonlyMap<string, GroupPlace> =>
  groupPlaces(flowchart, hints)
