import { type FocusEvent, type KeyboardEvent, type ReactElement, useEffect, useId, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { Workspace } from '#commands/workspace.ts'
import { isAsking } from '#desk/desk.ts'
import type { PanelTab } from '#desk/slices/panels.ts'
import type { Board } from '#domain/board/board.ts'
import { findBlock, findEdge } from '#domain/board/lookup.ts'
import type { ImportReview } from '#domain/mermaid/read/importReview.ts'
import { IconButton } from '#parts/IconButton.tsx'
import { TabList, tabId } from '#parts/TabList.tsx'
import { sidePanelWords } from '#words/sidePanel.ts'
import { useWish } from '#workspace/useWish.ts'
import { useBoard, useDesk, useWorkspace } from '#workspace/useWorkspace.ts'
import { useEarly } from './dialogs/useEarly.ts'
import { announceErrors } from './findings/announceErrors.ts'
import { selectedOf } from './inspector/selected.ts'
import { LazyPanel } from './LazyPanel.tsx'

/** Tells screen readers about errors that appear while drawing, each once; those of a board just opened are not news. */
function ErrorAnnouncer() {
  const { findings, settled } = useStore(useWorkspace().check.state)
  const known = useRef<ReadonlySet<string>>(undefined)
  const [message, setMessage] = useState('')
  useEffect(() => {
    const news = announceErrors(known.current ?? new Set(), { findings, settled })
    if (known.current && news.message !== undefined) setMessage(news.message)
    if (findings.length === 0) setMessage('')
    known.current = news.keys
  }, [findings, settled])
  return (
    <p role="status" className="sr-only">
      {message}
    </p>
  )
}

/** The panel of each tab, loaded when it is first shown. */
const PANELS: Readonly<Record<PanelTab, () => Promise<() => ReactElement | null>>> = {
  phase: async () => (await import('./interview/PhasePanel.tsx')).PhasePanel,
  inspector: async () => (await import('./Inspector.tsx')).Inspector,
  findings: async () => (await import('./findings/FindingsPanel.tsx')).FindingsPanel,
  brief: async () => (await import('./brief/BriefPanel.tsx')).BriefPanel,
  mermaid: async () => (await import('./mermaid/MermaidPanel.tsx')).MermaidPanel,
  imported: async () => (await import('./imported/ImportedPanel.tsx')).ImportedPanel,
}

/** The findings while there is nothing to check, which needs no rules. */
function NoFindings() {
  const section = useRef<HTMLElement>(null)
  useWish('read-findings', () => section.current?.focus())
  return (
    <section ref={section} tabIndex={-1} aria-label={sidePanelWords.names.findings} className="outline-none">
      <h2 className="sr-only">{sidePanelWords.names.findings}</h2>
      <p className="m-0 px-4 py-3 text-muted">{sidePanelWords.nothingToCheck}</p>
    </section>
  )
}

/** True as long as something that was read is still on the board, or something is to be said of how it was read. */
const isWorthShowing = ({ blocks }: ImportReview, board: Board): boolean =>
  blocks.length === 0 || blocks.some(({ block }) => findBlock(board, block) !== undefined)

/** Gives the focus back to where it was before it came to the panel: an item of the board, another control, or else the canvas. */
function goBack({ document: port, desk, view }: Workspace, before: EventTarget | null): void {
  const was = before instanceof HTMLElement ? before : undefined
  const item = was?.closest<HTMLElement>('[data-block-id], [data-focus-target]')?.dataset
  const board = port.board()
  const { blocks, edges } = selectedOf(board, desk.getState().selection)
  const came = [item?.blockId, item?.focusTarget].flatMap(
    (id = '') => findBlock(board, id) ?? findEdge(board, id) ?? [],
  )
  if (was?.isConnected && was !== document.body && !was.closest('[data-board]')) was.focus()
  else view.focus((came[0] ?? blocks[0] ?? edges[0])?.id)
}

/** The panel on the right: the selected block, the findings, the brief, the Mermaid text. A drawer where the window is narrow. */
export function SidePanel() {
  // So that they are there in time once somebody uses the page.
  useEarly(PANELS.inspector)
  useEarly(PANELS.findings)
  const workspace = useWorkspace()
  const { desk, check } = workspace
  const chosen = useDesk((state) => state.tab)
  const open = useDesk((state) => state.panelOpen)
  const count = useStore(check.state, (state) => state.findings.length)
  const review = useDesk((state) => state.imported)
  const imported = useBoard((board) => review !== undefined && isWorthShowing(review, board))
  const isInterview = useBoard(({ interview }) => interview.phases !== undefined)
  const isGone = (chosen === 'imported' && !imported) || (chosen === 'phase' && !isInterview)
  const tab = isGone ? 'findings' : chosen
  const panelId = useId()
  const { tabs } = sidePanelWords
  const isEmpty = useBoard(({ blocks, tradeoffs }) => blocks.length + tradeoffs.length === 0)
  const before = useRef<EventTarget>(null)
  const close = () => {
    desk.setState({ panelOpen: false })
    // Bare keys belong to the canvas again, even where it cannot take the focus itself.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    goBack(workspace, before.current)
  }
  const onFocus = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget as Node | null)) before.current = relatedTarget
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const inside = event.target instanceof Node && event.currentTarget.contains(event.target)
    if (event.key !== 'Escape' || !inside || isAsking(desk.getState())) return
    // This Escape only leads out of the panel, what is selected stays selected.
    event.preventDefault()
    close()
  }
  return (
    <>
      <ErrorAnnouncer />
      <aside
        aria-label={sidePanelWords.name}
        data-open={open}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        className="relative flex min-h-0 w-[var(--panel,308px)] shrink-0 flex-col border-border border-l bg-surface max-[1099px]:fixed max-[1099px]:inset-y-0 max-[1099px]:right-0 max-[1099px]:z-30 max-[1099px]:w-86 max-[1099px]:max-w-[calc(100vw-24px)] max-[1099px]:shadow-float max-[1099px]:data-[open=false]:hidden"
      >
        <TabList<PanelTab>
          label={sidePanelWords.panels}
          panelId={panelId}
          value={tab}
          onChange={(value) => desk.setState({ tab: value })}
          tabs={[
            ...(isInterview ? [{ value: 'phase', title: tabs.phase } as const] : []),
            { value: 'inspector', title: tabs.inspector },
            { value: 'findings', title: count > 0 ? sidePanelWords.findingsCounted(count) : tabs.findings },
            { value: 'brief', title: tabs.brief },
            { value: 'mermaid', title: tabs.mermaid },
            ...(imported ? [{ value: 'imported', title: tabs.imported } as const] : []),
          ]}
        />
        <div className="absolute top-0.5 right-2 hidden max-[1099px]:block max-sm:right-0">
          <IconButton icon="x" label={sidePanelWords.close} onClick={close} />
        </div>
        <div
          id={panelId}
          role="tabpanel"
          aria-labelledby={tabId(panelId, tab)}
          className="flex min-h-0 flex-1 flex-col"
        >
          {tab === 'findings' && isEmpty ? <NoFindings /> : <LazyPanel key={tab} load={PANELS[tab]} panel={tab} />}
        </div>
      </aside>
    </>
  )
}
