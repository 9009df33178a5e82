import { ROLE_TITLES } from '#domain/blocks/roleTitles.ts'
import { roleOf } from '#domain/blocks/traits.ts'
import { BLOCK_PROPERTIES } from '#domain/board/blockProperties.ts'
import type { Board } from '#domain/board/board.ts'
import { BRIEF_PROPERTIES } from '#domain/board/briefProperties.ts'
import { EDGE_PROPERTIES } from '#domain/board/edgeProperties.ts'
import type { PropertySpec } from '#domain/board/property.ts'
import { optionTitle } from '#panels/fields/optionTitle.ts'
import { withUnit } from '#panels/fields/withUnit.ts'
import { rulesWords } from '#words/rules.ts'

/** Properties that a card shows by itself. */
const ON_CARDS: readonly string[] = ['technology', 'replicas']

function valueWords(spec: PropertySpec & { readonly unit?: string }, value: unknown): string {
  if (typeof value === 'boolean') return value ? rulesWords.on : rulesWords.off
  if (typeof value === 'number') return withUnit(value.toLocaleString('en-US'), spec.unit)
  if (Array.isArray(value)) return value.map((option) => optionTitle(option)).join(', ')
  return spec.type === 'choice' ? optionTitle(String(value), spec.titles) : String(value)
}

const wordsOf = (record: object, specs: Readonly<Record<string, PropertySpec>>): readonly string[] =>
  Object.entries(specs).flatMap(([field, spec]) => {
    const value = (record as Record<string, unknown>)[field]
    return value === undefined || ON_CARDS.includes(field) ? [] : [`${spec.title}: ${valueWords(spec, value)}`]
  })

const line = (subject: string, words: readonly string[]) =>
  words.length > 0 ? [`${subject} – ${words.join('; ')}`] : []

/** What a board states beyond what its picture shows, a line for each block, edge and the brief that states something. */
export function statedOn({ blocks, edges, brief }: Board): readonly string[] {
  const labels = new Map(blocks.map(({ id, label }) => [id, label]))
  return [
    ...blocks.flatMap((block) => {
      const role = roleOf(block)
      const played = block.role && role ? [rulesWords.role(ROLE_TITLES[role])] : []
      return line(block.label, [...played, ...wordsOf(block, BLOCK_PROPERTIES)])
    }),
    ...edges.flatMap((edge) =>
      line(`${labels.get(edge.from)} → ${labels.get(edge.to)}`, wordsOf(edge, EDGE_PROPERTIES)),
    ),
    ...line(rulesWords.brief, wordsOf(brief, BRIEF_PROPERTIES)),
  ]
}
