import { isClient } from '#domain/blocks/predicates.ts'
import { assumptionWords } from './assumptionWords.ts'
import { capacityWords } from './capacityWords.ts'
import type { LoadExplanation, LoadTerm } from './explainLoad.ts'
import { figure } from './figures.ts'
import { loadFigure } from './loadFigure.ts'
import { type Strain, strainOf } from './strainOf.ts'
import { termProduct, termWords } from './termWords.ts'
import { isBoundByWrites, utilisation } from './utilisation.ts'

/** A load in words for people. */
export interface LoadWords {
  /** the load against the capacity, with the reckoning where it is short: "20,000 reads/s × 20 % misses = 4,000/s of 10,000" */
  readonly headline: string
  /** "40 % of its capacity", and what that means when it is too much; empty without a capacity */
  readonly verdict: string
  readonly strain: Strain
  /** what the load is made of, the largest parts one by one */
  readonly parts: readonly string[]
  /** what nobody stated and it rests on: "Assuming an even split over 3 at “Balancer”."; empty where that is nothing */
  readonly assumes: string
  readonly capacity: readonly string[]
}

/** So many parts are told one by one; more would be a list nobody reads. */
const MOST_PARTS = 8

const MEANING: Readonly<Record<Strain, string>> = {
  over: ', which is more than it can take',
  tight: ', and losing one copy would overload it',
  calm: '',
}

const total = (terms: readonly LoadTerm[], what?: LoadTerm['what']) =>
  terms.reduce((sum, term) => (what === undefined || term.what === what ? sum + term.rate : sum), 0)

function termParts(terms: readonly LoadTerm[]): string[] {
  if (terms.length <= MOST_PARTS) return terms.map(termWords)
  const bySize = terms.toSorted((a, b) => b.rate - a.rate)
  const rest = bySize.slice(MOST_PARTS - 1)
  const others = `${figure(total(rest))}/s in ${figure(rest.length)} smaller parts`
  return [...bySize.slice(0, MOST_PARTS - 1).map(termWords), others]
}

function socketParts({ connections, servers }: NonNullable<LoadExplanation['sockets']>): string[] {
  const shared = servers > 1 ? ` ÷ ${figure(servers)} WebSocket servers` : ''
  return [`${figure(connections)} open connections from the brief${shared}`]
}

function partsOf({ block, sent, sockets, terms }: LoadExplanation): string[] {
  if (block.load !== undefined) return ['This figure is stated on the block and replaces what its edges bring']
  const ofBrief = (['reads', 'writes'] as const).flatMap((what) =>
    sent && sent[what] > 0 ? [`${figure(sent[what])} ${what}/s from the peak of the brief`] : [],
  )
  const brought = termParts(terms)
  // Messages to a WebSocket server open no connections, but it passes them on.
  return sockets ? [...socketParts(sockets), ...brought.map((part) => `Besides: ${part}`)] : [...ofBrief, ...brought]
}

function sumOf({ block, load, sent, sockets, terms }: LoadExplanation): string {
  const [only] = terms
  if (block.load === undefined && !sockets && !sent && only && terms.length === 1) return termProduct(only)
  const all = loadFigure(load)
  if (block.load !== undefined || sockets) return all
  if (load.reads > 0 && load.writes > 0)
    return `${figure(load.reads)} reads/s + ${figure(load.writes)} writes/s = ${all}`
  return `${figure(load.load)} ${load.reads > 0 ? 'reads' : 'writes'}/s`
}

function verdictOf({ load }: LoadExplanation, strain: Strain): string {
  if (load.capacity === 0) return 'More than it can take'
  const used = utilisation(load)
  const what = isBoundByWrites(load) ? 'its capacity for writes' : 'its capacity'
  return used === undefined ? '' : `${figure(used)} % of ${what}${MEANING[strain]}`
}

/** The sentences that explain a load. */
export function loadWords(explanation: LoadExplanation): LoadWords {
  const { block, load } = explanation
  const strain = strainOf(load)
  const assumes = assumptionWords(explanation.assumes)
  const of = load.capacity === undefined ? '' : ` of ${figure(load.capacity)}`
  return {
    headline: `${sumOf(explanation)}${of}`,
    verdict: verdictOf(explanation, strain),
    strain,
    parts: partsOf(explanation),
    assumes: assumes && `${assumes.charAt(0).toUpperCase()}${assumes.slice(1)}.`,
    capacity: isClient(block) ? [] : capacityWords(block, explanation.capacity),
  }
}
