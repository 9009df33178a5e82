import type { Slice } from './slice.ts'

/** The tabs of the panel on the right. */
export type PanelTab = 'inspector' | 'findings' | 'brief' | 'mermaid' | 'imported'

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
  /** the start screen was put away on this empty board */
  readonly started: boolean
}

/** The review of an import is gone by the next visit. */
const LASTING: readonly unknown[] = ['inspector', 'findings', 'brief', 'mermaid'] satisfies PanelTab[]

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
  started: { start: false, opened: (_, board) => board.blocks.length > 0 },
}
