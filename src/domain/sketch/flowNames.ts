import { blockKind } from '#domain/blocks/catalogue.ts'
import { isGeneric } from '#domain/blocks/predicates.ts'
import type { Block, BlockId, Board } from '#domain/board/board.ts'
import { fittingRecord } from '#domain/board/fitting.ts'
import { hasProperty, type Kind, rolesOf } from '#domain/board/kind.ts'
import { LIMITS } from '#domain/board/limits.ts'
import { blockRecord } from '#domain/board/records/block.ts'
import type { Tier } from '#domain/board/tier.ts'
import { namedRole } from '#domain/names/namedRole.ts'
import { productNamed } from '#domain/names/products.ts'
import { groupBy } from '#shared/groupBy.ts'
import { firstCharacters, oneLine } from '#shared/plainText.ts'
import { nearestWord, slipsBetween } from './nearestWord.ts'
import type { FlowRange, TypedName } from './parseFlow.ts'
import { nameKey, properLabel } from './properLabel.ts'
import { type NameReading, productCalled, readName } from './readName.ts'

/** A name that was not understood: the part of it that is unknown, and the known word that is near to it. */
export interface UnknownName extends FlowRange {
  readonly word: string
  readonly nearest: string | undefined
  /** all words of the name */
  readonly whole: FlowRange
}

/** One block of a flow, under all the names that mean it. */
export interface FlowName {
  readonly key: string
  /** the block on the board that is called so */
  readonly there: Block | undefined
  /** the block to add, without id, order and place */
  readonly fresh: Omit<Block, 'id' | 'order' | 'x' | 'y'>
  readonly unknown: UnknownName | undefined
}

/** What stands behind a name and is no part of it: “feed” may mean the “Feed service”. */
const FRONTS = ['service', 'server', 'app', 'api']
/** Shorter names are near to too much. */
const LEAST = 6

/** The blocks of a board by what they are called; what is selected goes before others of the same name. */
export function createBoardNames({ blocks }: Board, selected: ReadonlySet<string>) {
  const byKey = new Map<string, Block>()
  for (const block of blocks) {
    const key = nameKey(block.label)
    const known = byKey.get(key)
    if (!known || (selected.has(block.id) && !selected.has(known.id))) byKey.set(key, block)
  }
  const byLength = groupBy(byKey.keys(), (key) => key.length)
  const withFront = (key: string): Block | undefined => {
    const found = FRONTS.flatMap((front) => byKey.get(`${key} ${front}`) ?? [])
    return found.length === 1 ? found[0] : undefined
  }
  return {
    find: (words: string, label: string): Block | undefined =>
      byKey.get(nameKey(words)) ?? byKey.get(nameKey(label)) ?? withFront(nameKey(words)),
    /** the label that a name was meant to be; numbers tell names apart */
    nearest: (words: string): string | undefined => {
      const key = nameKey(words)
      if (key.length < LEAST) return undefined
      const letters = key.replace(/\d/gu, '')
      for (let length = key.length - 1; length <= key.length + 1; length++) {
        const near = byLength
          .get(length)
          ?.find((other) => slipsBetween(key, other, 1) === 1 && other.replace(/\d/gu, '') !== letters)
        if (near !== undefined) return byKey.get(near)?.label
      }
      return undefined
    },
  }
}

/** Where the known names of a board are asked for. */
export type BoardNames = ReturnType<typeof createBoardNames>

/** What stands between the words of a name. */
const APART = /[\s/-]+/u

/** Where the words of a name stand in the text, one after the other. */
function placesOf({ words, from }: TypedName, text: string): readonly (FlowRange & { readonly word: string })[] {
  let at = from
  return words.split(APART).map((word) => {
    at = Math.max(at, text.indexOf(word, at))
    const place = { word, from: at, to: at + word.length }
    at = place.to
    return place
  })
}

/** The known word that the first slip of the keys among some words was meant to be. */
const nearestIn = (words: string): string | undefined => {
  for (const word of words.split(APART)) {
    const nearest = nearestWord(word)
    if (nearest !== undefined) return nearest
  }
  return undefined
}

/** The first word of a name that a slip of the keys made of a known one, or a name without any letter or number. */
function slipIn(name: TypedName, text: string, names: BoardNames): UnknownName | undefined {
  const { words } = name
  const places = placesOf(name, text)
  const whole = { from: places[0]?.from ?? name.from, to: places.at(-1)?.to ?? name.to }
  const all = { word: words, ...whole, whole }
  if (!/[\p{L}\p{N}]/u.test(words)) return { ...all, nearest: undefined }
  for (const place of places) {
    const nearest = nearestWord(place.word)
    if (nearest !== undefined) return { ...place, nearest, whole }
  }
  const label = names.nearest(words)
  return label === undefined ? undefined : { ...all, nearest: label }
}

