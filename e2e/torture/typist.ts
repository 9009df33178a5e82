import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import type { Dice } from './dice.ts'

/** Types into a page key by key, in a person's rhythm, until it is stopped. */
export interface Typist {
  /** Presses one key; rejects once the typist is stopped. */
  press(key: string): Promise<void>
  /** Types a text. */
  type(text: string): Promise<void>
  /** Begins no further key. */
  stop(): void
}

/** The error of a key that was not pressed because the typist is stopped. */
export class Stopped extends Error {}

interface TypistOptions {
  readonly page: Page
  readonly dice: Dice
  /** called after each key */
  readonly pressed?: () => void
}

/** A typist at the keyboard of a page. */
export function createTypist({ page, dice, pressed }: TypistOptions): Typist {
  let stopped = false
  const press = async (key: string) => {
    if (stopped) throw new Stopped()
    await page.keyboard.press(key)
    pressed?.()
    // The rhythm of the typing, nothing is waited for.
    if (!stopped) await pause(dice.between(5, 70))
  }
  return {
    press,
    type: async (text) => {
      for (const sign of text) await press(sign === '\n' ? 'Enter' : sign === ' ' ? 'Space' : sign)
    },
    stop: () => {
      stopped = true
    },
  }
}
