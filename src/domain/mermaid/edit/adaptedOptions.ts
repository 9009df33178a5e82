import { blockLabel } from '#domain/mermaid/read/blockLabel.ts'
import type { Flowchart } from '#domain/mermaid/read/flowchart.ts'
import { groupPlaces } from '#domain/mermaid/read/groupPlaces.ts'
import { NO_HINTS } from '#domain/mermaid/read/hints.ts'
import type { MermaidOptions } from '#domain/mermaid/write/mermaidOptions.ts'

const HEADER = /^\s*(?:flowchart|graph)\s+(LR|RL|TB|TD|BT)\b/m

/**
 * The options under which nothing of a text is lost once it is written anew: lines and words of arrows, zones, copies, the
 * direction. What the text does not use stays as it was chosen.
 */
export function adaptedOptions(
  options: MermaidOptions,
  text: string,
  { links, nodes, groups }: Pick<Flowchart, 'links' | 'nodes' | 'groups'>,
): MermaidOptions {
  const direction = HEADER.exec(text)?.[1]
  const wordy = links.some(({ label, line }) => label !== '' || line !== 'solid')
  const zoned = [...groupPlaces({ groups }, NO_HINTS).values()].some(({ zone }) => zone !== undefined)
  const counted = nodes.some(({ lines }) => blockLabel(lines).replicas !== undefined)
  return {
    ...options,
    ...(wordy || zoned ? { mode: 'rich' } : {}),
    ...(counted ? { replicas: true } : {}),
    ...(direction === undefined ? {} : { direction: /LR|RL/.test(direction) ? 'LR' : 'TD' }),
  }
}
