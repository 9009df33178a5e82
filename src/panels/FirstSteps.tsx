import { Button } from '#parts/Button.tsx'
import { firstStepsWords as WORDS } from '#words/firstSteps.ts'
import { useBoard, useDesk, useWorkspace } from '#workspace/useWorkspace.ts'
import '#parts/laterStyles.css'

/** One quiet line on a board that was started, until two blocks are on it: how a block comes there; on an empty one the start again. */
export function FirstSteps() {
  const { desk } = useWorkspace()
  const isEmpty = useBoard(({ blocks }) => blocks.length === 0)
  const isTaken = useDesk(({ typedFlow, editing }) => typedFlow || editing !== undefined)
  if (isTaken) return null
  return (
    <p className="pointer-events-none absolute inset-x-4 bottom-20 z-10 m-0 flex flex-wrap items-center justify-center gap-2 text-center text-[12.5px] text-muted in-[[data-palette-drag]]:opacity-15">
      <span className="pointer-coarse:hidden">{isEmpty ? WORDS.none : WORDS.one}</span>
      <span className="hidden pointer-coarse:inline">{isEmpty ? WORDS.noneByTouch : WORDS.oneByTouch}</span>
      {isEmpty && (
        <Button size="small" className="pointer-events-auto" onClick={() => desk.setState({ started: false })}>
          {WORDS.starts}
        </Button>
      )}
    </p>
  )
}
