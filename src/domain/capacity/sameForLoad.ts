import type { Block, Board, Edge } from '#domain/board/board.ts'

/** What is read on a card or says where it lies; no load depends on it. */
const BLOCK_LOOKS: readonly (keyof Block)[] = ['x', 'y', 'tier', 'zone', 'label', 'notes', 'rationale']
const EDGE_LOOKS: readonly (keyof Edge)[] = ['label']

function sameBut<T extends object>(a: T, b: T, looks: readonly (keyof T)[]): boolean {
  if (a === b) return true
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof T>
  return [...keys].every((key) => a[key] === b[key] || looks.includes(key))
}

function sameLists<T extends object>(a: readonly T[], b: readonly T[], looks: readonly (keyof T)[]): boolean {
  return a === b || (a.length === b.length && a.every((each, i) => sameBut(each, b[i] as T, looks)))
}

/** True when two boards differ at most in what no load depends on, such as the places of cards; quick on one board's history. */
export const sameForLoad = (a: Board, b: Board): boolean =>
  a.brief === b.brief && sameLists(a.blocks, b.blocks, BLOCK_LOOKS) && sameLists(a.edges, b.edges, EDGE_LOOKS)
