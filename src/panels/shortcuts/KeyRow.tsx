import { useRef } from 'react'
import { boundKeys } from '#commands/boundKeys.ts'
import { type CommandId, commandById } from '#commands/catalogue.ts'
import { isBindable } from '#commands/rebinding.ts'
import { Kbd } from '#parts/Kbd.tsx'
import { keysLabel } from '#parts/shortcutLabel.ts'
import { shortcutWords } from '#words/shortcuts.ts'
import { useDesk } from '#workspace/useWorkspace.ts'
import { KeyField } from './KeyField.tsx'

/** At most so many keys are shown of a command. */
const MOST_KEYS = 2

function Caps({ keys }: { readonly keys: readonly string[] }) {
  if (keys.length === 0)
    return (
      <span aria-hidden="true" className="text-muted">
        {shortcutWords.noKey}
      </span>
    )
  return keys.slice(0, MOST_KEYS).map((key) => (
    <Kbd key={key} className="inline-flex!">
      {keysLabel(key)}
    </Kbd>
  ))
}

interface KeyRowProps {
  readonly id: CommandId
  readonly open: boolean
  readonly onOpen: (open: boolean) => void
  readonly onTell: (message: string) => void
}

/** A command with its keys; it opens to take another one. */
export function KeyRow({ id, open, onOpen, onTell }: KeyRowProps) {
  const command = commandById(id)
  const row = useRef<HTMLButtonElement>(null)
  const keys = useDesk(({ bindings }) => boundKeys(bindings).keysOf.get(id)) ?? []
  const label = keys.slice(0, MOST_KEYS).map(keysLabel).join(', ')
  if (!isBindable(command))
    return (
      <div
        className="flex min-h-7.5 items-center justify-between gap-4 border-border border-b"
        title={shortcutWords.fromClipboard}
      >
        <span>{command.title}</span>
        <span className="sr-only">{label}</span>
        <span className="flex shrink-0 gap-1">
          <Caps keys={keys} />
        </span>
      </div>
    )
  return (
    <div className="border-border border-b">
      <button
        ref={row}
        type="button"
        aria-expanded={open}
        className="flex min-h-7.5 w-full items-center justify-between gap-4 border-0 bg-transparent p-0 text-left text-text hover:bg-hover"
        onClick={() => onOpen(!open)}
      >
        <span>{command.title}</span>
        <span className="sr-only">{shortcutWords.change(label)}</span>
        <span className="flex shrink-0 gap-1">
          <Caps keys={keys} />
        </span>
      </button>
      {open && (
        <KeyField
          command={command}
          onTell={onTell}
          onDone={() => {
            onOpen(false)
            row.current?.focus()
          }}
        />
      )}
    </div>
  )
}
