import { isCdnBlock, isClient, isEntry, isExternal, isNotifier, isTelemetry } from '#domain/blocks/predicates.ts'
import { type Found, findEntries } from '#domain/mermaid/read/lexicon/lexicon.ts'
import type { Sense } from '#domain/names/productLists.ts'
import { storeSense } from './storeSense.ts'

/** What a phrase says a block is; `sure` when a word says it by itself. */
export interface PhraseReading {
  readonly sense: Sense
  readonly sure: boolean
  /** the words that decided, as the lexicon spells them */
  readonly word: string
  readonly technology?: string
  /** a product elsewhere in the label may still say which store it is */
  readonly open: boolean
}

const wordOf = ({ entry }: Found): string => entry.technology ?? entry.words.join(' ')

/** DNS, CDN and WAF in one phrase are one block that does all of it. */
function edgeBundle(things: readonly Found[]): PhraseReading | undefined {
  const bundled = things.filter(({ entry }) => isCdnBlock(entry.sense) || isEntry(entry.sense))
  const features = [...new Set(bundled.flatMap(({ entry }) => entry.sense.features ?? []))]
  const cdn = bundled.some(({ entry }) => isCdnBlock(entry.sense))
  if (bundled.length < 2 || bundled.length < things.length || features.length + Number(cdn) < 2) return undefined
  const technology = bundled.find(({ entry }) => entry.technology !== undefined)?.entry.technology
  return {
    sense: { kind: cdn ? 'cdn' : 'entry', features },
    sure: true,
    word: bundled.map(wordOf).join(', '),
    open: false,
    ...(technology === undefined ? {} : { technology }),
  }
}

/** What a line says that names only DNS, CDN and WAF, however they are set apart; undefined for any other line. */
export function readBundle(line: string): PhraseReading | undefined {
  const found = findEntries(line).found.filter(({ entry }) => entry.weight !== 'carrier')
  return edgeBundle(found)
}

const readingOf = (found: Found, sure: boolean, product: Found | undefined): PhraseReading => {
  const technology = found.entry.technology ?? product?.entry.technology
  return {
    sense: found.entry.sense,
    sure,
    word: wordOf(found),
    open: found.entry.weight === 'vessel',
    ...(technology === undefined ? {} : { technology }),
  }
}

/** A store whose kind the product beside it decides. */
function vesselReading(vessel: Found, product: Found | undefined): PhraseReading {
  const sense = product && storeSense(vessel.entry.sense, product.entry.sense)
  return product && sense ? { ...readingOf(product, true, product), sense } : readingOf(vessel, true, product)
}

/** What a front says: what stands before it if that lasts, else the product there, else its own kind. */
function frontReading(front: Found, before: readonly Found[], product: Found | undefined): PhraseReading {
  const qualifier = before.findLast(({ entry }) => entry.weight !== 'product' && entry.weight !== 'carrier')
  if (qualifier?.entry.lasts) {
    return qualifier.entry.weight === 'vessel' ? vesselReading(qualifier, product) : readingOf(qualifier, true, product)
  }
  if (!qualifier && product && product.end <= front.start) return readingOf(product, true, product)
  const reading = readingOf(front, false, product)
  // An "app" that is nobody's is one that runs on a server.
  return front.entry.weight === 'app' && front.start === 0 ? { ...reading, sense: { kind: 'app' } } : reading
}

/** The word that says what the phrase is about: the last one that has a kind, where persons must end the phrase. */
function headOf(found: readonly Found[], length: number): Found | undefined {
  const isPerson = ({ entry }: Found) => entry.weight === 'person'
  return found.findLast((each, i) => {
    if (each.entry.weight === 'product' || each.entry.weight === 'carrier') return false
    const next = found[i + 1]
    const ends = each.end === length || (next !== undefined && next.start === each.end && isPerson(next))
    return !isPerson(each) || ends
  })
}

/** True for what is a part of a product: the dashboard of what watches, the alerts and messages of a provider. */
const isPart = (part: Sense, whole: Sense): boolean =>
  (isTelemetry(whole) && isClient(part)) || (isExternal(whole) && (isTelemetry(part) || isNotifier(part)))

const isPartOf = ({ entry, start }: Found, product: Found): boolean =>
  product.end <= start &&
  !/(?:service|system|worker)$/.test(entry.words.at(-1) ?? '') &&
  isPart(entry.sense, product.entry.sense)

/** What a phrase without breaks says; undefined when no word of it is known, or only words without a kind of their own. */
export function readPhrase(phrase: string): PhraseReading | undefined {
  const { found, length } = findEntries(phrase)
  const product = found.find(({ entry }) => entry.weight === 'product')
  const bundle = edgeBundle(found.filter(({ entry }) => entry.weight === 'thing' || entry.weight === 'product'))
  if (bundle) return bundle
  const head = headOf(found, length)
  if (!head) return product && readingOf(product, true, product)
  switch (head.entry.weight) {
    case 'vessel':
      return vesselReading(head, product)
    case 'front':
    case 'app':
      return frontReading(
        head,
        found.filter(({ start }) => start < head.start),
        product,
      )
    default: {
      return readingOf(product && isPartOf(head, product) ? product : head, true, product)
    }
  }
}
