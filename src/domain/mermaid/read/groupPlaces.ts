import type { Tier } from '#domain/board/tier.ts'
import type { Flowchart, FlowchartGroup } from './flowchart.ts'
import type { Hints } from './hints.ts'

const LAYER = '(?: (?:tier|layer|zone))'

const TITLES: readonly (readonly [Tier, RegExp])[] = [
  ['observability', new RegExp(`^(?:observability|monitoring|telemetry)${LAYER}?$`)],
  ['client', new RegExp(`^(?:clients?${LAYER}?|(?:presentation|frontend|user)${LAYER})$`)],
  ['edge', new RegExp(`^(?:edge${LAYER}?|(?:gateway|network edge)${LAYER})$`)],
  ['business', new RegExp(`^(?:business(?: logic)?${LAYER}?|(?:application|app|services?|logic|backend)${LAYER})$`)],
  ['data', new RegExp(`^(?:data${LAYER}?|(?:databases?|storage|persistence)${LAYER})$`)],
]

/** The tier that a subgraph with this title is; undefined for any other group. */
export function tierOfTitle(title: string): Tier | undefined {
  const plain = title
    .toLowerCase()
    .replace(/[^\p{L}\s]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return TITLES.find(([, pattern]) => pattern.test(plain))?.[0]
}

/** Where what lies directly in a subgraph belongs: the tier it is or lies in, and the innermost group around it that is no tier. */
export interface GroupPlace {
  readonly tier?: Tier
  readonly zone?: FlowchartGroup
}

/** The place of every subgraph of a flowchart, by its id; those that a hint calls zones are no tiers, whatever their titles say. */
export function groupPlaces(
  { groups }: Pick<Flowchart, 'groups'>,
  { zones }: Pick<Hints, 'zones'>,
): ReadonlyMap<string, GroupPlace> {
  const byId = new Map(groups.map((group) => [group.id, group]))
  const tiers = new Map(groups.map(({ id, title }) => [id, zones.has(id) ? undefined : tierOfTitle(title)]))
  const around = (group: FlowchartGroup): FlowchartGroup[] => {
    const chain = [group]
    for (let outer = group.parent; outer !== undefined && chain.length <= groups.length; ) {
      const next = byId.get(outer)
      if (next) chain.push(next)
      outer = next?.parent
    }
    return chain
  }
  return new Map(
    groups.map((group) => {
      const chain = around(group)
      const tier = chain.map(({ id }) => tiers.get(id)).find((each) => each !== undefined)
      const zone = chain.find(({ id }) => tiers.get(id) === undefined)
      return [group.id, { ...(tier ? { tier } : {}), ...(zone ? { zone } : {}) }]
    }),
  )
}
