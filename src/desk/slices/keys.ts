import type { Slice } from './slice.ts'

/** The keys a person gave to commands, by the ids of those; a command that is not named has the keys it comes with. */
export type KeyBindings = Readonly<Record<string, readonly string[]>>

/** What a person presses for what. */
export interface Keys {
  readonly bindings: KeyBindings
}

export const keys: Slice<Keys> = { bindings: { start: {} } }
