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
  readonly pressed: (key: string) => void
}

/** A typist at the keyboard of a page. */
export function createTypist({ page, dice, pressed }: TypistOptions): Typist {
  const stopping = new AbortController()
  const { signal } = stopping
  const rest = () => pause(dice.between(5, 70), undefined, { signal }).catch(() => undefined)
  const press = async (key: string) => {
    if (signal.aborted) throw new Stopped()
    await page.keyboard.press(key)
    pressed(key)
    // The rhythm of the typing; nothing is waited for.
    await rest()
  }
  return {
    press,
    type: async (text) => {
      for (const sign of text) await press(sign === '\n' ? 'Enter' : sign === ' ' ? 'Space' : sign)
    },
    stop: () => stopping.abort(),
  }
}
