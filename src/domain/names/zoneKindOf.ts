import type { Zone } from '#domain/board/board.ts'
import type { ZoneKind } from '#domain/board/zoneProperties.ts'

/** What zones are called by kind. */
export const ZONE_KIND_TITLES: Readonly<Record<ZoneKind, string>> = {
  region: 'Region',
  'availability-zone': 'Availability zone',
  vpc: 'VPC',
  subnet: 'Subnet',
  cluster: 'Cluster',
  team: 'Team',
  any: 'Any',
}

/** A region as the large clouds write it, such as `eu-west-1`, `us-gov-east-1` or `europe-west4`; a letter behind it names a zone in it. */
const CODE =
  '\\b(?:us|eu|ap|sa|ca|me|af|il|mx|cn|asia|europe|africa|australia)-(?:gov-)?(?:(?:north|south)?(?:east|west)|north|south|central)-?\\d'
const REGION_CODE = new RegExp(`${CODE}\\b|\\b(?:west|east|north|south)(?:us|europe)\\d?\\b`, 'i')
const ZONE_CODE = new RegExp(`${CODE}-?[a-f]\\b`, 'i')

/** What a name says, the narrowest first: a subnet of a VPC is a subnet, and a cluster in a region a cluster. */
const NAMES: readonly (readonly [ZoneKind, readonly RegExp[]])[] = [
  ['team', [/\b(?:team|squad|tribe)\b/i]],
  ['subnet', [/\bsub-?net(?:work)?s?\b/i]],
  ['cluster', [/\bcluster\b|\b(?:k8s|kubernetes|eks|gke|aks|ecs|openshift)\b/i]],
  ['vpc', [/\b(?:vpc|vnet|vcn)\b|\bvirtual (?:private cloud|network)\b/i]],
  ['availability-zone', [/\bavailability[ -]zone\b|\baz(?:[ _-]?[a-f\d])?\b/i, ZONE_CODE]],
  ['region', [/\bregion\b/i, REGION_CODE]],
]

/** The kind that the name of a zone says; nothing where it says none. */
export const namedZoneKind = (label: string): ZoneKind | undefined =>
  NAMES.find(([, patterns]) => patterns.some((pattern) => pattern.test(label)))?.[0]

/** What a zone is: as stated, else as its name says, else any. */
export const zoneKindOf = ({ kind, label }: Pick<Zone, 'kind' | 'label'>): ZoneKind =>
  kind ?? namedZoneKind(label) ?? 'any'
