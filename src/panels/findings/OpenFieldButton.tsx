import { openField } from '#commands/findings/openField.ts'
import type { Opening } from '#domain/flow/rule.ts'
import { LaterIcon } from '#icons/LaterIcon.tsx'
import { Button } from '#parts/Button.tsx'
import { useWorkspace } from '#workspace/useWorkspace.ts'

/** Leads to the field where what a finding misses is written down. */
export function OpenFieldButton({ opening }: { readonly opening: Opening }) {
  const workspace = useWorkspace()
  return (
    <Button
      size="small"
      tone="accent"
      icon={<LaterIcon name="pencil" size={14} className="shrink-0" />}
      title={opening.title}
      className="min-w-0 max-w-full shrink!"
      onClick={() => openField(workspace, opening.field)}
    >
      <span className="truncate">{opening.title}</span>
    </Button>
  )
}
