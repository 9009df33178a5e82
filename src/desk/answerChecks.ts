import { type Board, EMPTY_BOARD } from '#domain/board/board.ts'
import { applyChanges, type Change } from '#domain/board/change.ts'
import { createChecker } from '#domain/flow/checker.ts'
import { findingKey } from '#domain/flow/findingKey.ts'
import type { Finding, Rule, Speaks } from '#domain/flow/rule.ts'

/** A board to check, by what makes it of the board before; the first one is made of an empty board. */
export interface CheckJob {
  readonly changes: readonly Change[]
  readonly speaks: readonly Speaks[]
  /** rules that run whenever they speak */
  readonly named: ReadonlySet<string>
}

/** A finding without its repairs, which are functions; `mends` tells whether it has any. */
export interface WrittenFinding extends Omit<Finding, 'fixes'> {
  readonly mends: boolean
}

/** The findings of a job; one that the answer before had as well is its place there. */
export type CheckAnswer = readonly (WrittenFinding | number)[]

const areSame = (a: Finding, b: Finding): boolean =>
  a === b || (a.says === b.says && a.cause === b.cause && a.severity === b.severity && a.at.join() === b.at.join())

function written({ fixes, ...finding }: Finding): WrittenFinding {
  return { ...finding, mends: fixes !== undefined }
}

/** Answers one job after the other: what the rules find on a board that changes over time. */
export function createAnswerer(rules: readonly Rule[]): (job: CheckJob) => CheckAnswer {
  const checker = createChecker(rules)
  let board: Board = EMPTY_BOARD
  let told: ReadonlyMap<string, readonly [place: number, finding: Finding]> = new Map()
  return ({ changes, speaks, named }) => {
    board = applyChanges(board, changes)
    const findings = checker.check(board, speaks, named)
    const before = told
    told = new Map(findings.map((finding, place) => [findingKey(finding), [place, finding]]))
    return findings.map((finding) => {
      const [place, old] = before.get(findingKey(finding)) ?? []
      return place !== undefined && old && areSame(old, finding) ? place : written(finding)
    })
  }
}
