import type { Block, Board, Edge } from '#domain/board/board.ts'
import { RULE_SETTINGS, type RuleSettingId } from '#domain/board/ruleSettings.ts'
import { saysTheSame } from '#domain/names/namedRole.ts'
import { isWriterByName } from './onlyWrites.ts'

/** What is read on a card or says where it lies; no load depends on it, but for the products and the role that a label may say. */
const BLOCK_LOOKS: readonly (keyof Block)[] = ['x', 'y', 'tier', 'zone', 'label', 'notes', 'rationale']
const EDGE_LOOKS: readonly (keyof Edge)[] = ['label']
const SETTINGS = Object.keys(RULE_SETTINGS) as readonly RuleSettingId[]

function sameBut<T extends object>(a: T, b: T, looks: readonly (keyof T)[]): boolean {
  if (a === b) return true
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof T>
  return [...keys].every((key) => a[key] === b[key] || looks.includes(key))
}

/** True when two labels say the same of loads: role and products, and whether a service only takes writes. */
const sayTheSame = (a: Block, b: Block): boolean =>
  a.label === b.label || (isWriterByName(a) === isWriterByName(b) && saysTheSame(a, b))

const sameBlock = (a: Block, b: Block): boolean => a === b || (sameBut(a, b, BLOCK_LOOKS) && sayTheSame(a, b))
const sameEdge = (a: Edge, b: Edge): boolean => sameBut(a, b, EDGE_LOOKS)

const sameLists = <T>(a: readonly T[], b: readonly T[], same: (a: T, b: T) => boolean): boolean =>
  a === b || (a.length === b.length && a.every((each, i) => same(each, b[i] as T)))

const sameSettings = (a: Board['settings'], b: Board['settings']): boolean =>
  a === b || SETTINGS.every((setting) => a[setting] === b[setting])

/** True when two boards differ at most in what no load depends on, such as the places of cards; quick on one board's history. */
export const sameForLoad = (a: Board, b: Board): boolean =>
  a.brief === b.brief &&
  sameSettings(a.settings, b.settings) &&
  sameLists(a.blocks, b.blocks, sameBlock) &&
  sameLists(a.edges, b.edges, sameEdge)
