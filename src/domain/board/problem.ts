import type { Flaw } from '#shared/decode.ts'
import type { Role } from './kind.ts'

/** A reason why a text or value is not a board. `name` is the label of the block, edge or zone at the path, when it has one. */
export type Problem = { readonly name?: string } & (
  | Flaw
  | { readonly code: 'too-large'; readonly path: string; readonly limit: number }
  | { readonly code: 'too-deep' | 'too-many-values'; readonly path: string; readonly limit: number }
  | { readonly code: 'not-json'; readonly path: string; readonly line?: number; readonly column?: number }
  | { readonly code: 'not-a-board'; readonly path: string }
  | { readonly code: 'newer-version'; readonly path: string; readonly version: number; readonly supported: number }
  | {
      readonly code: 'wrong-role'
      readonly path: string
      readonly kind: string
      readonly roles: readonly Role[]
      readonly found: string
    }
  | { readonly code: 'repeated-id'; readonly path: string; readonly id: string; readonly first: string }
  | { readonly code: 'missing-record'; readonly path: string; readonly type: string; readonly id: string }
  | { readonly code: 'circle'; readonly path: string; readonly ids: readonly string[] }
)

/** The code of a problem. */
export type ProblemCode = Problem['code']
