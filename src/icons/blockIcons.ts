import {
  Activity,
  Archive,
  BellRing,
  Box,
  Braces,
  Cable,
  Cog,
  Database,
  DoorOpen,
  Globe,
  Layers,
  ListOrdered,
  MonitorSmartphone,
  Plug,
  Send,
  Server,
  Shield,
  Split,
  TextSearch,
  Zap,
} from 'lucide'
import type { BlockIcon } from '#domain/blocks/kinds/blockKind.ts'

/** The strokes of an icon on a 24 × 24 grid: element name and attributes, line width 2, no fill. */
export type IconStrokes = readonly (readonly [
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
])[]

/** The icons of the blocks, drawn on cards, in the palette and in images. */
export const BLOCK_ICONS: Readonly<Record<BlockIcon, IconStrokes>> = {
  split: Split,
  door: DoorOpen,
  globe: Globe,
  server: Server,
  bolt: Zap,
  database: Database,
  braces: Braces,
  list: ListOrdered,
  archive: Archive,
  'text-search': TextSearch,
  'plug-socket': Cable,
  bell: BellRing,
  devices: MonitorSmartphone,
  shield: Shield,
  outbox: Send,
  plug: Plug,
  activity: Activity,
  box: Box,
  cog: Cog,
  layers: Layers,
}
