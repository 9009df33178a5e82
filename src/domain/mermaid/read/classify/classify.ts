import {
  anyOf,
  isApplication,
  isClient,
  isDataBlock,
  isExternal,
  isGeneric,
  isQueue,
  isRouter,
} from '#domain/blocks/predicates.ts'
import type { Sense } from '#domain/names/productLists.ts'
import { groupBy } from '#shared/groupBy.ts'
import type { Flowchart, FlowchartGroup, FlowchartLink, FlowchartNode } from '../flowchart.ts'
import { readGroup } from './readGroup.ts'
import { readIds } from './readIds.ts'
import { readLabel } from './readLabel.ts'
import type { PhraseReading } from './readPhrase.ts'

/** The links at a node, and what other nodes were taken for. */
interface Neighbourhood {
  readonly senseOf: (id: string) => Sense
  readonly incoming: readonly FlowchartLink[]
  readonly outgoing: readonly FlowchartLink[]
}

const calls = anyOf(isRouter, isClient, isApplication)

/** What a node of which nothing else is known may be, from what it is connected to. */
function readNeighbours({ senseOf, incoming, outgoing }: Neighbourhood): Sense | undefined {
  const sources = incoming.map(({ from }) => senseOf(from))
  const targets = outgoing.map(({ to }) => senseOf(to))
  if (sources.length > 0 && sources.every(isQueue)) return { kind: 'app', role: 'worker' }
  if (sources.length === 0 && targets.length > 0 && targets.every(isRouter)) return { kind: 'client' }
  const called = sources.some(calls)
  if (called && targets.some((target) => !isGeneric(target) && !isClient(target))) return { kind: 'app' }
  // What applications call and that calls nothing is not a part of the system: its own parts keep something somewhere.
  return targets.length === 0 && sources.length > 0 && sources.every(isApplication) ? { kind: 'external' } : undefined
}

/** How far a decision can be relied on: said by a word, likely from one, only guessed, or nothing known. */
export type Confidence = 'sure' | 'likely' | 'guess' | 'unknown'

/** What decided. */
type Ground = 'label' | 'id' | 'shape' | 'group' | 'neighbours' | 'nothing'

/** What a node was taken for, how surely and why; `word` is what decided, where a word or title did. */
export interface Decision {
  readonly sense: Sense
  readonly technology?: string
  readonly confidence: Confidence
  readonly ground: Ground
  readonly word?: string
}

const NOTHING: Decision = { sense: { kind: 'generic' }, confidence: 'unknown', ground: 'nothing' }
/** Names as programs have them, such as `order.created` or `email-notifications`: what lies in a queue, rather than a description. */
const PROGRAM_NAME = /^[a-z0-9]+(?:[._-][a-z0-9]+)+$/
const LOWER_NAME = /^[a-z0-9]+(?:[._-][a-z0-9]+)*$/
/** Program names of what is handed over rather than of what runs. */
const MESSAGE_NAME =
  /[._-](?:events?|updates|jobs|tasks|messages|commands|created|updated|deleted|completed|placed|paid|failed|requested|v\d+)$/

const asksSomething = ({ lines, shape }: FlowchartNode): boolean =>
  lines[0]?.endsWith('?') === true || (shape === 'decision' && lines.at(-1)?.endsWith('?') === true)

/** The titles of the subgraphs around a node, the innermost first. */
function titlesAround(node: FlowchartNode, groups: ReadonlyMap<string, FlowchartGroup>): string[] {
  const titles: string[] = []
  for (let id = node.group; id !== undefined && titles.length < groups.size; ) {
    const group = groups.get(id)
    if (group) titles.push(group.title)
    id = group?.parent
  }
  return titles
}

/** What a title around a node says, and the title. */
interface GroupReading {
  readonly sense: Sense
  readonly word: string
}

/** What the first title that says anything says about what lies in it. */
function fromGroup(titles: readonly string[]): GroupReading | undefined {
  for (const title of titles) {
    const sense = readGroup(title)
    if (sense) return { sense, word: title }
  }
  return undefined
}

const decisionOf = ({ sense, technology, word, sure }: Omit<PhraseReading, 'open'>): Decision => ({
  sense,
  confidence: sure ? 'sure' : 'likely',
  ground: 'label',
  word,
  ...(technology === undefined ? {} : { technology }),
})

