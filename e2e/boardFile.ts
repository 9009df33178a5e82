/** A block of a board file; what is not given is a service of the Business tier at its top left. */
export interface FileBlock {
  readonly id: string
  readonly label: string
  readonly kind?: string
  readonly tier?: string
  readonly x?: number
  readonly y?: number
  readonly [field: string]: unknown
}

/** An edge of a board file; a request when no kind is given. */
export interface FileEdge {
  readonly from: string
  readonly to: string
  readonly id?: string
  readonly kind?: string
  readonly label?: string
}

/** What a board file holds. */
export interface FileContent {
  readonly name?: string
  readonly blocks?: readonly FileBlock[]
  readonly edges?: readonly FileEdge[]
  readonly settings?: Readonly<Record<string, unknown>>
  readonly zones?: readonly unknown[]
  readonly brief?: Readonly<Record<string, unknown>>
}

/** The text of a board file with some content. */
export function boardFile(content: FileContent): string {
  const { name = 'Board', blocks = [], edges = [], settings = {}, zones = [], brief = {} } = content
  const board = {
    settings: { name, direction: 'right', ...settings },
    brief,
    blocks: blocks.map((block) => ({ kind: 'app', tier: 'business', x: 40, y: 40, ...block })),
    edges: edges.map((edge, i) => ({ id: `e${i}`, kind: 'request', ...edge })),
    zones,
  }
  return JSON.stringify({ format: 'tierboard', version: 1, board })
}

/** Four blocks, one for each tier but the first which has none, and a second service; the services lead to the database. */
export const SMALL = boardFile({
  name: 'Small',
  blocks: [
    { id: 'G', label: 'Gate', kind: 'gateway', tier: 'edge', y: 120 },
    { id: 'A', label: 'Alpha', x: 47, y: 40 },
    { id: 'B', label: 'Beta', y: 200 },
    { id: 'D', label: 'Delta', kind: 'sql', tier: 'data', y: 120 },
  ],
  edges: [
    { from: 'G', to: 'A' },
    { from: 'A', to: 'D' },
    { from: 'B', to: 'D' },
  ],
})

/** A board of many services and databases, far more than a window shows. */
export const LARGE = boardFile({
  name: 'Large',
  blocks: Array.from({ length: 300 }, (_, i) => ({
    id: `b${i}`,
    label: `Block ${i}`,
    y: 40 + Math.floor(i / 2) * 100,
    ...(i % 2 === 0 ? {} : { kind: 'sql', tier: 'data' }),
  })),
  edges: Array.from({ length: 150 }, (_, i) => ({ from: `b${2 * i}`, to: `b${2 * i + 1}` })),
})
