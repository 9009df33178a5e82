import { blockLabel } from '#domain/mermaid/read/blockLabel.ts'
import type { Flowchart } from '#domain/mermaid/read/flowchart.ts'
import type { MermaidOptions } from '#domain/mermaid/write/mermaidOptions.ts'

const HEADER = /^\s*(?:flowchart|graph)\s+(LR|RL|TB|TD|BT)\b/m

/**
 * The options under which nothing of a text is lost once it is written anew: lines and words of arrows, copies, the
 * direction. What the text does not use stays as it was chosen.
 */
export function adaptedOptions(
  options: MermaidOptions,
  text: string,
  { links, nodes }: Pick<Flowchart, 'links' | 'nodes'>,
): MermaidOptions {
  const direction = HEADER.exec(text)?.[1]
  const wordy = links.some(({ label, line }) => label !== '' || line !== 'solid')
  const counted = nodes.some(({ lines }) => blockLabel(lines).replicas !== undefined)
  return {
    ...options,
    ...(wordy ? { mode: 'rich' } : {}),
    ...(counted ? { replicas: true } : {}),
    ...(direction === undefined ? {} : { direction: /LR|RL/.test(direction) ? 'LR' : 'TD' }),
  }
}
