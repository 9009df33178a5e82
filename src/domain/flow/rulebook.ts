import { createChecker } from './checker.ts'
import { edgeAdvice } from './edgeAdvice.ts'
import { fixEvery } from './fixEvery.ts'
import { offeredFixes, refusedFixes } from './offeredFixes.ts'
import type { Rule } from './rule.ts'
import { RULES } from './rules/catalogue.ts'

/** The rules and what is done with them, as one part: it is large, and nobody needs it before there is something to check. */
export interface Rulebook {
  readonly rules: readonly Rule[]
  readonly createChecker: typeof createChecker
  readonly offeredFixes: typeof offeredFixes
  readonly refusedFixes: typeof refusedFixes
  readonly fixEvery: typeof fixEvery
  readonly edgeAdvice: typeof edgeAdvice
}

/** The rulebook with the whole catalogue. */
export const RULEBOOK: Rulebook = { rules: RULES, createChecker, offeredFixes, refusedFixes, fixEvery, edgeAdvice }
