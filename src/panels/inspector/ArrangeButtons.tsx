import { ALIGN_COMMANDS } from '#commands/arrange/align.ts'
import type { CommandId } from '#commands/catalogue.ts'
import { IconButton } from '#parts/IconButton.tsx'
import { inspectorWords } from '#words/inspector.ts'
import { useCommand } from '#workspace/useWorkspace.ts'

function ArrangeButton({ id }: { readonly id: CommandId }) {
  const { command, enabled, run } = useCommand(id)
  return <IconButton icon={command.icon ?? 'move'} label={command.title} disabled={!enabled} onClick={run} />
}

/** Lines up and spaces out the selected blocks. */
export function ArrangeButtons() {
  return (
    <fieldset className="-mx-1.5 m-0 flex min-w-0 flex-wrap gap-0.5 border-0 p-0">
      <legend className="sr-only">{inspectorWords.arrange}</legend>
      {ALIGN_COMMANDS.map(({ id }) => (
        <ArrangeButton key={id} id={id} />
      ))}
    </fieldset>
  )
}
