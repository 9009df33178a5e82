import type { WrittenMermaid } from './mermaidDialect.ts'

type Size = 'characters' | 'edges'

interface HostLimit {
  readonly size: Size
  readonly most: number
  /** what the host does above it, as the first half of a sentence */
  readonly rule: string
}

const LIMITS: readonly HostLimit[] = [
  { size: 'edges', most: 500, rule: 'GitHub and most other hosts draw at most 500 edges' },
  { size: 'characters', most: 50_000, rule: 'GitHub and most other hosts draw at most 50,000 characters' },
  { size: 'characters', most: 2_000, rule: 'GitLab asks for a click before it draws more than 2,000 characters' },
]

const UNSEEN = 'counting the unseen ones that keep the tiers in order'

/** A sentence for each limit of a host that a text passes, the hardest first. */
export function passedLimits({ text, links, unseen }: Pick<WrittenMermaid, 'text' | 'links' | 'unseen'>): string[] {
  const sizes: Readonly<Record<Size, number>> = { characters: text.length, edges: links }
  return LIMITS.filter(({ size, most }) => sizes[size] > most).map(({ size, rule }) => {
    const counted = size === 'edges' && unseen > 0 ? `, ${UNSEEN}` : ''
    return `${rule}; this text has ${sizes[size].toLocaleString('en')}${counted}.`
  })
}
