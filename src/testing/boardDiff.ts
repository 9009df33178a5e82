import type { Board, Edge } from '#domain/board/board.ts'

const ARROWS: Readonly<Record<Edge['kind'], string>> = {
  request: '->',
  event: '~>',
  replication: '=>',
  origin: 'o>',
  telemetry: '--',
}
const UNSAID = new Set(['id', 'order', 'x', 'y', 'kind', 'label', 'tier', 'from', 'to'])

const said = (record: object): string =>
  Object.entries(record)
    .filter(([field, value]) => !UNSAID.has(field) && value !== undefined)
    .map(([field, value]) => ` ${field}=${value}`)
    .sort()
    .join('')

/** A board as lines, one a block, an edge and a field of the brief; ids, order and places are left out. */
function linesOf({ blocks, edges, brief }: Board): readonly string[] {
  const labels = new Map<string, string>(blocks.map(({ id, label }) => [id, label]))
  return [
    ...blocks.map((block) => `${block.kind} ${block.label}${said(block)}`),
    ...edges.map((edge) => `${labels.get(edge.from)} ${ARROWS[edge.kind]} ${labels.get(edge.to)}${said(edge)}`),
    ...Object.entries(brief).map(([field, value]) => `brief ${field}=${value}`),
  ]
}

/** What is gone from a board (“- ”) and what is new on it (“+ ”), a line for each block, edge and field of the brief. */
export function boardDiff(before: Board, after: Board): readonly string[] {
  const [old, next] = [linesOf(before), linesOf(after)]
  return [
    ...old.filter((line) => !next.includes(line)).map((line) => `- ${line}`),
    ...next.filter((line) => !old.includes(line)).map((line) => `+ ${line}`),
  ]
}
