import { blockKind } from '#domain/blocks/catalogue.ts'
import { EDGE_KINDS, type EdgeKind, KINDS, type Kind, type Role, rolesOf } from '#domain/board/kind.ts'
import { TIERS, type Tier } from '#domain/board/tier.ts'
import { ZONE_KINDS, type ZoneKind } from '#domain/board/zoneProperties.ts'

/** What a text says about a node that its label, shape and place would not. */
export interface NodeHint {
  readonly kind: Kind
  readonly role?: Role
  readonly tier: Tier
}

/** What the comment lines of kinds in a text say, by node id, by `from>to` for links, and by the id of a subgraph for zones. */
export interface Hints {
  readonly nodes: ReadonlyMap<string, NodeHint>
  readonly links: ReadonlyMap<string, EdgeKind>
  /** subgraphs that are zones whatever their titles say, with the kind where one is stated */
  readonly zones: ReadonlyMap<string, ZoneKind | undefined>
}

/** No hints. */
export const NO_HINTS: Hints = { nodes: new Map(), links: new Map(), zones: new Map() }

const MARK = '%% tierboard:kinds '
const ZONE_MARK = '%% tierboard:zones '
const LINE = /^[ \t]*%% tierboard:kinds (.*)$/gm
const ZONE_LINE = /^[ \t]*%% tierboard:zones (.*)$/gm
const ZONE = /^([\w-]+)(?:=([a-z-]+))?$/
const NODE = /^([\w-]+)=([a-z]+)(?:\/([a-z]+))?@([a-z]+)$/
const LINK = /^([\w-]+>[\w-]+(?:#\d+)?)=([a-z]+)$/

const isOneOf = <T extends string>(options: readonly T[], value: string | undefined): value is T =>
  (options as readonly (string | undefined)[]).includes(value)

/** The key of each link: its ends, and which of several between them it is, counted from 0. */
export function linkKeys(links: readonly { readonly from: string; readonly to: string }[]): readonly string[] {
  const repeats = new Map<string, number>()
  return links.map(({ from, to }) => {
    const ends = `${from}>${to}`
    const repeat = repeats.get(ends) ?? 0
    repeats.set(ends, repeat + 1)
    return repeat === 0 ? ends : `${ends}#${repeat}`
  })
}

function nodeHint([, , kind, role, tier]: readonly (string | undefined)[]): NodeHint | undefined {
  if (!isOneOf(KINDS, kind) || !isOneOf(TIERS, tier)) return undefined
  if (role === undefined) return { kind, tier }
  return isOneOf(rolesOf(kind), role) ? { kind, role, tier } : undefined
}

function readZones(source: string): Hints['zones'] {
  const zones = new Map<string, ZoneKind | undefined>()
  for (const [, line = ''] of source.matchAll(ZONE_LINE)) {
    for (const word of line.split(/\s+/)) {
      const [, id, kind] = ZONE.exec(word) ?? []
      if (id !== undefined && (kind === undefined || isOneOf(ZONE_KINDS, kind))) zones.set(id, kind)
    }
  }
  return zones
}

/** The hints in the comment lines of a text; whatever in them is not well-formed says nothing. */
export function readHints(source: string): Hints {
  const nodes = new Map<string, NodeHint>()
  const links = new Map<string, EdgeKind>()
  for (const [, line = ''] of source.matchAll(LINE)) {
    for (const word of line.split(/\s+/)) {
      const node = NODE.exec(word)
      const hint = node ? nodeHint(node) : undefined
      const [, key, kind] = LINK.exec(word) ?? []
      if (node?.[1] !== undefined && hint) nodes.set(node[1], hint)
      else if (key !== undefined && isOneOf(EDGE_KINDS, kind)) links.set(key, kind)
    }
  }
  return { nodes, links, zones: readZones(source) }
}

const nodeWord = (id: string, { kind, role, tier }: NodeHint): string =>
  `${id}=${kind}${role === undefined ? '' : `/${role}`}@${tier}`

/** The comment lines that say the hints, without line breaks; none when there are none. */
export function hintLines({ nodes, links, zones }: Hints): readonly string[] {
  const words = [
    ...[...nodes].map(([id, hint]) => nodeWord(id, hint)),
    ...[...links].map(([key, kind]) => `${key}=${kind}`),
  ]
  const groups = [...zones].map(([id, kind]) => (kind === undefined ? id : `${id}=${kind}`))
  return [
    ...(words.length === 0 ? [] : [`${MARK}${words.join(' ')}`]),
    ...(groups.length === 0 ? [] : [`${ZONE_MARK}${groups.join(' ')}`]),
  ]
}

/** The tier a block of a kind is put into when nothing says otherwise. */
export const usualTier = (kind: Kind): Tier => blockKind(kind).tier
