import type { Block, Board, Edge } from '#domain/board/board.ts'
import { saysTheSame } from '#domain/names/namedRole.ts'

/** What is read on a card or says where it lies; no load depends on it, but for the products and the role that a label may say. */
const BLOCK_LOOKS: readonly (keyof Block)[] = ['x', 'y', 'tier', 'zone', 'label', 'notes', 'rationale']
const EDGE_LOOKS: readonly (keyof Edge)[] = ['label']

function sameBut<T extends object>(a: T, b: T, looks: readonly (keyof T)[]): boolean {
  if (a === b) return true
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof T>
  return [...keys].every((key) => a[key] === b[key] || looks.includes(key))
}

const sameBlock = (a: Block, b: Block): boolean =>
  sameBut(a, b, BLOCK_LOOKS) && (a.label === b.label || saysTheSame(a, b))

const sameEdge = (a: Edge, b: Edge): boolean => sameBut(a, b, EDGE_LOOKS)

const sameLists = <T extends object>(a: readonly T[], b: readonly T[], same: (one: T, other: T) => boolean): boolean =>
  a === b || (a.length === b.length && a.every((each, i) => same(each, b[i] as T)))

/** True when two boards differ at most in what no load depends on, such as the places of cards; quick on one board's history. */
export const sameForLoad = (a: Board, b: Board): boolean =>
  a.brief === b.brief && sameLists(a.blocks, b.blocks, sameBlock) && sameLists(a.edges, b.edges, sameEdge)
