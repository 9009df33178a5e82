import { Boxes, Building, Cloud, Earth, Group, Network, UsersRound } from 'lucide'
import type { ZoneKind } from '#domain/board/zoneProperties.ts'
import type { IconStrokes } from './blockIcons.ts'

/** The marks of zones by kind, on frames, on the cards of collapsed zones and in pictures. */
export const ZONE_ICONS: Readonly<Record<ZoneKind, IconStrokes>> = {
  region: Earth,
  'availability-zone': Building,
  vpc: Cloud,
  subnet: Network,
  cluster: Boxes,
  team: UsersRound,
  any: Group,
}
