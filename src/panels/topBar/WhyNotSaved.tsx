import type { CommandId } from '#commands/catalogue.ts'
import type { SavingState } from '#commands/workspace.ts'
import { CommandButton } from '#parts/CommandButton.tsx'

type Reason = NonNullable<SavingState['reason']>

const USABLE = 'The board stays usable here; save it as a file to keep it.'

const REASONS: Readonly<Record<Reason, string>> = {
  refused: `This browser does not let the page keep anything, as in some private windows. ${USABLE}`,
  full: `The storage of this browser is full. ${USABLE} It is also tried again by itself, and at once when another board is deleted.`,
  slow: 'The storage of this browser does not answer. The board is saved as soon as it does.',
  newer: 'A newer version of Tierboard has written here since. Reload the page to go on with that one.',
  deleted:
    'This board was deleted in another tab, so it is only here now. Keep it, or save it as a file, if you still want it.',
  error: `This browser could not write the board to its storage. ${USABLE}`,
}

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
      <p className="m-0 text-[12.5px] leading-relaxed">{REASONS[reason]}</p>
      <span className="flex flex-wrap gap-2">
        {REMEDIES[reason].map((command) => (
          <CommandButton key={command} id={command} />
        ))}
      </span>
    </>
  )
}
