import { useState } from 'react'
import { boundKeys } from '#commands/boundKeys.ts'
import { COMMANDS, type CommandId } from '#commands/catalogue.ts'
import type { Command } from '#commands/command.ts'
import type { KeyBindings } from '#desk/slices/keys.ts'
import { Icon } from '#icons/Icon.tsx'
import { closeDialog } from '#panels/dialogs/closeDialog.ts'
import { ModalDialog } from '#panels/dialogs/ModalDialog.tsx'
import { Button } from '#parts/Button.tsx'
import { ScrollBox } from '#parts/ScrollBox.tsx'
import { keysLabel } from '#parts/shortcutLabel.ts'
import { groupBy } from '#shared/groupBy.ts'
import { dialogWords } from '#words/dialogs.ts'
import { shortcutWords } from '#words/shortcuts.ts'
import { useDesk, useWorkspace } from '#workspace/useWorkspace.ts'
import { KeyRow } from './KeyRow.tsx'

const WORDS = dialogWords.shortcuts
/** What no command stands behind. */
const WAYS = [
  [WORDS.walk, WORDS.steps],
  [WORDS.pointer, WORDS.gestures],
] as const
const HEADING = 'm-0 mb-1 font-semibold text-[11px] text-muted'

interface KeyGroup {
  readonly title: string
  readonly ids: readonly CommandId[]
  /** what is on Shift with the key of another command, told in one line */
  readonly withShift?: readonly CommandId[]
}

/** The commands by what they are about, and those without a key; they stand where they stood when the sheet was opened. */
function groupsOf(bindings: KeyBindings): { readonly withKeys: readonly KeyGroup[]; readonly without: KeyGroup } {
  const { keysOf } = boundKeys(bindings)
  const idsOf = (commands: readonly Command<CommandId>[]) => commands.map(({ id }) => id)
  const hasOwn = ({ id }: Command<CommandId>) => Object.hasOwn(bindings, id)
  const hasKey = (command: Command<CommandId>) => keysOf.has(command.id) || hasOwn(command)
  const follows = (command: Command<CommandId>) => command.shiftOf !== undefined && !hasOwn(command)
  const groups = groupBy(COMMANDS.filter(hasKey), (command) => command.group)
  return {
    withKeys: [...groups].map(([title, commands]) => ({
      title,
      ids: idsOf(commands.filter((command) => !follows(command))),
      withShift: idsOf(commands.filter(follows)),
    })),
    without: { title: shortcutWords.without, ids: idsOf(COMMANDS.filter((command) => !hasKey(command))) },
  }
}

interface KeyGroupProps {
  readonly group: KeyGroup
  readonly open: CommandId | undefined
  readonly onOpen: (id: CommandId | undefined) => void
  readonly onTell: (message: string) => void
}

function KeyGroupSection({ group: { title, ids, withShift = [] }, open, onOpen, onTell }: KeyGroupProps) {
  const [unfolded, setUnfolded] = useState(false)
  const row = (id: CommandId) => (
    <KeyRow key={id} id={id} open={open === id} onOpen={(opens) => onOpen(opens ? id : undefined)} onTell={onTell} />
  )
  return (
    <section className="mb-5" aria-label={title}>
      <h3 className={HEADING}>{title}</h3>
      {ids.map(row)}
      {withShift.length > 0 && (
        <button
          type="button"
          aria-expanded={unfolded}
          className="flex min-h-7.5 w-full items-center justify-between gap-4 border-0 border-border border-b bg-transparent p-0 text-left text-text hover:bg-hover"
          onClick={() => setUnfolded(!unfolded)}
        >
          <span>{shortcutWords.addConnected}</span>
          <span className="flex shrink-0 items-center gap-1 text-muted">
            {shortcutWords.withShift}
            <Icon name="chevron-right" size={14} className={unfolded ? 'rotate-90' : ''} />
          </span>
        </button>
      )}
      {unfolded && withShift.map(row)}
    </section>
  )
}

function Ways() {
  return WAYS.map(([title, ways]) => (
    <section key={title} className="mb-5 break-inside-avoid-column" aria-label={title}>
      <h3 className={HEADING}>{title}</h3>
      <dl className="m-0">
        {ways.map(({ does, how }) => (
          <div key={does} className="flex min-h-7.5 items-center justify-between gap-4 border-border border-b">
            <dt>{does}</dt>
            <dd className="m-0 shrink-0 text-muted">{how}</dd>
          </div>
        ))}
      </dl>
    </section>
  ))
}

function GiveAllBack({ onTell }: Pick<KeyGroupProps, 'onTell'>) {
  const { desk } = useWorkspace()
  const changed = useDesk(({ bindings }) => Object.keys(bindings).length > 0)
  if (!changed) return null
  return (
    <Button
      size="small"
      onClick={() => {
        desk.setState({ bindings: {} })
        onTell(shortcutWords.allAreBack)
      }}
    >
      {shortcutWords.giveAllBack}
    </Button>
  )
}

/** Every shortcut, group by group, each to be given another key, and what keyboard and pointer do on the canvas without one. */
export function ShortcutsDialog() {
  const workspace = useWorkspace()
  const [{ withKeys, without }] = useState(() => groupsOf(workspace.desk.getState().bindings))
  const [open, setOpen] = useState<CommandId>()
  const [told, setTold] = useState('')
  const rows = { open, onOpen: setOpen, onTell: setTold }
  return (
    <ModalDialog title={WORDS.title} width="w-200" onClose={() => closeDialog(workspace)}>
      <div className="flex min-h-8 shrink-0 flex-wrap items-center justify-between gap-x-4 gap-y-1 px-5 pb-2">
        <p className="m-0 text-muted">
          {WORDS.bareKeys(keysLabel('mod+k').replace(/\+?K$/, ''))} {shortcutWords.howTo}
        </p>
        <GiveAllBack onTell={setTold} />
        <p role="status" className={told ? 'm-0 w-full font-medium' : 'sr-only'}>
          {told}
        </p>
      </div>
      <ScrollBox label={WORDS.list} className="px-5 pt-1 pb-2">
        <div className="gap-8 sm:columns-2">
          {withKeys.map((group) => (
            <KeyGroupSection key={group.title} {...rows} group={group} />
          ))}
          <Ways />
          <KeyGroupSection {...rows} group={without} />
        </div>
      </ScrollBox>
    </ModalDialog>
  )
}
