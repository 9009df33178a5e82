import { type KeyboardEvent, type PointerEvent, type ReactNode, useLayoutEffect, useRef } from 'react'
import { isAsking } from '#desk/desk.ts'
import { SHEET_WIDTHS, type SheetName } from '#desk/slices/interview.ts'
import { LaterIcon } from '#icons/LaterIcon.tsx'
import { IconButton } from '#parts/IconButton.tsx'
import { useShortcutLabel } from '#parts/shortcutLabel.ts'
import { clamp } from '#shared/geometry.ts'
import { sheetWords } from '#words/sheets.ts'
import { useCommand, useDesk, useWorkspace } from '#workspace/useWorkspace.ts'
import '#parts/laterStyles.css'

/** The focus comes to a sheet that opens, and goes to the canvas when it closes with the focus in it. */
function useSheetFocus() {
  const workspace = useWorkspace()
  const section = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const element = section.current
    if (element && !element.contains(document.activeElement)) element.focus({ preventScroll: true })
    return () => {
      // Another sheet in its place takes the focus itself.
      const isLast = workspace.desk.getState().sheet === undefined
      if (isLast && element?.contains(document.activeElement)) workspace.view.focus()
    }
  }, [workspace])
  return section
}

/** Pixels a key makes a sheet wider. */
const STEP = 32

/** The left border of a sheet: drag it, or press the arrow keys on it. */
function SheetBorder({ width }: { readonly width: () => number }) {
  const { desk } = useWorkspace()
  const wished = useDesk(({ sheetWidth }) => sheetWidth ?? SHEET_WIDTHS.usual)
  const from = useRef<{ readonly x: number; readonly width: number }>(undefined)
  const set = (next: number | undefined) =>
    desk.setState({ sheetWidth: next && Math.round(clamp(next, SHEET_WIDTHS.least, SHEET_WIDTHS.most)) })
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowLeft: STEP, ArrowRight: -STEP }[event.key]
    const next = { Home: SHEET_WIDTHS.least, End: SHEET_WIDTHS.most }[event.key] ?? (step && width() + step)
    if (next === undefined) return
    event.preventDefault()
    set(next)
  }
  const onPointerMove = ({ clientX }: PointerEvent) => {
    if (from.current) set(from.current.width + from.current.x - clientX)
  }
  const letGo = () => {
    from.current = undefined
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that is moved is not a thematic break
    <div
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={sheetWords.border}
      aria-valuenow={wished}
      aria-valuemin={SHEET_WIDTHS.least}
      aria-valuemax={SHEET_WIDTHS.most}
      className="group absolute inset-y-0 -left-1.5 w-3 cursor-col-resize touch-none max-[1199px]:hidden"
      onKeyDown={onKeyDown}
      onDoubleClick={() => set(undefined)}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture?.(event.pointerId)
        from.current = { x: event.clientX, width: width() }
      }}
      onPointerMove={onPointerMove}
      onPointerUp={letGo}
      onPointerCancel={letGo}
    >
      <div className="mx-auto h-full w-0.5 bg-accent opacity-0 transition-opacity duration-150 group-hover:opacity-60 group-focus-visible:opacity-100 forced-colors:bg-[Highlight]" />
    </div>
  )
}

interface SheetFrameProps {
  readonly sheet: SheetName
  /** what stands beside the title */
  readonly beside?: ReactNode
  /** what stands at the right of the title's row, before the buttons of the frame */
  readonly tools?: ReactNode
  readonly children: ReactNode
}

/** A sheet beside the board, or over it where the window is narrow or it was made full: its title, its border, the way back. */
export function SheetFrame({ sheet, beside, tools, children }: SheetFrameProps) {
  const { desk } = useWorkspace()
  const full = useDesk(({ sheetFull }) => sheetFull)
  const section = useSheetFocus()
  const close = useCommand('back-to-board')
  const shortcut = useShortcutLabel('back-to-board')
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || isAsking(desk.getState())) return
    event.preventDefault()
    close.run()
  }
  return (
    <section
      ref={section}
      tabIndex={-1}
      aria-label={sheetWords.names[sheet]}
      data-sheet={sheet}
      className="relative flex size-full min-w-0 flex-col bg-surface outline-none"
      onKeyDown={onKeyDown}
    >
      {!full && <SheetBorder width={() => section.current?.getBoundingClientRect().width ?? 0} />}
      <header className="flex h-12 shrink-0 items-center gap-2.5 border-border border-b px-5 max-sm:px-3">
        <h2 className="m-0 font-semibold text-[15px]">{sheetWords.names[sheet]}</h2>
        {beside}
        <div className="ml-auto flex items-center gap-2">
          {tools}
          <IconButton
            icon={<LaterIcon name={full ? 'minimize-2' : 'maximize-2'} size={15} />}
            label={full ? sheetWords.beside : sheetWords.full}
            className="max-[1199px]:hidden"
            onClick={() => desk.setState({ sheetFull: !full })}
          />
          <IconButton icon="x" label={sheetWords.close} shortcut={shortcut} onClick={close.run} />
        </div>
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto">{children}</div>
    </section>
  )
}
