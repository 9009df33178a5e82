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

function said(record: object, known: ReadonlySet<string>): string {
  const fields = Object.entries(record)
    .filter(([name, value]) => !known.has(name) && value !== undefined)
    .map(([name, value]) => `${name}=${value}`)
  return fields.length > 0 ? `{${fields.sort().join(' ')}}` : ''
}

/** What tells blocks of one label apart: nothing after the first of them, then “ 2” and so on. */
function numbersOf(before: Board, after: Board): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>()
  const counts = new Map<string, number>()
  for (const { id, label } of [...before.blocks, ...after.blocks]) {
    if (numbers.has(id)) continue
    const count = (counts.get(label) ?? 0) + 1
    counts.set(label, count)
    numbers.set(id, count > 1 ? ` ${count}` : '')
  }
  return numbers
}

function linesOf({ blocks, edges, brief }: Board, numbers: ReadonlyMap<string, string>): readonly string[] {
  const names = new Map<string, string>(blocks.map(({ id, label }) => [id, `${label}${numbers.get(id)}`]))
  const blockLine = (block: Block) => `${block.kind}(${names.get(block.id)})${said(block, OF_BLOCK)}`
  const edgeLine = (edge: Edge) =>
    `${names.get(edge.from)} ${ARROWS[edge.kind]} ${names.get(edge.to)}${said(edge, OF_EDGE)}`
  const stated = Object.entries(brief).filter(([, value]) => value !== undefined)
  return [...blocks.map(blockLine), ...edges.map(edgeLine), ...stated.map(([name, value]) => `brief ${name}=${value}`)]
}

function without(lines: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others]
  return lines.filter((line) => {
    const at = left.indexOf(line)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

/** What went (“- ”) and came (“+ ”) between two boards, in the words of the notation: blocks, edges by label, fields of the brief. */
export function boardDiff(before: Board, after: Board): readonly string[] {
  const numbers = numbersOf(before, after)
  const [old, now] = [linesOf(before, numbers), linesOf(after, numbers)]
  return [...without(old, now).map((line) => `- ${line}`), ...without(now, old).map((line) => `+ ${line}`)]
}
