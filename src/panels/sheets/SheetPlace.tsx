import type { ReactElement } from 'react'
import type { SheetName } from '#desk/slices/interview.ts'
import { Button } from '#parts/Button.tsx'
import { usePart } from '#parts/usePart.ts'
import { sheetWords } from '#words/sheets.ts'
import { useCommand, useDesk } from '#workspace/useWorkspace.ts'

const SHEETS: Readonly<Record<SheetName, () => Promise<() => ReactElement | null>>> = {
  brief: async () => (await import('./brief/BriefSheet.tsx')).BriefSheet,
  estimate: async () => (await import('./estimate/EstimateSheet.tsx')).EstimateSheet,
}

/** The sheet of a name, loaded when it is first shown; a load that fails is told, and can be tried again. */
function LoadedSheet({ sheet }: { readonly sheet: SheetName }) {
  const loaded = usePart(SHEETS[sheet], true)
  const { command, run } = useCommand('back-to-board')
  if (loaded.status === 'ready') {
    const Sheet = loaded.part
    return <Sheet />
  }
  if (loaded.status === 'loading') return null
  return (
    <div role="alert" className="flex flex-col items-start gap-3 p-5">
      {sheetWords.notLoaded(sheetWords.parts[sheet])}
      <Button onClick={loaded.retry}>{sheetWords.tryAgain}</Button>
      <Button onClick={run}>{command.title}</Button>
    </div>
  )
}

/** Where a sheet stands: on the right of the board, or over it where the window is narrow or the sheet was made full. */
export function SheetPlace() {
  const sheet = useDesk((desk) => desk.sheet)
  const full = useDesk((desk) => desk.sheetFull)
  const width = useDesk((desk) => desk.sheetWidth)
  if (!sheet) return null
  return (
    <div
      data-full={full}
      style={{ width: `min(${width ?? 984}px, 68.4vw)`, minWidth: 640 }}
      className="relative z-20 shrink-0 border-border border-l bg-surface data-[full=true]:absolute data-[full=true]:inset-0 data-[full=true]:!w-full max-[1199px]:absolute max-[1199px]:inset-0 max-[1199px]:!w-full max-[1199px]:!min-w-0"
    >
      <LoadedSheet key={sheet} sheet={sheet} />
    </div>
  )
}
