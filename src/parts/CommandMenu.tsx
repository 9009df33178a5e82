import { Menu } from '@base-ui/react/menu'
import { type CommandId, commandById } from '#commands/catalogue.ts'
import { holdsNow, isAvailable, runCommand } from '#commands/runCommand.ts'
import { LaterIcon } from '#icons/LaterIcon.tsx'
import { useWorkspace } from '#workspace/useWorkspace.ts'
import { classNames } from './classNames.ts'
import { Kbd } from './Kbd.tsx'
import { useShortcutLabel } from './shortcutLabel.ts'
import { useCommandPreview } from './useCommandPreview.ts'
import './laterStyles.css'

/** Commands that stand together in a menu, by id; with `chosen` they are a choice of which that one, or none, is made. */
export interface MenuGroup {
  readonly title?: string
  readonly commands: readonly CommandId[]
  readonly chosen?: CommandId | 'none'
}

/** Where a menu opens: under an element, or under a place on the screen. */
export type MenuAnchor = HTMLElement | { readonly getBoundingClientRect: () => DOMRect }

interface CommandMenuProps {
  readonly anchor: MenuAnchor
  readonly label: string
  readonly groups: readonly MenuGroup[]
  readonly onClose: () => void
  readonly align?: 'start' | 'end'
}

const ITEM =
  'flex min-h-8 cursor-default select-none items-center gap-2.5 rounded-md px-2 text-[13px] outline-none data-disabled:opacity-45 data-highlighted:bg-hover'

function Content({ id, chosen }: { readonly id: CommandId; readonly chosen: boolean }) {
  const command = commandById(id)
  const shortcut = useShortcutLabel(id)
  return (
    <>
      <span className="flex size-4 shrink-0 items-center justify-center text-muted">
        {command.icon && <LaterIcon name={command.icon} size={16} />}
      </span>
      <span className="flex-1">{command.title}</span>
      {chosen && <LaterIcon name="check" size={16} className="text-accent" />}
      {shortcut && <Kbd>{shortcut}</Kbd>}
    </>
  )
}

/** An entry that runs its command; one that can be taken back is ticked while it holds. */
function Item({ id, onRun }: { readonly id: CommandId; readonly onRun: () => void }) {
  const workspace = useWorkspace()
  const command = commandById(id)
  const disabled = !isAvailable(command, workspace)
  const preview = useCommandPreview(command)
  if (command.toggles) {
    const on = holdsNow(command, workspace)
    return (
      <Menu.CheckboxItem checked={on} className={ITEM} disabled={disabled} closeOnClick onCheckedChange={onRun}>
        <Content id={id} chosen={on} />
      </Menu.CheckboxItem>
    )
  }
  return (
    <Menu.Item
      className={classNames(ITEM, command.destructive && 'text-danger')}
      disabled={disabled}
      onClick={onRun}
      {...(disabled ? {} : preview)}
    >
      <Content id={id} chosen={false} />
    </Menu.Item>
  )
}

function Group({ group }: { readonly group: MenuGroup }) {
  const workspace = useWorkspace()
  const { title, commands, chosen } = group
  const run = (id: CommandId) => void runCommand(commandById(id), workspace)
  const heading = title && (
    <Menu.GroupLabel className="px-2 pt-1.5 pb-1 font-semibold text-[11px] text-muted">{title}</Menu.GroupLabel>
  )
  if (chosen !== undefined) {
    return (
      <Menu.RadioGroup value={chosen} onValueChange={run}>
        {heading}
        {commands.map((id) => (
          <Menu.RadioItem key={id} value={id} className={ITEM} closeOnClick>
            <Content id={id} chosen={id === chosen} />
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    )
  }
  return (
    <Menu.Group>
      {heading}
      {commands.map((id) => (
        <Item key={id} id={id} onRun={() => run(id)} />
      ))}
    </Menu.Group>
  )
}

/** An open menu of commands under its anchor; it loads on first use. */
export function CommandMenu({ anchor, label, groups, onClose, align = 'end' }: CommandMenuProps) {
  return (
    <Menu.Root
      open
      modal={false}
      onOpenChange={(open, { event }) => {
        // A press on the anchor toggles the menu by its own click.
        if (!open && !(event.target instanceof Node && anchor instanceof HTMLElement && anchor.contains(event.target)))
          onClose()
      }}
    >
      {/* Within a landmark, as all of the page is. */}
      <Menu.Portal container={document.querySelector('main') ?? undefined}>
        <Menu.Positioner anchor={anchor} align={align} sideOffset={6} className="z-40 outline-none">
          <Menu.Popup
            aria-label={label}
            finalFocus={anchor instanceof HTMLElement ? () => anchor : true}
            className="max-h-(--available-height) min-w-60 overflow-y-auto rounded-xl border border-border bg-raised p-1 text-text shadow-float outline-none"
          >
            {groups.map((group, i) => (
              <div key={group.commands[0]}>
                {i > 0 && <Menu.Separator className="mx-2 my-1 h-px bg-border" />}
                <Group group={group} />
              </div>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}
