import { PANEL_WIDTHS, withWidth } from '#desk/slices/panels.ts'
import { askFor } from '#desk/wishes.ts'
import { firstEmptyField } from '#domain/board/briefEssentials.ts'
import type { ThemeName } from '#shared/theme.ts'
import type { Command } from '../command.ts'
import { loadLateEdits } from '../loadLateEdits.ts'

const ZOOM_STEP = 1.25

interface ThemeEntry {
  readonly id: ThemeName | 'system'
  readonly title: string
  readonly icon: 'sun' | 'moon' | 'sun-moon'
}

const theme = ({ id, title, icon }: ThemeEntry): Command<`theme-${ThemeName | 'system'}`> => ({
  id: `theme-${id}`,
  title,
  group: 'View',
  icon,
  act: ({ desk }) => desk.setState({ theme: id === 'system' ? undefined : id }),
})

/** Pixels. */
const PANEL_STEP = 48

interface PanelWidthEntry {
  readonly id: `${'widen' | 'narrow' | 'usual'}-panel`
  readonly title: string
  /** pixels to the width of the panel; undefined for as usual */
  readonly by: number | undefined
}

const panelWidth = ({ id, title, by }: PanelWidthEntry): Command<PanelWidthEntry['id']> => ({
  id,
  title,
  group: 'View',
  act: ({ desk }) => {
    const { panelWidth: width = PANEL_WIDTHS.panelWidth.usual } = desk.getState()
    desk.setState(withWidth('panelWidth', by && width + by))
  },
})

/** What is seen of the board and how. */
export const VIEW_COMMANDS = [
  {
    id: 'zoom-in',
    title: 'Zoom in',
    group: 'View',
    keys: ['+', '=', 'mod+=', 'mod++'],
    repeats: true,
    icon: 'plus',
    act: ({ view }) => view.zoomBy(ZOOM_STEP),
  },
  {
    id: 'zoom-out',
    title: 'Zoom out',
    group: 'View',
    keys: ['-', 'mod+-'],
    repeats: true,
    icon: 'minus',
    act: ({ view }) => view.zoomBy(1 / ZOOM_STEP),
  },
  { id: 'zoom-100', title: 'Zoom to 100 %', group: 'View', keys: ['mod+0', '0'], act: ({ view }) => view.zoomTo(1) },
  {
    id: 'fit',
    title: 'Fit the board',
    group: 'View',
    keys: ['shift+1'],
    icon: 'maximize',
    context: ['canvas'],
    act: ({ view }) => view.fit(),
  },
  {
    id: 'zoom-selection',
    title: 'Zoom to the selection',
    group: 'View',
    keys: ['shift+2'],
    icon: 'focus',
    when: 'hasSelection',
    act: ({ view, desk }) => view.zoomToItems([...desk.getState().selection]),
  },
  {
    id: 'toggle-minimap',
    title: 'Show or hide the minimap',
    group: 'View',
    keys: ['shift+8'],
    icon: 'map',
    act: ({ desk }) => desk.setState((state) => ({ minimapAsked: !state.minimapAsked })),
  },
  {
    id: 'toggle-edge-rates',
    title: 'Show or hide rates on edges',
    group: 'View',
    keys: ['shift+7'],
    icon: 'gauge',
    act: ({ desk }) => desk.setState((state) => ({ edgeRates: !state.edgeRates })),
  },
  {
    id: 'toggle-telemetry-lines',
    title: 'Show or hide telemetry lines',
    group: 'View',
    act: ({ desk }) => desk.setState((state) => ({ telemetryLines: !state.telemetryLines })),
  },
  {
    id: 'toggle-product-marks',
    title: 'Show or hide the marks of products',
    group: 'View',
    act: ({ desk }) => desk.setState((state) => ({ productMarks: !state.productMarks })),
  },
  {
    id: 'toggle-panels',
    title: 'Show or hide the panels',
    group: 'View',
    keys: ['mod+\\'],
    icon: 'panel-right',
    act: ({ desk }) => desk.setState((state) => ({ canvasOnly: !state.canvasOnly })),
  },
  panelWidth({ id: 'widen-panel', title: 'Make the side panel wider', by: PANEL_STEP }),
  panelWidth({ id: 'narrow-panel', title: 'Make the side panel narrower', by: -PANEL_STEP }),
  panelWidth({ id: 'usual-panel', title: 'Make the side panel as wide as usual', by: undefined }),
  {
    id: 'tidy',
    title: 'Tidy the board',
    group: 'Arrange',
    keys: ['shift+3'],
    icon: 'wand-sparkles',
    when: 'hasContent',
    context: ['canvas'],
    isSlow: true,
    load: async (asked) => (await loadLateEdits()).tidy(asked),
  },
  {
    id: 'tidy-selection',
    title: 'Tidy the selection',
    group: 'Arrange',
    when: 'hasSelection',
    context: ['block'],
    isSlow: true,
    load: async (asked) => (await loadLateEdits()).tidySelected(asked),
  },
  {
    id: 'turn-board',
    title: 'Turn the tiers',
    group: 'View',
    keys: ['shift+9'],
    icon: 'refresh-cw',
    context: ['canvas'],
    load: async () => (await loadLateEdits()).turn,
  },
  theme({ id: 'light', title: 'Use the light theme', icon: 'sun' }),
  theme({ id: 'dark', title: 'Use the dark theme', icon: 'moon' }),
  theme({ id: 'system', title: 'Follow the theme of the system', icon: 'sun-moon' }),
  {
    id: 'show-inspector',
    title: 'Show the inspector',
    group: 'View',
    keys: ['i'],
    act: ({ desk }) => askFor(desk, { kind: 'inspect' }, { tab: 'inspector', panelOpen: true, canvasOnly: false }),
  },
  {
    id: 'show-findings',
    title: 'Show the findings',
    group: 'View',
    keys: ['shift+4'],
    act: ({ desk }) => askFor(desk, { kind: 'read-findings' }, { tab: 'findings', panelOpen: true, canvasOnly: false }),
  },
  {
    id: 'show-brief',
    title: 'Show the brief',
    group: 'View',
    keys: ['shift+5'],
    act: ({ desk, document }) =>
      askFor(
        desk,
        { kind: 'fill-in-brief', field: firstEmptyField(document.board().brief) },
        { tab: 'brief', panelOpen: true, canvasOnly: false },
      ),
  },
  {
    id: 'show-mermaid',
    title: 'Show the Mermaid text',
    group: 'View',
    keys: ['shift+6'],
    act: ({ desk }) => askFor(desk, { kind: 'write-mermaid' }, { tab: 'mermaid', panelOpen: true, canvasOnly: false }),
  },
  {
    id: 'edit-mermaid',
    title: 'Edit the Mermaid text',
    group: 'View',
    icon: 'file-text',
    act: ({ desk }) =>
      askFor(desk, { kind: 'write-mermaid' }, { tab: 'mermaid', panelOpen: true, canvasOnly: false, started: true }),
  },
] as const satisfies readonly Command[]
