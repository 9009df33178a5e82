import { edgeKindFor } from '#domain/blocks/edgeKindFor.ts'
import { isClient } from '#domain/blocks/predicates.ts'
import type { Block, BlockId, Board } from '#domain/board/board.ts'
import type { EdgeKind } from '#domain/board/kind.ts'
import { findBlock } from '#domain/board/lookup.ts'
import type { Tier } from '#domain/board/tier.ts'
import { type BoardNames, createBoardNames, type FlowName, resolveName, type UnknownName } from './flowNames.ts'
import { type FlowRange, type FlowSign, type FlowStep, parseFlow, type TypedName } from './parseFlow.ts'

/** How much one typed flow may hold; what is more is said and not drawn. */
export const FLOW_LIMITS = { characters: 5_000, blocks: 300, edges: 1_000 } as const

/** A stretch of a typed flow as it is shown: a name of a tier, one that is not understood, or a sign. */
export interface FlowSpan extends FlowRange {
  readonly is: Tier | 'unknown' | 'sign'
}

/** An edge that a flow asks for. */
export interface FlowLink {
  readonly from: FlowName
  readonly to: FlowName
  readonly kind: EdgeKind
}

/** A typed flow as it reads on a board. */
export interface FlowSketch {
  readonly spans: readonly FlowSpan[]
  /** every block it names, once, in order of mention */
  readonly names: readonly FlowName[]
  readonly links: readonly FlowLink[]
  /** where the last of its flows ends, from which the next one goes on */
  readonly last: readonly FlowName[]
  /** in the order of the text */
  readonly unknown: readonly UnknownName[]
  /** what there is too much of */
  readonly exceeds: keyof typeof FLOW_LIMITS | undefined
}

const EMPTY_SKETCH: FlowSketch = { spans: [], names: [], links: [], last: [], unknown: [], exceeds: undefined }

type Step = { readonly sign: FlowSign | undefined; readonly names: readonly FlowName[] }

const SIGN_KINDS: Readonly<Record<FlowSign, EdgeKind | undefined>> = { '>': undefined, '~>': 'event', 'o>': 'origin' }

const shapeOf = ({ there, fresh }: FlowName): Pick<Block, 'kind' | 'role' | 'tier'> => there ?? fresh

const sized = (flows: readonly (readonly FlowStep[])[]): number =>
  flows.reduce(
    (sum, flow) => sum + flow.reduce((own, { names }, i) => own + names.length * (flow[i - 1]?.names.length ?? 0), 0),
    0,
  )

/** A name that was met before, with the copies that are said now. */
const once = (known: FlowName | undefined, found: FlowName): FlowName =>
  known ? { ...known, fresh: { ...known.fresh, ...pick(found.fresh) } } : found

const pick = ({ replicas }: FlowName['fresh']) => (replicas === undefined ? {} : { replicas })

/** The names of all flows, each resolved once, and the steps they stand in. */
function resolve(text: string, flows: readonly (readonly FlowStep[])[], names: BoardNames) {
  const byKey = new Map<string, FlowName>()
  const spans: FlowSpan[] = []
  const unknown: UnknownName[] = []
  let beside: Tier | undefined
  const keyOf = (typed: TypedName): string => {
    const found = resolveName(typed, { text, names, beside })
    const own = once(byKey.get(found.key), found)
    byKey.set(found.key, own)
    if (found.unknown) unknown.push(found.unknown)
    beside = shapeOf(own).tier
    spans.push({ from: typed.from, to: typed.to, is: found.unknown ? 'unknown' : beside })
    return found.key
  }
  const keys = flows.map((flow) => flow.map(({ sign, names: typed }) => ({ sign, keys: typed.map(keyOf) })))
  const steps = keys.map((flow) =>
    flow.map((step): Step => ({ sign: step.sign, names: step.keys.flatMap((key) => byKey.get(key) ?? []) })),
  )
  return { steps, names: [...byKey.values()], spans, unknown }
}

/** The step that a flow which begins with a sign goes on from: what is selected, else the end of the flow before. */
function startOf(flow: readonly Step[], before: Step | undefined, selected: readonly FlowName[]): Step | undefined {
  const [first, second] = flow
  if (first?.sign === undefined) return undefined
  // Nobody goes on to where a flow begins.
  if (second && first.names.every((name) => isClient(shapeOf(name)))) return undefined
  return selected.length > 0 ? { sign: undefined, names: selected } : before
}

/** Every edge of the steps, each once, none from a block to itself, none that the board has. */
function linksOf(
  board: Board,
  flows: readonly (readonly Step[])[],
  selected: readonly FlowName[],
): readonly FlowLink[] {
  const links = new Map<string, FlowLink>()
  const known = new Set(board.edges.map(({ from, to, kind }) => `${from} ${to} ${kind}`))
  const join = (from: FlowName, to: FlowName, sign: FlowSign) => {
    const kind = SIGN_KINDS[sign] ?? edgeKindFor(shapeOf(from), shapeOf(to))
    const isThere = from.there && to.there && known.has(`${from.there.id} ${to.there.id} ${kind}`)
    if (from.key !== to.key && !isThere) links.set(`${from.key}\n${to.key}\n${kind}`, { from, to, kind })
  }
  let last: Step | undefined
  for (const flow of flows) {
    let before = startOf(flow, last, selected)
    for (const step of flow) {
      for (const from of before?.names ?? []) for (const to of step.names) join(from, to, step.sign ?? '>')
      before = step
    }
    last = flow.at(-1) ?? last
  }
  return [...links.values()]
}

/** A typed flow as it reads on a board on which something may be selected, from which it can go on; any text reads as something. */
export function sketchFlow(board: Board, text: string, selection: Iterable<string> = []): FlowSketch {
  if (text.length > FLOW_LIMITS.characters) return { ...EMPTY_SKETCH, exceeds: 'characters' }
  const { flows, signs } = parseFlow(text)
  const count = new Set(
    flows.flatMap((flow) => flow.flatMap(({ names }) => names.map(({ words, own }) => own ?? words))),
  ).size
  if (count > FLOW_LIMITS.blocks) return { ...EMPTY_SKETCH, exceeds: 'blocks' }
  if (sized(flows) > FLOW_LIMITS.edges) return { ...EMPTY_SKETCH, exceeds: 'edges' }
  const selected = new Set(selection)
  const { steps, names, spans, unknown } = resolve(text, flows, createBoardNames(board, selected))
  const from = [...selected].flatMap((id) => {
    const there = findBlock(board, id as BlockId)
    return there ? [asStart(there, names)] : []
  })
  const all = [...spans, ...signs.map((range): FlowSpan => ({ ...range, is: 'sign' }))].sort((a, b) => a.from - b.from)
  return {
    spans: all,
    names,
    links: linksOf(board, steps, from),
    last: steps.at(-1)?.at(-1)?.names ?? [],
    unknown,
    exceeds: undefined,
  }
}

/** A selected block as the start of a flow. */
const asStart = (there: Block, names: readonly FlowName[]): FlowName =>
  names.find((name) => name.there?.id === there.id) ?? { key: `\n${there.id}`, there, fresh: there, unknown: undefined }
