import type { ReactElement } from 'react'
import { SHEET_WIDTHS, type SheetName } from '#desk/slices/interview.ts'
import { useDesk } from '#workspace/useWorkspace.ts'
import { BriefSheet } from './brief/BriefSheet.tsx'
import { EstimateSheet } from './estimate/EstimateSheet.tsx'
import '#parts/laterStyles.css'

const SHEETS: Readonly<Record<SheetName, () => ReactElement | null>> = { brief: BriefSheet, estimate: EstimateSheet }

/** The sheet that is open, on the right of the board, or over it where the window is narrow or the sheet was made full. */
export function SheetPlace() {
  const sheet = useDesk((desk) => desk.sheet)
  const full = useDesk((desk) => desk.sheetFull)
  const width = useDesk((desk) => desk.sheetWidth ?? SHEET_WIDTHS.usual)
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
