import type { Zone, ZoneId } from '#domain/board/board.ts'
import { orderAfter } from '#domain/board/change.ts'
import { LIMITS } from '#domain/board/limits.ts'
import type { FlowchartGroup } from '#domain/mermaid/read/flowchart.ts'
import { groupPlaces } from '#domain/mermaid/read/groupPlaces.ts'
import { firstCharacters, oneLine } from '#shared/plainText.ts'
import type { Editing } from './editing.ts'

/** Gives the zone of a group; `made` fills with those that the board does not have yet. */
export interface ZoneMaker {
  readonly zoneFor: (group: FlowchartGroup | undefined) => ZoneId | undefined
  readonly made: readonly Zone[]
}

/** The zones that groups of a flowchart are: those of the board with their name, else new ones, each inside the zone around it. */
export function zoneMaker({ board, next, newId }: Pick<Editing, 'board' | 'next' | 'newId'>): ZoneMaker {
  const byLabel = new Map(board.zones.map(({ id, label }) => [label, id]))
  const places = groupPlaces(next.flowchart)
  const made: Zone[] = []
  const zoneFor = (group: FlowchartGroup | undefined): ZoneId | undefined => {
    if (!group) return undefined
    const label = firstCharacters(oneLine(group.title), LIMITS.zoneLabel)
    const known = byLabel.get(label)
    if (known !== undefined) return known
    const id = newId('z') as ZoneId
    byLabel.set(label, id)
    const parent = group.parent === undefined ? undefined : zoneFor(places.get(group.parent)?.zone)
    const order = orderAfter([...board.zones, ...made])
    made.push({ id, label, order, ...(parent === undefined ? {} : { parent }) })
    return id
  }
  return { zoneFor, made }
}
