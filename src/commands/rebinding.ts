import type { KeyBindings } from '#desk/slices/keys.ts'
import { boundKeys, boundShortcut } from './boundKeys.ts'
import { COMMANDS, type CommandId, commandById } from './catalogue.ts'
import type { Command } from './command.ts'
import { type KeyPress, shortcutsOf } from './keys.ts'

/** Why a shortcut cannot be bound to a command. */
export type KeptFor = 'focus' | 'choosing' | 'clipboard' | 'browser' | 'system' | 'typing'

/** What has its keys from the browser, which hands the clipboard over with them. */
const UNBINDABLE: ReadonlySet<string> = new Set(['cut', 'copy', 'paste'])

const MODIFIERS = new Set(['shift', 'control', 'alt', 'meta', 'altgraph', 'capslock', 'numlock', 'fn', 'os'])

const KEPT: readonly (readonly [KeptFor, RegExp])[] = [
  ['focus', /^(shift\+)?(tab|escape)$/],
  ['choosing', /^(shift\+)?(enter| )$/],
  ['clipboard', /^mod\+[cxv]$/],
  ['browser', /^mod\+(shift\+.+|[1-9tnwqrlhmjpu]|tab|pageup|pagedown|f\d+)$/],
  ['browser', /^(f1|f3|f5|f6|f7|f11|f12)$/],
  ['system', /^(mod\+)?alt\+(shift\+)?(tab|escape|f4| |[def])$|^(shift\+)?f10$|^contextmenu$/],
  ['typing', /^mod\+alt\+/],
]

/** What a shortcut is kept for by the page, browsers or systems, so that a command cannot have it; one that it comes with it can. */
export const keptFor = ({ keys = [] }: Pick<Command, 'keys'>, shortcut: string): KeptFor | undefined =>
  keys.includes(shortcut) ? undefined : KEPT.find(([, kept]) => kept.test(shortcut))?.[0]

/** True for a command whose keys a person can choose. */
export const isBindable = ({ id }: Command): boolean => !UNBINDABLE.has(id)

/** The shortcut that a key press is to be bound as: what it is already bound to something as, else as it can be written; none for Shift and the like alone. */
export function shortcutToBind(bindings: KeyBindings, press: KeyPress): string | undefined {
  if (MODIFIERS.has(press.key.toLowerCase())) return undefined
  const meant = shortcutsOf(press)
  return boundShortcut(bindings, press) ?? meant.find((each) => /^[ -~]+$/.test(each)) ?? meant[0]
}

/** The shortcuts a command takes with one: Shift with it as well, where another command follows it. */
function taken(id: CommandId, shortcuts: readonly string[]): readonly string[] {
  const follower = COMMANDS.some(({ shiftOf }) => shiftOf === id)
  return follower ? shortcuts.flatMap((key) => (key.length === 1 ? [key, `shift+${key}`] : [key])) : shortcuts
}

const isOfSameKey = (id: CommandId, other: Command) => other.id === id || other.shiftOf === id

/** The commands that have a shortcut now that another one would take. */
export function clashesWith(bindings: KeyBindings, id: CommandId, shortcut: string): readonly Command<CommandId>[] {
  const { keymap } = boundKeys(bindings)
  const others = taken(id, [shortcut]).flatMap((key) => keymap.get(key) ?? [])
  return [...new Set(others)].filter((other) => !isOfSameKey(id, other))
}

const isGiven = ({ keys: given = [] }: Command, keys: readonly string[]) =>
  keys.length === given.length && keys.every((key, i) => key === given[i])

/** The bindings with other keys for a command, which whoever had them gives up; who is left without any gets back what it came with, where that is free. */
export function bindKeys(bindings: KeyBindings, id: CommandId, keys: readonly string[]): KeyBindings {
  const { keysOf } = boundKeys(bindings)
  const wanted = taken(id, keys)
  const next: Record<string, readonly string[]> = { ...bindings, [id]: keys }
  for (const other of COMMANDS.filter((each) => !isOfSameKey(id, each))) {
    const had = keysOf.get(other.id) ?? []
    if (!had.some((key) => wanted.includes(key))) continue
    const left = had.filter((key) => !wanted.includes(key))
    const given = other.keys ?? []
    next[other.id] = left.length === 0 && !given.some((key) => wanted.includes(key)) ? given : left
  }
  return Object.fromEntries(
    Object.entries(next).filter(([of, bound]) => {
      const command = COMMANDS.find((each) => each.id === of)
      return !command || !isGiven(command, bound)
    }),
  )
}

/** The bindings with the keys a command comes with, which whoever has them gives up. */
export const giveBack = (bindings: KeyBindings, id: CommandId): KeyBindings =>
  bindKeys(bindings, id, commandById(id).keys ?? [])
