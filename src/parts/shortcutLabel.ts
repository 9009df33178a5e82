import type { Command } from '#commands/command.ts'
import { keyLabel } from '#commands/keys.ts'

/** True on a machine of Apple, whose Command is what Control is elsewhere. */
export const onMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform)

/** The first shortcut of a command as people write it on this machine, such as `Ctrl+Z`; undefined when it has none. */
export function shortcutLabel(command: Pick<Command, 'keys'>): string | undefined {
  const first = command.keys?.[0]
  return first === undefined ? undefined : keyLabel(first, onMac)
}

/** How a shortcut is written on this machine: `mod+k` is `Ctrl+K`, or `⌘K` on a Mac. */
export const keysLabel = (shortcut: string): string => keyLabel(shortcut, onMac)
