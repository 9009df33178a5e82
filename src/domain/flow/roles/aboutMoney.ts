import type { Block } from '#domain/board/board.ts'
import { labelWords } from '#domain/names/labelWords.ts'
import { speaksOf } from '#domain/names/speaksOf.ts'

const MONEY = /\b(?:payment|order|checkout|booking|wallet|transfer)/

/** True for what its label says handles money. A word counts where it begins: “PaymentApi” does, “Border control” does not. */
export const isAboutMoney = (block: Block): boolean => MONEY.test(labelWords(block))

/** True for what its label says handles money, or how much of something is left. */
export const isAboutAmounts = (block: Block): boolean => isAboutMoney(block) || speaksOf(block, 'amounts')
