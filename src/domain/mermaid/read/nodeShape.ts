import type { NodeShape } from './flowchart.ts'

const setOf = (names: string) => new Set(names.split(' '))

const SHAPES: readonly (readonly [NodeShape, ReadonlySet<string>])[] = [
  [
    'cylinder',
    setOf('cylinder cyl db database lin-cyl disk lined-cylinder bow-rect stored-data bow-tie-rectangle datastore'),
  ],
  ['pipe', setOf('das h-cyl horizontal-cylinder')],
  ['decision', setOf('diamond diam decision question')],
]

/** What Mermaid's name of a shape says, by brackets or by `@{ shape: … }`. */
export const nodeShape = (name: string | undefined): NodeShape =>
  SHAPES.find(([, names]) => name !== undefined && names.has(name))?.[0] ?? 'plain'