/** What a name is read as: a product in brackets says what it runs on, any other words there are its label. */
function readingOf({ words, own }: TypedName): { readonly label: string; readonly reading: NameReading } {
  if (own === undefined) return { label: properLabel(words), reading: readName(words) }
  if (words === '') return { label: own, reading: readName(own) }
  const isMadeOf = productNamed(own) !== undefined && productNamed(words) === undefined
  if (isMadeOf) return { label: properLabel(words), reading: readName(`${words} (${properLabel(own)})`) }
  return { label: own, reading: readName(words) }
}

/** What the words of a name say beside kind and label, as far as it is understood. */
function saidOf({ sense, technology, layer }: NameReading, kind: Kind): Partial<Block> {
  const own = sense?.kind === kind ? sense : undefined
  const made = technology && (productCalled(technology) ?? technology)
  return {
    ...(made ? { technology: made } : {}),
    ...(layer ? { layer } : {}),
    ...(own?.features ? { features: own.features } : {}),
    ...(own?.platform ? { platform: own.platform } : {}),
    ...(own?.role && rolesOf(kind).includes(own.role) ? { role: own.role } : {}),
  }
}

/** The block without a role that its name says anyway. */
function withoutSaidRole(block: Block): Block {
  const { role, ...rest } = block
  return role !== undefined && namedRole(rest) === role ? rest : block
}

/** The label of what a name adds; what is no more than a name stands as it was typed. */
function labelOf({ words, own, isQuoted, copies }: TypedName, label: string, isCounted: boolean): string {
  const called = isQuoted && own === undefined ? words : label
  return firstCharacters(
    oneLine(copies === undefined || isCounted ? called : `${called} ×${copies}`),
    LIMITS.blockLabel,
  )
}

/** The tier of what a name was meant to be, else of what stands beside it. */
function tierMeant(nearest: string | undefined, beside: Tier | undefined): Tier | undefined {
  const kind = nearest === undefined ? undefined : readName(nearest).sense?.kind
  return kind === undefined ? beside : blockKind(kind).tier
}

/** The box that stands for a name that is not understood, where the block would be that it was meant to be. */
const boxOf = ({ words }: TypedName, { nearest }: UnknownName, beside: Tier | undefined): FlowName['fresh'] => ({
  kind: 'generic',
  label: firstCharacters(oneLine(words), LIMITS.blockLabel),
  tier: tierMeant(nearest, beside) ?? 'business',
})

/** The block that a name would add. A name of which nothing is known is that of a service; a quoted one that of a box. */
function freshOf(name: TypedName, beside: Tier | undefined): FlowName['fresh'] {
  const { label, reading } = readingOf(name)
  const kind = reading.sense?.kind ?? (name.isQuoted ? 'generic' : 'app')
  const counts = hasProperty(kind, 'replicas')
  const block = {
    kind,
    label: labelOf(name, label, counts),
    // A name that was kept stays where it was shown.
    tier:
      (name.isQuoted && isGeneric({ kind }) ? tierMeant(nearestIn(name.words), beside) : undefined) ??
      blockKind(kind).tier,
    ...saidOf(reading, kind),
    ...(counts && name.copies !== undefined ? { replicas: name.copies } : {}),
  }
  const {
    id: _,
    order: __,
    x: ___,
    y: ____,
    ...fresh
  } = withoutSaidRole(fittingRecord({ ...block, id: '' as BlockId, order: 0, x: 0, y: 0 }, blockRecord))
  return fresh
}

/** What a name means on a board: a block that is there, a new one, or a box for what is not understood, beside what stands around it. */
export function resolveName(
  name: TypedName,
  { text, names, beside }: { readonly text: string; readonly names: BoardNames; readonly beside: Tier | undefined },
): FlowName {
  const { label } = readingOf(name)
  const isCalled = name.own !== undefined || name.words === ''
  const there = names.find(isCalled ? label : name.words, label)
  const unknown = there || name.isQuoted || name.words === '' ? undefined : slipIn(name, text, names)
  const key = nameKey(there?.label ?? (unknown ? name.words : label))
  return { key, there, fresh: unknown ? boxOf(name, unknown, beside) : freshOf(name, beside), unknown }
}
