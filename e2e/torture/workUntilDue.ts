import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { boardPage } from '../boardPage.ts'
import type { Dice } from './dice.ts'
import type { Plan } from './plan.ts'
import { createTypist, Stopped } from './typist.ts'
import type { Words } from './words.ts'
import { WORK, type WorkName } from './work.ts'

/** A tab, and what is done in it. */
export type BusyTab = readonly [page: Page, work: WorkName]

/** Until when there is work: so many keys, in all tabs, and a while; and whether the kill waits for the last key. */
type When = Pick<Plan, 'keys' | 'atEnter' | 'delay' | 'kill'>

/** Works in the tabs until it is time to end them. */
export async function workUntilDue(
  tabs: readonly BusyTab[],
  plan: When,
  { words, dice }: { readonly words: Words; readonly dice: Dice },
): Promise<void> {
  let keys = 0
  let due: () => void = () => {}
  const isDue = new Promise<void>((resolve) => {
    due = resolve
  })
  const pressed = (key: string) => {
    if (++keys >= plan.keys && (!plan.atEnter || key === 'Enter')) due()
  }
  const typists = tabs.map(([page]) => createTypist({ page, dice, pressed }))
  const works = tabs.map(([page, work], i) => {
    const typist = typists[i] as (typeof typists)[number]
    return WORK[work].run({ board: boardPage(page), typist, words, dice }).catch((error: unknown) => {
      if (!(error instanceof Stopped)) throw error
    })
  })
  await Promise.race([isDue, ...works])
  if (plan.delay > 0) await pause(plan.delay)
  for (const typist of typists) typist.stop()
  // A page that ends in peace ends between two keys; one that is killed may end in the middle of one.
  const ends = Promise.all(works)
  if (plan.kill === 'reload' || plan.kill === 'close') await ends
  else ends.catch(() => undefined)
}
