import { openField } from '#commands/findings/openField.ts'
import type { Opening } from '#domain/flow/rule.ts'
import { LaterIcon } from '#icons/LaterIcon.tsx'
import { Button } from '#parts/Button.tsx'
import { useWorkspace } from '#workspace/useWorkspace.ts'
import { WRAPPED, WRAPPING } from './FixButton.tsx'

/** Leads to the field where what a finding misses is written down. */
export function OpenFieldButton({ opening }: { readonly opening: Opening }) {
  const workspace = useWorkspace()
  return (
    <Button
      size="small"
      tone="accent"
      icon={<LaterIcon name="pencil" size={14} className="shrink-0" />}
      className={WRAPPING}
      onClick={() => openField(workspace, opening.field)}
    >
      <span className={WRAPPED}>{opening.title}</span>
    </Button>
  )
}
