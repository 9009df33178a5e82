import type { KeyBindings } from '#desk/slices/keys.ts'
import { groupBy } from '#shared/groupBy.ts'
import { onceFor } from '#shared/onceFor.ts'
import { COMMANDS, type CommandId } from './catalogue.ts'
import { type KeyPress, keymapOf, shortcutsOf } from './keys.ts'

/** What each key does for a person who bound some anew, and the keys of each command, the one that is shown first. */
export const boundKeys = onceFor((bindings: KeyBindings) => {
  const keymap = keymapOf(COMMANDS, bindings)
  const keysOf: ReadonlyMap<CommandId, readonly string[]> = groupBy(
    keymap.keys(),
    (key) => keymap.get(key)?.id as CommandId,
  )
  return { keymap, keysOf }
})

/** The shortcut that a key press is meant as: the likeliest that something is bound to; undefined where nothing is. */
export function boundShortcut(bindings: KeyBindings, press: KeyPress): string | undefined {
  const { keymap } = boundKeys(bindings)
  return shortcutsOf(press).find((meant) => keymap.has(meant))
}
