import type { Page } from '@playwright/test'
import { type BoardPage, boardPage } from '../boardPage.ts'
import type { Dice } from './dice.ts'
import type { Typist } from './typist.ts'
import type { Words } from './words.ts'

/** One who works on a board. */
interface Worker {
  readonly board: BoardPage
  readonly typist: Typist
  readonly words: Words
  readonly dice: Dice
}

/** A way to work on a board that goes on and on until its typist is stopped. */
interface Work {
  /** what the board starts as */
  readonly starts: 'Reference design' | 'Start from text'
  run(worker: Worker): Promise<never>
}

const KINDS = ['a', 'w', 'k', 'r', 'd', 'q', 'o', 'u'] as const

/** Ends the label that is being typed, as a person does who then goes on with the card. */
async function endLabel({ board, typist }: Worker): Promise<void> {
  await typist.press('Enter')
  await board.canvas.locator('[data-block-id]:focus').waitFor()
}

/** Adds blocks by their keys and labels them; now and then moves one a few steps. */
const draw: Work = {
  starts: 'Reference design',
  run: async (worker) => {
    const { board, typist, words, dice } = worker
    await board.cards.first().click()
    for (;;) {
      await typist.press(dice.pick(KINDS))
      await board.labelField.waitFor()
      await typist.type(words.next())
      await endLabel(worker)
      if (dice.chance(0.3)) for (let i = 0; i < 3; i++) await typist.press('ArrowDown')
    }
  },
}

/** Renames the board again and again. */
const renameBoard: Work = {
  starts: 'Reference design',
  run: async ({ board, typist, words }) => {
    const field = board.page.getByRole('textbox', { name: 'Name of the board' })
    for (;;) {
      await board.page.getByTitle('Rename the board').click()
      await field.waitFor()
      await typist.type(`Plan ${words.next('name of the board', 'Plan ')}\n`)
    }
  },
}

/** Renames a block again and again, where it stands. */
const renameBlock: Work = {
  starts: 'Reference design',
  run: async (worker) => {
    const { board, typist, words } = worker
    await board.block('Service B').click()
    for (;;) {
      await typist.press('F2')
      await board.labelField.waitFor()
      await typist.type(words.next('label of a block'))
      await endLabel(worker)
    }
  },
}

/** Types notes of a block without a pause. */
const typeNotes: Work = {
  starts: 'Reference design',
  run: async ({ board, typist, words }) => {
    await board.block('Service A').click()
    await board.tab('Block')
    await board.field('Notes').click()
    for (;;) await typist.type(`${words.next()} `)
  },
}

/** Types the text of the board without a pause, a node a line. */
const typeMermaid: Work = {
  starts: 'Start from text',
  run: async ({ board, typist, words }) => {
    await board.tab('Mermaid')
    await board.mermaidEditor.click()
    await board.page.keyboard.press('ControlOrMeta+End')
    if ((await board.cards.count()) === 0) await typist.type('flowchart LR\n')
    for (;;) await typist.type(`${words.next()} --> hub\n`)
  },
}

/** Types on in a text whose first line no reader understands, so that nothing of it gets onto the board. */
const typeBroken: Work = {
  starts: 'Start from text',
  run: async ({ board, typist, words }) => {
    await board.tab('Mermaid')
    await board.mermaidEditor.click()
    await board.page.keyboard.press('ControlOrMeta+Home')
    await typist.type('flow ->->\n')
    await board.page.keyboard.press('ControlOrMeta+End')
    for (;;) await typist.type(`${words.next()} --> hub\n`)
  },
}

/** All ways to work, by their names. */
export const WORK = { draw, renameBoard, renameBlock, typeNotes, typeMermaid, typeBroken } as const

/** The name of a way to work. */
export type WorkName = keyof typeof WORK

/** The ways in which the text of the board is typed, which has to be read in its editor. */
export const TEXT_WORK: readonly string[] = ['typeMermaid', 'typeBroken'] satisfies readonly WorkName[]

/** Makes a new board in the page, as the work to be done on it wants it, and waits until it is saved. */
export async function newBoard(page: Page, work: WorkName): Promise<void> {
  const board = boardPage(page)
  await board.open()
  await page.getByRole('button', { name: 'New board', exact: true }).click()
  await page.getByRole('button', { name: WORK[work].starts, exact: true }).click()
  await page.getByRole('region', { name: 'Start' }).waitFor({ state: 'hidden' })
  await board.saved()
}
