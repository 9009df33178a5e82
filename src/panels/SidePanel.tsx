import { type KeyboardEvent, type ReactNode, useId } from 'react'
import { useStore } from 'zustand'
import type { PanelTab } from '#desk/desk.ts'
import type { Board } from '#domain/board/board.ts'
import { findBlock } from '#domain/board/lookup.ts'
import type { ImportReview } from '#domain/mermaid/read/importReview.ts'
import { IconButton } from '#parts/IconButton.tsx'
import { TabList, tabId } from '#parts/TabList.tsx'
import { sidePanelWords } from '#words/sidePanel.ts'
import { useBoard, useDesk, useWorkspace } from '#workspace/useWorkspace.ts'
import { BriefTab } from './BriefTab.tsx'
import { FindingsTab, useEarlyFindings } from './FindingsTab.tsx'
import { ErrorAnnouncer } from './findings/ErrorAnnouncer.tsx'
import { InspectorTab, useEarlyInspector } from './InspectorTab.tsx'
import { ImportedTab } from './imported/ImportedTab.tsx'
import { selectedOf } from './inspector/selected.ts'
import { MermaidTab } from './mermaid/MermaidTab.tsx'

const CONTENTS: Readonly<Record<PanelTab, () => ReactNode>> = {
  inspector: InspectorTab,
  findings: FindingsTab,
  brief: BriefTab,
  mermaid: MermaidTab,
  imported: ImportedTab,
}

/** True as long as something that was read is still on the board, or something is to be said of how it was read. */
const isWorthShowing = ({ blocks }: ImportReview, board: Board): boolean =>
  blocks.length === 0 || blocks.some(({ block }) => findBlock(board, block) !== undefined)

/** The panel on the right: the selected block, the findings, the brief, the Mermaid text. A drawer where the window is narrow. */
export function SidePanel() {
  useEarlyInspector()
  useEarlyFindings()
  const workspace = useWorkspace()
  const { desk, check } = workspace
  const chosen = useDesk((state) => state.tab)
  const open = useDesk((state) => state.panelOpen)
  const count = useStore(check.state, (state) => state.findings.length)
  const review = useDesk((state) => state.imported)
  const imported = useBoard((board) => review !== undefined && isWorthShowing(review, board))
  const tab = chosen === 'imported' && !imported ? 'findings' : chosen
  const panelId = useId()
  const { tabs } = sidePanelWords
  const Content = CONTENTS[tab]
  const close = () => {
    desk.setState({ panelOpen: false })
    // Bare keys belong to the canvas again, even where it cannot take the focus itself.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    const [block] = selectedOf(workspace.document.board(), desk.getState().selection).blocks
    workspace.view.focus(block?.id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const inside = event.target instanceof Node && event.currentTarget.contains(event.target)
    if (event.key === 'Escape' && inside) close()
  }
  return (
    <>
      <ErrorAnnouncer />
      <aside
        aria-label={sidePanelWords.name}
        data-open={open}
        onKeyDown={onKeyDown}
        className="relative flex min-h-0 w-77 shrink-0 flex-col border-border border-l bg-surface max-[899px]:fixed max-[899px]:inset-y-0 max-[899px]:right-0 max-[899px]:z-30 max-[899px]:max-w-[88vw] max-[899px]:shadow-float max-[899px]:data-[open=false]:hidden"
      >
        <TabList<PanelTab>
          label={sidePanelWords.panels}
          panelId={panelId}
          value={tab}
          onChange={(value) => desk.setState({ tab: value })}
          tabs={[
            { value: 'inspector', title: tabs.inspector },
            { value: 'findings', title: count > 0 ? sidePanelWords.findingsCounted(count) : tabs.findings },
            { value: 'brief', title: tabs.brief },
            { value: 'mermaid', title: tabs.mermaid },
            ...(imported ? [{ value: 'imported', title: tabs.imported } as const] : []),
          ]}
        />
        <div className="absolute top-0.5 right-2 hidden max-[899px]:block">
          <IconButton icon="x" label={sidePanelWords.close} onClick={close} />
        </div>
        <div
          id={panelId}
          role="tabpanel"
          aria-labelledby={tabId(panelId, tab)}
          className="flex min-h-0 flex-1 flex-col"
        >
          <Content />
        </div>
      </aside>
    </>
  )
}
