import { applyFix } from '#commands/findings/applyFix.ts'
import { heldFixes } from '#commands/findings/heldFixes.ts'
import type { OfferedFix } from '#domain/flow/offeredFixes.ts'
import type { Finding } from '#domain/flow/rule.ts'
import { LaterIcon } from '#icons/LaterIcon.tsx'
import { Button } from '#parts/Button.tsx'
import { classNames } from '#parts/classNames.ts'
import { findingsWords } from '#words/findings.ts'
import { useWorkspace } from '#workspace/useWorkspace.ts'
import { useFixPreview } from './useFixPreview.ts'

interface FixButtonProps {
  readonly finding: Finding
  readonly fix: Pick<OfferedFix, 'title' | 'brings'>
  /** the id of the sentence that it mends, where that is not said around it */
  readonly mends?: string
  /** keeps the title on one line, cut where there is no more room */
  readonly oneLine?: boolean
  /** the fix was not tried yet */
  readonly disabled?: boolean
}

/** Applies a fix, and says what the board asks for then; shows on the canvas what it would do while a pointer or the focus is on it. */
export function FixButton({ finding, fix, mends, oneLine = false, disabled = false }: FixButtonProps) {
  const workspace = useWorkspace()
  const { title, brings } = fix
  const then = brings === undefined ? undefined : findingsWords.comesThen(brings)
  const preview = useFixPreview(() => heldFixes(workspace, finding).find((each) => each.title === title))
  return (
    <Button
      size="small"
      tone="accent"
      icon={<LaterIcon name="wand-sparkles" size={14} className="shrink-0" />}
      title={oneLine ? [title, then].filter(Boolean).join('; ') : undefined}
      aria-describedby={mends}
      disabled={disabled}
      className={classNames('min-w-0 max-w-full shrink!', !oneLine && 'h-auto! min-h-7 py-1')}
      onClick={() => applyFix(workspace, finding, title)}
      {...preview}
    >
      <span className={oneLine ? 'truncate' : 'whitespace-normal text-left leading-snug'}>
        {title}
        {then !== undefined && <span className="font-normal">; {then}</span>}
      </span>
    </Button>
  )
}
