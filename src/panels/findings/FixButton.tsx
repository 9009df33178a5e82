import { applyFix } from '#commands/findings/applyFix.ts'
import { heldFixes } from '#commands/findings/heldFixes.ts'
import type { OfferedFix } from '#domain/flow/offeredFixes.ts'
import type { Finding } from '#domain/flow/rule.ts'
import { LaterIcon } from '#icons/LaterIcon.tsx'
import { Button } from '#parts/Button.tsx'
import { findingsWords } from '#words/findings.ts'
import { useWorkspace } from '#workspace/useWorkspace.ts'
import { useFixPreview } from './useFixPreview.ts'

interface FixButtonProps {
  readonly finding: Finding
  readonly fix: Pick<OfferedFix, 'title' | 'brings'>
  /** the id of the sentence that it mends, where that is not said around it */
  readonly mends?: string
  /** the fix was not tried yet */
  readonly disabled?: boolean
}

/** A button that grows with what it says, so that no word of it is cut. */
export const WRAPPING = 'h-auto! min-h-7 min-w-0 max-w-full shrink! py-1'
/** What such a button says. */
export const WRAPPED = 'min-w-0 whitespace-normal break-words text-left leading-snug'

/** Applies a fix, and says what the board asks for then; shows on the canvas what it would do while a pointer or the focus is on it. */
export function FixButton({ finding, fix, mends, disabled = false }: FixButtonProps) {
  const workspace = useWorkspace()
  const { title, brings } = fix
  const then = brings === undefined ? undefined : findingsWords.comesThen(brings)
  const preview = useFixPreview(() => heldFixes(workspace, finding).find((each) => each.title === title))
  return (
    <Button
      size="small"
      tone="accent"
      icon={<LaterIcon name="wand-sparkles" size={14} className="shrink-0" />}
      aria-describedby={mends}
      disabled={disabled}
      className={WRAPPING}
      onClick={() => applyFix(workspace, finding, title)}
      {...preview}
    >
      <span className={WRAPPED}>
        {title}
        {then !== undefined && <span className="font-normal">; {then}</span>}
      </span>
    </Button>
  )
}
