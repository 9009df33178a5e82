import { counted } from '#shared/plural.ts'
import type { Fates, Preview } from './previewOf.ts'

type Fate = keyof Fates<unknown>

/** The verb of each fate for blocks and for edges, in the order in which they are told. */
const VERBS: readonly (readonly [Fate, { readonly blocks: string; readonly edges: string }])[] = [
  ['added', { blocks: 'adds', edges: 'adds' }],
  ['removed', { blocks: 'removes', edges: 'removes' }],
  ['moved', { blocks: 'moves', edges: 'reconnects' }],
  ['changed', { blocks: 'changes', edges: 'changes' }],
]

/** What a preview shows, in one sentence: "Preview: adds 1 block and 2 edges, removes 1 edge". */
export function previewSentence({ blocks, edges }: Preview): string {
  const clauses = VERBS.flatMap(([fate, verbs]) => {
    const parts = [
      { verb: verbs.blocks, count: blocks[fate].length, one: 'block' },
      { verb: verbs.edges, count: edges[fate].length, one: 'edge' },
    ].filter(({ count }) => count > 0)
    return parts.map(({ verb, count, one }, i) => ({
      what: counted(count, one),
      verb,
      joins: parts[i - 1]?.verb === verb,
    }))
  })
  if (clauses.length === 0) return 'Preview: changes no block and no edge'
  const told = clauses.map(({ verb, what, joins }, i) => (joins ? ` and ${what}` : `${i ? ', ' : ''}${verb} ${what}`))
  return `Preview: ${told.join('')}`
}
