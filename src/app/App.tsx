import { type CSSProperties, useCallback, useEffect } from 'react'
import { useStore } from 'zustand'
import { BoardCanvas } from '#canvas/BoardCanvas.tsx'
import { loadLateEdits } from '#commands/loadLateEdits.ts'
import type { Workspace } from '#commands/workspace.ts'
import { Dialogs } from '#panels/dialogs/Dialogs.tsx'
import { useEarly } from '#panels/dialogs/useEarly.ts'
import { HealthNotice } from '#panels/health/HealthNotice.tsx'
import { Notices } from '#panels/Notices.tsx'
import { Palette } from '#panels/Palette.tsx'
import { ReadingFile } from '#panels/reading/ReadingFile.tsx'
import { SidePanel } from '#panels/SidePanel.tsx'
import { StartScreen } from '#panels/StartScreen.tsx'
import { TopBar } from '#panels/TopBar.tsx'
import { TypedFlow } from '#panels/typedFlow/TypedFlow.tsx'
import { useOpenedPart } from '#parts/useOpenedPart.ts'
import { usePart } from '#parts/usePart.ts'
import { appWords } from '#words/app.ts'
import { useBoard, useDesk, useWorkspace, WorkspaceContext } from '#workspace/useWorkspace.ts'
import { CrashScreen } from './CrashScreen.tsx'
import type { createLibrary } from './library.ts'
import { useFileDrop } from './useFileDrop.ts'
import { useShortcuts } from './useShortcuts.ts'
import { useTheme } from './useTheme.ts'

/** Whether nothing was drawn on this board and nobody chose to start with a blank one; or else whether there are not two blocks yet. */
function useBeginning(): 'unstarted' | 'first-steps' | undefined {
  const started = useDesk((desk) => desk.started)
  const few = useBoard(({ blocks }) => blocks.length < 2)
  const none = useBoard(({ blocks }) => blocks.length === 0)
  if (none && !started) return 'unstarted'
  return few ? 'first-steps' : undefined
}

const loadBorder = async () => (await import('#panels/PanelBorder.tsx')).PanelBorder
const loadFirstSteps = async () => (await import('#panels/FirstSteps.tsx')).FirstSteps
const loadSheets = async () => (await import('#panels/sheets/SheetPlace.tsx')).SheetPlace
const loadStrip = async () => (await import('#panels/interview/PhaseStrip.tsx')).PhaseStrip
const loadBriefCard = async () => (await import('#panels/interview/BriefCard.tsx')).BriefCard
const px = (width: number | undefined) => width && `${width}px`

function Shell({ workspace }: { readonly workspace: Workspace }) {
  useShortcuts(workspace)
  useTheme()
  useEarly(loadLateEdits)
  const dropping = useFileDrop(workspace)
  const beginning = useBeginning()
  const empty = beginning === 'unstarted'
  const canvasOnly = useDesk((desk) => desk.canvasOnly)
  const palette = useDesk((desk) => desk.paletteWidth)
  const panel = useDesk((desk) => desk.panelWidth)
  const border = usePart(loadBorder, !empty && !canvasOnly)
  const firstSteps = usePart(loadFirstSteps, beginning === 'first-steps')
  const Border = border.status === 'ready' && !canvasOnly && border.part
  const wanted = useDesk((desk) => desk.sheet)
  const closeSheet = useCallback(() => workspace.desk.setState({ sheet: undefined }), [workspace])
  const Sheets = useOpenedPart(loadSheets, wanted !== undefined, closeSheet)
  const sheet = Sheets && wanted
  const isInterview = useBoard(({ interview }) => interview.phases !== undefined)
  const strip = usePart(loadStrip, isInterview)
  const isPinned = useDesk((desk) => desk.briefPinned) && !empty && !sheet
  const briefCard = usePart(loadBriefCard, isPinned)
  const name = useBoard((board) => board.settings.name)
  useEffect(() => {
    document.title = appWords.title(name)
  }, [name])
  return (
    <div className="grid h-full grid-rows-[52px_auto_minmax(0,1fr)]">
      <TopBar />
      {strip.status === 'ready' && isInterview ? <strip.part /> : <div />}
      <div
        className="relative flex min-h-0"
        data-with-sheet={sheet !== undefined}
        style={{ '--palette': px(palette), '--panel': px(panel) } as CSSProperties}
      >
        {!canvasOnly && !sheet && <PaletteDrawer />}
        <main className="relative min-w-0 grow max-[1199px]:in-data-[with-sheet=true]:invisible">
          {empty && <StartScreen />}
          <BoardCanvas />
          <TypedFlow />
          <HealthNotice />
          {isPinned && briefCard.status === 'ready' && <briefCard.part />}
          {Border && <Border panel="paletteWidth" />}
          {Border && <Border panel="panelWidth" />}
          {beginning === 'first-steps' && firstSteps.status === 'ready' && <firstSteps.part />}
        </main>
        {!canvasOnly && !sheet && <SidePanel />}
        {Sheets && <Sheets />}
      </div>
      <Dialogs />
      <ReadingFile />
      <Notices />
      {dropping && <DropHint />}
    </div>
  )
}

/** The palette beside the canvas; where the window is narrow, a rail of icons that opens over it, and where it is narrower, a drawer. */
function PaletteDrawer() {
  const { desk } = useWorkspace()
  const open = useDesk((state) => state.paletteOpen)
  const close = () => desk.setState({ paletteOpen: false })
  return (
    <>
      {open && (
        <button
          type="button"
          aria-label={appWords.closeBlocks}
          className="fixed inset-0 top-13 z-20 hidden bg-page/60 max-[1199px]:block"
          onClick={close}
        />
      )}
      <div
        data-open={open}
        className="w-[var(--palette,228px)] shrink-0 border-border border-r max-[1199px]:w-13 min-[900px]:max-[1199px]:relative min-[900px]:max-[1199px]:data-[open=true]:z-30 max-[899px]:fixed max-[899px]:top-13 max-[899px]:bottom-0 max-[899px]:left-0 max-[899px]:z-30 max-[899px]:w-60 max-[899px]:shadow-float max-[899px]:data-[open=false]:hidden"
      >
        <div className="h-full min-[900px]:max-[1199px]:in-data-[open=true]:absolute min-[900px]:max-[1199px]:in-data-[open=true]:w-60 min-[900px]:max-[1199px]:in-data-[open=true]:shadow-float">
          <Palette />
        </div>
      </div>
    </>
  )
}

const DropHint = () => (
  <div className="pointer-events-none fixed inset-0 z-50 grid place-items-center bg-page/70">
    <p className="rounded-xl border-2 border-accent border-dashed bg-raised px-8 py-6 font-semibold text-[15px] shadow-float">
      {appWords.dropHint}
    </p>
  </div>
)

const loadWaiting = async () => (await import('./WaitingScreen.tsx')).WaitingScreen

/** The whole app around the open board; opening another board starts it afresh. */
export function App({ library }: { readonly library: ReturnType<typeof createLibrary> }) {
  const { current, trouble } = useStore(library.shown)
  const waiting = usePart(loadWaiting, !current && trouble !== undefined)
  if (!current) {
    if (!trouble || waiting.status !== 'ready') return null
    const WaitingScreen = waiting.part
    return <WaitingScreen trouble={trouble} library={library} />
  }
  return (
    <WorkspaceContext value={current.workspace} key={current.id}>
      <CrashScreen>
        <Shell workspace={current.workspace} />
      </CrashScreen>
    </WorkspaceContext>
  )
}
