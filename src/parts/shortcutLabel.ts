import { boundKeys } from '#commands/boundKeys.ts'
import type { CommandId } from '#commands/catalogue.ts'
import { keyLabel } from '#commands/keys.ts'
import { useDesk } from '#workspace/useWorkspace.ts'

/** True on a machine of Apple, whose Command is what Control is elsewhere. */
export const onMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform)

/** How a shortcut is written on this machine: `mod+k` is `Ctrl+K`, or `⌘K` on a Mac. */
export const keysLabel = (shortcut: string): string => keyLabel(shortcut, onMac)

/** The first key of a command as people write it on this machine, such as `Ctrl+Z`; undefined when it has none. Follows what a person binds. */
export function useShortcutLabel(id: CommandId): string | undefined {
  const first = useDesk(({ bindings }) => boundKeys(bindings).keysOf.get(id)?.[0])
  return first && keysLabel(first)
}
