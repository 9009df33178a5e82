import type { KeyBindings } from '#desk/slices/keys.ts'
import { keyWords } from '#words/keys.ts'
import type { Command } from './command.ts'

/** What a key press is matched by; a DOM KeyboardEvent fits. */
export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
  readonly code?: string
}

/** Where letters and digits stand, whatever the layout types there. */
const PLACE = /^(?:Key|Digit)(\w)$/

/**
 * The shortcuts a key press may be meant as, such as `mod+shift+z`, the likeliest first; `mod` is Control, or Command on a Mac.
 * Shift counts for letters, digits and named keys only, and a key that types nothing of ours is read by its place.
 */
export function shortcutsOf(press: KeyPress): readonly string[] {
  const typed = press.key.toLowerCase()
  const place = PLACE.exec(press.code ?? '')?.[1]?.toLowerCase() ?? ''
  const mods = `${press.ctrlKey || press.metaKey ? 'mod+' : ''}${press.altKey ? 'alt+' : ''}`
  const shift = press.shiftKey ? 'shift+' : ''
  const asTyped = mods + (typed.length > 1 || typed !== typed.toUpperCase() ? shift : '') + typed
  const both = [asTyped, mods + shift + place]
  if (!/\d/.test(place)) return place && /[^ -~]|dead/.test(typed) ? both : [asTyped]
  // Slash and question mark stay keys of their own where they are typed with Shift and a digit.
  return (shift || press.altKey) && !/[/?]/.test(typed) ? both.reverse() : both
}

/** The likeliest shortcut of a key press. */
export const shortcutOf = (press: KeyPress): string => shortcutsOf(press)[0] ?? ''

/** Shift with the letters among some keys. */
const withShift = (keys: readonly string[] | undefined) =>
  keys?.flatMap((key) => (/^\p{L}$/u.test(key) ? `shift+${key}` : []))

/**
 * The command of each shortcut. What a person has bound comes before what commands come with; beyond that, where two share one, the
 * first in the list has it (a test holds that none do).
 */
export function keymapOf<Id extends string>(
  commands: readonly Command<Id>[],
  bindings: KeyBindings = {},
): ReadonlyMap<string, Command<Id>> {
  const map = new Map<string, Command<Id>>()
  const give = (command: Command<Id>, keys: readonly string[] = []) => {
    for (const key of keys) if (!map.has(key)) map.set(key, command)
  }
  const bound = ({ id, shiftOf = '' }: Command<Id>) => bindings[id] ?? withShift(bindings[shiftOf])
  for (const command of commands) give(command, bound(command))
  for (const command of commands) if (!bound(command)) give(command, command.keys)
  return map
}

/** True for shortcuts that must not fire while the focus is outside the canvas: bare characters, arrows, Enter and the like. */
export const needsCanvas = (shortcut: string): boolean =>
  !/mod\+|alt\+shift\+/.test(shortcut) && !/^(shift\+)?f\d+$/.test(shortcut) && shortcut !== '/' && shortcut !== '?'

const SYMBOLS: Readonly<Record<string, string>> = {
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  delete: keyWords.delete,
  escape: keyWords.escape,
  enter: keyWords.enter,
  backspace: keyWords.backspace,
}

/** How a shortcut is written for people: `Ctrl+Shift+Z`, or `⇧⌘Z` on a Mac. */
export function keyLabel(shortcut: string, mac: boolean): string {
  const parts = shortcut.split(/\+(?=.)/)
  const key = parts[parts.length - 1] ?? ''
  const names = parts.slice(0, -1).map((part) => {
    if (part === 'mod') return mac ? '⌘' : keyWords.mod
    if (part === 'alt') return mac ? '⌥' : keyWords.alt
    return mac ? '⇧' : keyWords.shift
  })
  return [...names, SYMBOLS[key] ?? key.toUpperCase()].join(mac ? '' : '+')
}
