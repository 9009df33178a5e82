import type { PropertySpec } from './property.ts'

/** What a zone can be, the widest first; `any` is none of the others. */
export const ZONE_KINDS = ['region', 'availability-zone', 'vpc', 'subnet', 'cluster', 'team', 'any'] as const

/** What a zone is. */
export type ZoneKind = (typeof ZONE_KINDS)[number]

/** Every property a zone can carry beyond its name and the zone around it. */
export const ZONE_PROPERTIES = {
  kind: { title: 'Kind', type: 'choice', options: ZONE_KINDS },
  collapsed: { title: 'Collapsed', type: 'flag' },
} as const satisfies Readonly<Record<string, PropertySpec>>
