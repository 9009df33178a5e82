import { type ReactElement, useEffect } from 'react'
import { SHEET_WIDTHS, type SheetName } from '#desk/slices/interview.ts'
import { useDesk, useWorkspace } from '#workspace/useWorkspace.ts'
import { BriefSheet } from './brief/BriefSheet.tsx'
import { EstimateSheet } from './estimate/EstimateSheet.tsx'
import '#parts/laterStyles.css'

const SHEETS: Readonly<Record<SheetName, () => ReactElement | null>> = { brief: BriefSheet, estimate: EstimateSheet }

/** Shows all of the board in what a sheet leaves of the canvas, and what was seen before once no sheet is open. */
function useAside(isOpen: boolean): void {
  const workspace = useWorkspace()
  useEffect(() => {
    if (!isOpen) return
    const before = workspace.view.seen()
    workspace.view.fit()
    return () => workspace.view.show(before)
  }, [workspace, isOpen])
}

/** The sheet that is open, on the right of the board, or over it where the window is narrow or the sheet was made full. */
export function SheetPlace() {
  const sheet = useDesk((desk) => desk.sheet)
  const full = useDesk((desk) => desk.sheetFull)
  const width = useDesk((desk) => desk.sheetWidth ?? SHEET_WIDTHS.usual)
  useAside(sheet !== undefined)
  if (!sheet) return null
  const Sheet = SHEETS[sheet]
  return (
    <div
      data-full={full}
      style={{ width: `min(${width}px, 68.4vw)`, minWidth: SHEET_WIDTHS.least }}
      className="relative z-20 shrink-0 border-border border-l bg-surface data-[full=true]:absolute data-[full=true]:inset-0 data-[full=true]:!w-full max-[1199px]:absolute max-[1199px]:inset-0 max-[1199px]:!w-full max-[1199px]:!min-w-0 max-[1199px]:border-l-0"
    >
      <Sheet key={sheet} />
    </div>
  )
}
