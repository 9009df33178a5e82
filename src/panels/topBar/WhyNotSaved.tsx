import type { CommandId } from '#commands/catalogue.ts'
import type { SavingState } from '#commands/workspace.ts'
import { CommandButton } from '#parts/CommandButton.tsx'
import { notSavedWords } from '#words/notSaved.ts'
import '#parts/laterStyles.css'

type Reason = NonNullable<SavingState['reason']>

/** The ids of the commands that help, the best first. */
const REMEDIES: Readonly<Record<Reason, readonly CommandId[]>> = {
  refused: ['save-file'],
  full: ['save-file', 'try-saving', 'boards'],
  slow: ['save-file'],
  newer: ['reload-page', 'save-file'],
  deleted: ['keep-board', 'save-file'],
  error: ['save-file', 'try-saving'],
}

/** Why the board is not saved, in a few sentences, and what can be done about it. */
export function WhyNotSaved({ reason = 'error' }: { readonly reason: SavingState['reason'] }) {
  return (
    <>
      <p className="m-0 text-[12.5px] leading-relaxed">{notSavedWords[reason]}</p>
      <span className="flex flex-wrap gap-2">
        {REMEDIES[reason].map((command) => (
          <CommandButton key={command} id={command} />
        ))}
      </span>
    </>
  )
}