/** What the shape says, and for a store the title around it which one. */
function fromShape({ shape }: FlowchartNode, group: GroupReading | undefined): Decision | undefined {
  if (shape === 'pipe') return { sense: { kind: 'queue' }, confidence: 'guess', ground: 'shape' }
  if (shape !== 'cylinder') return undefined
  if (group && isDataBlock(group.sense)) return { ...group, confidence: 'guess', ground: 'group' }
  return { sense: { kind: 'sql' }, confidence: 'guess', ground: 'shape' }
}

/** What a name that programs have says: another line says what it runs on, and messages lie in a queue. */
function fromProgramName({ lines }: FlowchartNode, group: GroupReading | undefined): Decision | undefined {
  const [first = '', ...others] = lines
  const more = readLabel(others)
  const isStore = more !== undefined && isDataBlock(more.sense)
  if (isStore && LOWER_NAME.test(first)) return decisionOf({ ...more, sure: false })
  if (!PROGRAM_NAME.test(first)) return undefined
  const named = readLabel([first])
  if (group && isQueue(group.sense) && !(named && isApplication(named.sense)))
    return { ...group, confidence: 'likely', ground: 'group' }
  if (!MESSAGE_NAME.test(first) || more) return undefined
  return { sense: { kind: 'queue' }, confidence: 'likely', ground: 'label', word: first }
}

function decide(node: FlowchartNode, groups: ReadonlyMap<string, FlowchartGroup>, byId: Sense | undefined): Decision {
  if (asksSomething(node)) return { ...NOTHING, confidence: 'likely', ground: 'label', word: '?' }
  const group = fromGroup(titlesAround(node, groups))
  const name = fromProgramName(node, group)
  if (name) return name
  const reading = readLabel(node.lines)
  const label = reading && decisionOf(reading)
  // A word that any program may have, among what belongs to others.
  if (label?.confidence === 'likely' && isApplication(label.sense) && group && isExternal(group.sense)) {
    return { ...group, confidence: 'likely', ground: 'group' }
  }
  if (label) return label
  if (byId) return { sense: byId, confidence: 'guess', ground: 'id', word: node.id }
  const shape = fromShape(node, group)
  if (shape) return shape
  return group && node.shape !== 'decision' ? { ...group, confidence: 'guess', ground: 'group' } : NOTHING
}

const usesOrCarries = anyOf(isApplication, isQueue)

/** True for an API that only applications use, and that uses nothing drawn or only feeds them: one's own would keep its data somewhere. */
function isForeignApi({ ground, word, confidence }: Decision, { senseOf, incoming, outgoing }: Neighbourhood): boolean {
  if (ground !== 'label' || confidence !== 'likely' || word !== 'api') return false
  const called = incoming.length > 0 && incoming.every(({ from }) => isApplication(senseOf(from)))
  const feeds = outgoing.length > 0 && outgoing.every(({ to }) => usesOrCarries(senseOf(to)))
  return (called && outgoing.length === 0) || (feeds && incoming.length === 0)
}

/** What every node of a flowchart is, in their order: by label, an id of ours, shape, the titles around it, its neighbours. */
export function classify(flowchart: Flowchart): ReadonlyMap<string, Decision> {
  const groups = new Map(flowchart.groups.map((group) => [group.id, group]))
  const idSense = readIds(flowchart.nodes)
  const decisions = new Map(flowchart.nodes.map((node) => [node.id, decide(node, groups, idSense(node.id))]))
  const from = groupBy(flowchart.links, (link: FlowchartLink) => link.from)
  const to = groupBy(flowchart.links, (link: FlowchartLink) => link.to)
  const senseOf = (id: string) => (decisions.get(id) ?? NOTHING).sense
  const guessed = flowchart.nodes.flatMap((node): readonly (readonly [string, Decision])[] => {
    const { id, shape } = node
    const around = { senseOf, incoming: to.get(id) ?? [], outgoing: from.get(id) ?? [] }
    const decision = decisions.get(id) ?? NOTHING
    if (isForeignApi(decision, around))
      return [[id, { ...decision, sense: { kind: 'external' }, ground: 'neighbours' }]]
    const sense = decision.ground === 'nothing' && shape !== 'decision' ? readNeighbours(around) : undefined
    return sense ? [[id, { sense, confidence: 'guess', ground: 'neighbours' }]] : []
  })
  for (const [id, decision] of guessed) decisions.set(id, decision)
  return decisions
}
