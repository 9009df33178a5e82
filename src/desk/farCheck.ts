import type { Board } from '#domain/board/board.ts'
import type { Finding, Speaks } from '#domain/flow/rule.ts'

/** What is asked of a check, and who is told what it found. */
export interface CheckRequest {
  readonly board: Board
  readonly speaks: readonly Speaks[]
  /** rules that run whenever they speak */
  readonly named: ReadonlySet<string>
  readonly found: (findings: readonly Finding[]) => void
}

/** Checks boards elsewhere than on the page's own thread, and tells later; only the latest request is told of. */
export interface FarChecker {
  check(request: CheckRequest): void
  stop(): void
}
