import type { Block } from '#domain/board/board.ts'
import type { Link } from './links.ts'

/** Something that nobody stated and that a load rests on; `link` is a way of which the share is not stated. */
export type Assumption =
  | { readonly by: 'split' | 'calls'; readonly at: Block; readonly over: number; readonly link: Link }
  | { readonly by: 'no-reads'; readonly at: Block; readonly of: readonly Block[]; readonly link: Link }
  | { readonly by: 'hits'; readonly cache: Block; readonly part: number }
  | { readonly by: 'clients' | 'sockets'; readonly over: number }
