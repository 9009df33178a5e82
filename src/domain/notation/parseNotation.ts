import { blockKind } from '#domain/blocks/catalogue.ts'
import { edgeKindFor } from '#domain/blocks/edgeKindFor.ts'
import { BLOCK_PROPERTIES } from '#domain/board/blockProperties.ts'
import { type Block, type BlockId, type Board, type Edge, type EdgeId, EMPTY_BOARD } from '#domain/board/board.ts'
import { BRIEF_PROPERTIES } from '#domain/board/briefProperties.ts'
import { EDGE_PROPERTIES } from '#domain/board/edgeProperties.ts'
import { type EdgeKind, KINDS, type Kind } from '#domain/board/kind.ts'
import { parseValue } from './parseValue.ts'
import { pairs, splitOutside } from './tokens.ts'

const LINKS: Readonly<Record<string, EdgeKind>> = {
  '->': 'request',
  '~>': 'event',
  '=>': 'replication',
  'o>': 'origin',
  '--': 'telemetry',
}
const NODE = /^(\w+):(\w+)(?:\((.*?)\))?(?:\{(.*)\})?$/s
const LINK = /^(\w+?)\s*(->|~>|=>|\so>|--)\s*(\w+)(?:\{(.*)\})?$/s
const ALIASES: Readonly<Record<string, string>> = {
  tech: 'technology',
  readshare: 'readShare',
  writeshare: 'writeShare',
}
const PLAIN = new Set(['tier', 'role', 'kind', 'label'])

function fieldsOf(text: string | undefined, specs: Parameters<typeof parseValue>[0]): Record<string, unknown> {
  const fields: Record<string, unknown> = {}
  for (const [name, value] of pairs(text ?? '')) {
    const key = ALIASES[name] ?? name
    fields[key] = PLAIN.has(key) ? value : parseValue(specs, key, value)
  }
  return fields
}

function parseBlock(text: string, order: number): Block {
  const [, id, kind, label, braces] = NODE.exec(text) ?? []
  if (!id || !KINDS.includes(kind as Kind)) throw new Error(`Notation: “${text}” is not a block`)
  const entry = blockKind(kind as Kind)
  const base = { id: id as BlockId, kind: entry.id, label: label ?? entry.title, tier: entry.tier, x: 0, y: 0, order }
  return { ...base, ...fieldsOf(braces, BLOCK_PROPERTIES) }
}

function parseEdge(text: string, order: number, blocks: ReadonlyMap<string, Block>): Edge {
  const [, from = '', link = '', to = '', braces] = LINK.exec(text) ?? []
  const [source, target] = [blocks.get(from), blocks.get(to)]
  if (!source || !target) throw new Error(`Notation: “${text}” does not join two blocks`)
  const kind = LINKS[link.trim()] ?? edgeKindFor(source, target)
  const id = `e${order + 1}` as EdgeId
  return { id, from: source.id, to: target.id, kind, order, ...fieldsOf(braces, EDGE_PROPERTIES) }
}

/**
 * The board that a line of the compact notation describes: `C:client, D:sql(Orders){replicas=2}; C->D; brief dau=1000`.
 * Block ids are the tokens, edge ids e1, e2 and so on; all positions are 0. Throws on a slip, for it is written by us.
 */
export function parseNotation(text: string): Board {
  const [nodes = '', ...rest] = splitOutside(text, ';')
  const isBrief = (part: string) => /^brief\s/.test(part)
  const blocks = splitOutside(nodes, ',').map(parseBlock)
  const byId = new Map<string, Block>(blocks.map((block) => [block.id, block]))
  const edges = rest
    .filter((part) => !isBrief(part))
    .flatMap((part) => splitOutside(part, ','))
    .map((part, order) => parseEdge(part, order, byId))
  const brief = rest.filter(isBrief).map((part) => fieldsOf(part.replace(/^brief\s+/, ''), BRIEF_PROPERTIES))
  return { ...EMPTY_BOARD, blocks, edges, brief: Object.assign({}, ...brief) }
}
