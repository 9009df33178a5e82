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

const DIGIT = /^Digit(\d)$/
/** On some keyboards these are typed with Shift and a digit. */
const NEVER_DIGITS = ['/', '?', '+', '-', '=']

/** A shortcut such as `mod+shift+z` for a key press; `mod` is Control, or Command on a Mac. Shift counts for letters, digits and named keys only. */
export function shortcutOf(press: KeyPress): string {
  const maybeDigit = (press.shiftKey || press.altKey) && !NEVER_DIGITS.includes(press.key)
  const digit = maybeDigit ? DIGIT.exec(press.code ?? '')?.[1] : undefined
  const key = digit ?? press.key.toLowerCase()
  const typed = key.length === 1 && key.toLowerCase() === key.toUpperCase() && digit === undefined
  const parts = [
    press.ctrlKey || press.metaKey ? 'mod' : '',
    press.altKey ? 'alt' : '',
    press.shiftKey && !typed ? 'shift' : '',
    key,
  ]
  return parts.filter(Boolean).join('+')
}

/** The command of each shortcut; where two share one, the first in the list wins (a test holds that none do). */
export function keymapOf(commands: readonly Command[]): ReadonlyMap<string, Command> {
  const map = new Map<string, Command>()
  for (const command of commands) {
    for (const keys of command.keys ?? []) if (!map.has(keys)) map.set(keys, command)
  }
  return map
}

/** True for shortcuts that must not fire while the focus is outside the canvas: bare characters, arrows, Enter and the like. */
export const needsCanvas = (shortcut: string): boolean =>
  !shortcut.includes('mod+') && !/^(shift\+)?f\d+$/.test(shortcut) && shortcut !== '/' && shortcut !== '?'

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
