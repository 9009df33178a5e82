import { clamp } from '#shared/geometry.ts'
import type { Slice } from './slice.ts'

/** The tabs of the panel on the right. */
export type PanelTab = 'inspector' | 'findings' | 'brief' | 'mermaid' | 'imported' | 'phase'

/** How wide panels are as usual and may be made, in pixels: the blocks on the left, and what is told on the right. */
export const PANEL_WIDTHS = {
  paletteWidth: { least: 160, usual: 228, most: 360 },
  panelWidth: { least: 260, usual: 308, most: 560 },
} as const

/** A panel beside the canvas, by the field that says how wide it is. */
export type PanelWidth = keyof typeof PANEL_WIDTHS

/** What is open around the board. */
export interface Panels {
  readonly tab: PanelTab
  /** drawers of the narrow screen */
  readonly paletteOpen: boolean
  readonly panelOpen: boolean
  /** properties that are rarely needed are shown in the inspector, too */
  readonly moreOpen: boolean
  /** what the board sets about its rules is shown in the inspector */
  readonly settingsOpen: boolean
  /** nothing but the canvas and the top bar is shown */
  readonly canvasOnly: boolean
  /** in pixels; as usual when undefined */
  readonly paletteWidth: number | undefined
  readonly panelWidth: number | undefined
  /** the start screen was put away on this empty board */
  readonly started: boolean
}

/** A panel as wide as wished, as far as it may be; undefined for as usual. */
export const withWidth = (panel: PanelWidth, wished: number | undefined): Partial<Panels> => {
  const { least, most } = PANEL_WIDTHS[panel]
  return { [panel]: wished && clamp(wished, least, most) }
}

const width = (panel: PanelWidth): Slice<Panels>[PanelWidth] => ({
  start: undefined,
  remembered: (kept) => (typeof kept === 'number' ? withWidth(panel, kept)[panel] : undefined),
})

/** The review of an import is gone by the next visit. */
const LASTING: readonly unknown[] = ['phase', 'inspector', 'findings', 'brief', 'mermaid'] satisfies PanelTab[]

export const panels: Slice<Panels> = {
  tab: {
    start: 'findings',
    opened: (tab) => (tab === 'imported' ? 'findings' : tab),
    remembered: (kept) => (LASTING.includes(kept) ? (kept as PanelTab) : undefined),
  },
  paletteOpen: { start: false },
  panelOpen: { start: false },
  moreOpen: { start: false },
  settingsOpen: { start: false },
  canvasOnly: { start: false },
  paletteWidth: width('paletteWidth'),
  panelWidth: width('panelWidth'),
  started: { start: false, opened: (_, board) => board.blocks.length > 0 },
}
