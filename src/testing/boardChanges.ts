import type { Block, Board, Edge } from '#domain/board/board.ts'
import type { EdgeKind } from '#domain/board/kind.ts'

const ARROWS: Readonly<Record<EdgeKind, string>> = {
  request: '->',
  event: '~>',
  replication: '=>',
  origin: 'o>',
  telemetry: '--',
}

const OF_BLOCK: ReadonlySet<string> = new Set(['id', 'kind', 'label', 'tier', 'x', 'y', 'order'])
const OF_EDGE: ReadonlySet<string> = new Set(['id', 'from', 'to', 'kind', 'order'])

const said = (record: object, known: ReadonlySet<string>): string =>
  Object.entries(record)
    .filter(([name, value]) => !known.has(name) && value !== undefined)
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join(' ')

const braces = (text: string): string => (text ? `{${text}}` : '')
const blockLine = (block: Block): string => `${block.kind}(${block.label})${braces(said(block, OF_BLOCK))}`

function linesOf({ blocks, edges, brief }: Board): string[] {
  const label = (id: string) => blocks.find((block) => block.id === id)?.label ?? id
  const edgeLine = (edge: Edge) =>
    `${label(edge.from)} ${ARROWS[edge.kind]} ${label(edge.to)}${braces(said(edge, OF_EDGE))}`
  const stated = said(brief, new Set())
  return [...blocks.map(blockLine), ...edges.map(edgeLine), ...(stated ? [`brief ${stated}`] : [])]
}

function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = [...others]
  return lines.filter((line) => {
    const at = left.indexOf(line)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

/** What came and went between two boards, a line each: blocks, then edges by the labels of their ends, then the brief. */
export function boardDiff(before: Board, after: Board): readonly string[] {
  const [old, now] = [linesOf(before), linesOf(after)]
  return [...without(old, now).map((line) => `- ${line}`), ...without(now, old).map((line) => `+ ${line}`)]
}
