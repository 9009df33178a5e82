import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { boundKeys } from '#commands/boundKeys.ts'
import type { CommandId } from '#commands/catalogue.ts'
import type { Command } from '#commands/command.ts'
import { bindKeys, clashesWith, giveBack, keptFor, shortcutToBind } from '#commands/rebinding.ts'
import { Button } from '#parts/Button.tsx'
import { INPUT } from '#parts/inputClasses.ts'
import { keysLabel } from '#parts/shortcutLabel.ts'
import { shortcutWords } from '#words/shortcuts.ts'
import { useDesk, useWorkspace } from '#workspace/useWorkspace.ts'

interface KeyFieldProps {
  readonly command: Command<CommandId>
  /** says what came of it, when the field is gone */
  readonly onTell: (message: string) => void
  readonly onDone: () => void
}

/** A shortcut that was pressed and cannot just be had. */
interface Pressed {
  readonly shortcut: string
  readonly says: string
  /** it can be taken over from other commands */
  readonly clash: boolean
}

const namesOf = (commands: readonly Command[]) => commands.map(({ title }) => title).join(shortcutWords.and)

/** What keeps a shortcut from a command for now; undefined when it is free. */
function hindrance(
  shortcut: string,
  { command, bindings }: Pick<KeyFieldProps, 'command'> & BoundBy,
): Pressed | undefined {
  const label = keysLabel(shortcut)
  const kept = keptFor(command, shortcut)
  if (kept) return { shortcut, says: shortcutWords.kept[kept](label), clash: false }
  const others = clashesWith(bindings, command.id, shortcut)
  if (others.length === 0) return undefined
  // What follows with Shift may be what is taken.
  const has = boundKeys(bindings).keymap.has(shortcut) ? label : keysLabel(`shift+${shortcut}`)
  return { shortcut, says: shortcutWords.clash(has, namesOf(others)), clash: true }
}

type BoundBy = { readonly bindings: Parameters<typeof boundKeys>[0] }

/** Gives a command other keys, which puts an end to the field. */
function useBinding({ command, onTell, onDone }: KeyFieldProps) {
  const { desk } = useWorkspace()
  const end = (bindings: BoundBy['bindings'], says: string) => {
    desk.setState({ bindings })
    onTell(says)
    onDone()
  }
  const { id, title } = command
  return {
    bind: (shortcut: string) => {
      const { bindings } = desk.getState()
      const others = clashesWith(bindings, id, shortcut)
      const next = bindKeys(bindings, id, [shortcut])
      const bare = others.filter((other) => !boundKeys(next).keysOf.has(other.id))
      const lost = bare.length > 0 ? ` ${shortcutWords.lost(namesOf(bare))}` : ''
      end(next, shortcutWords.bound(title, keysLabel(shortcut)) + lost)
    },
    remove: () => end(bindKeys(desk.getState().bindings, id, []), shortcutWords.removed(title)),
    giveBack: () => end(giveBack(desk.getState().bindings, id), shortcutWords.isBack(title)),
  }
}

/** Takes the next key that is pressed for a command, and says what keeps it from it. */
export function KeyField(props: KeyFieldProps) {
  const { command, onDone } = props
  const bindings = useDesk((desk) => desk.bindings)
  const [pressed, setPressed] = useState<Pressed>()
  const { bind, remove, giveBack: restore } = useBinding(props)
  const field = useRef<HTMLInputElement>(null)
  const hint = useId()
  const had = boundKeys(bindings).keysOf.get(command.id) ?? []
  useEffect(() => field.current?.focus(), [])
  const take = (shortcut: string) => {
    if (shortcut === 'escape') return onDone()
    if (shortcut === 'enter' && pressed?.clash) return bind(pressed.shortcut)
    const hindered = hindrance(shortcut, { command, bindings })
    if (hindered) setPressed(hindered)
    else bind(shortcut)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const shortcut = event.nativeEvent.isComposing ? undefined : shortcutToBind(bindings, event.nativeEvent)
    // With something said, Tab leads on to the buttons.
    if (shortcut === undefined || (pressed && event.key === 'Tab')) return
    event.preventDefault()
    event.stopPropagation()
    if (!event.repeat) take(shortcut)
  }
  return (
    <div className="flex flex-col gap-1.5 rounded-lg bg-hover p-2">
      <input
        ref={field}
        readOnly
        aria-label={shortcutWords.field(command.title)}
        aria-describedby={hint}
        value={pressed ? keysLabel(pressed.shortcut) : ''}
        placeholder={shortcutWords.press}
        className={`${INPUT} h-8`}
        onKeyDown={onKeyDown}
      />
      <p id={hint} role="status" className={pressed ? 'm-0' : 'sr-only'}>
        {pressed ? pressed.says : shortcutWords.press} {pressed?.clash && shortcutWords.orAnother}
      </p>
      {had.length > 1 && <p className="m-0 text-muted">{shortcutWords.replaces(had.map(keysLabel).join(', '))}</p>}
      <div className="flex flex-wrap gap-1.5">
        {pressed?.clash && (
          <Button size="small" tone="primary" onClick={() => bind(pressed.shortcut)}>
            {shortcutWords.takeOver}
          </Button>
        )}
        {Object.hasOwn(bindings, command.id) && (
          <Button size="small" onClick={restore}>
            {shortcutWords.giveBack}
          </Button>
        )}
        {boundKeys(bindings).keysOf.has(command.id) && (
          <Button size="small" onClick={remove}>
            {shortcutWords.remove}
          </Button>
        )}
      </div>
    </div>
  )
}
