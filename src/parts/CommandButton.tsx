import type { CommandId } from '#commands/catalogue.ts'
import { LaterIcon } from '#icons/LaterIcon.tsx'
import { useCommand } from '#workspace/useWorkspace.ts'
import { Button } from './Button.tsx'

/** A button that runs a command on the selection, named by it. */
export function CommandButton({ id }: { readonly id: CommandId }) {
  const { command, enabled, run } = useCommand(id)
  return (
    <Button
      size="small"
      tone={command.destructive ? 'danger' : 'plain'}
      disabled={!enabled}
      onClick={run}
      {...(command.icon && !command.destructive
        ? { icon: <LaterIcon name={command.icon} size={14} className="shrink-0" /> }
        : {})}
    >
      {command.title}
    </Button>
  )
}
