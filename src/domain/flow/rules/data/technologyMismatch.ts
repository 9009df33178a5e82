import { blockKind, type KnownKind } from '#domain/blocks/catalogue.ts'
import { kindName } from '#domain/blocks/kindName.ts'
import { isBalancer } from '#domain/blocks/predicates.ts'
import { hasTrait } from '#domain/blocks/traits.ts'
import type { Block } from '#domain/board/board.ts'
import { fixList } from '#domain/flow/fixList.ts'
import { nameOf } from '#domain/flow/names.ts'
import type { Breach, Fix, Rule } from '#domain/flow/rule.ts'
import { SOURCES } from '#domain/flow/sources.ts'
import { kindsFor, mayStandOn, type Product, productNamed, productsOf } from '#domain/names/products.ts'

/** Products that balance on one layer only, and what balances on the other. */
const LAYERS = [
  { technology: 'ALB', layer: 'L7', words: 'layer 7', onOther: 'NLB' },
  { technology: 'NLB', layer: 'L4', words: 'layer 4', onOther: 'ALB' },
] as const
type Layer = (typeof LAYERS)[number]

function wrongLayer(block: Block): Layer | undefined {
  if (!isBalancer(block) || block.layer === undefined) return undefined
  const named = LAYERS.filter(({ technology }) => productsOf(block).some(({ name }) => name === technology))
  const [only] = named
  return named.length === 1 && only?.layer !== block.layer ? only : undefined
}

/** The product that a technology is the name of, when it stands on other kinds only. */
function foreign({ kind, technology = '' }: Block): Product | undefined {
  const product = productNamed(technology)
  return product && !mayStandOn(product, kind) ? product : undefined
}

/** The kinds to choose from: a supporting shape only for what no building block offers. */
function choices(product: Product): readonly KnownKind[] {
  const kinds = kindsFor(product).map(blockKind)
  const blocks = kinds.filter(({ id }) => hasTrait(id, 'block'))
  return blocks.length > 0 ? blocks : kinds
}

/** Makes a block another kind, and moves it where that kind may stand. */
const becomes = (block: Block, kind: KnownKind, technology: string): Fix => ({
  title: `Change the kind to ${kindName(kind)}`,
  draw: (draft) => {
    const tier = kind.allowedTiers.includes(block.tier) ? block.tier : kind.tier
    draft.become(block, kind.id, { technology, tier })
  },
})

const uses = (block: Block, technology: string): Fix => ({
  title: `Set the technology to ${technology}`,
  draw: (draft) => draft.set(block, { technology }),
})

function breachOf(block: Block): Breach | undefined {
  const layer = wrongLayer(block)
  if (layer) {
    return {
      at: [block.id],
      says: `${nameOf(block)} is set to the other layer, but ${layer.technology} balances on ${layer.words} only.`,
      cause: `${layer.technology} ${block.layer}`,
      fixes: () => [
        uses(block, layer.onOther),
        { title: `Switch to ${layer.words}`, draw: (draft) => draft.set(block, { layer: layer.layer }) },
      ],
    }
  }
  const known = foreign(block)
  if (!known) return undefined
  const [first] = blockKind(block.kind).technologies
  return {
    at: [block.id],
    says: `${nameOf(block)} names ${known.name}, which is no ${kindName(blockKind(block.kind))}.`,
    cause: `${known.name} ${block.kind}`,
    fixes: () =>
      fixList(
        ...choices(known).map((kind) => becomes(block, kind, known.name)),
        first !== undefined && uses(block, first),
      ),
  }
}

/** The name on the block and what the block stands for contradict each other. */
export const technologyMismatch: Rule = {
  id: 'technology-mismatch',
  title: 'Technology of another kind',
  topic: 'data',
  severity: 'warning',
  speaks: 'live',
  what: 'A block whose technology is known, but only for blocks of other kinds; or an ALB on layer 4, or an NLB on layer 7.',
  why: 'Figures, limits and rules follow the kind: a document database drawn as SQL promises joins and transactions it does not have.',
  source: SOURCES.blockList,
  quiet: [
    'The technology serves several kinds, as Redis does cache and database, and this is one of them.',
    'The technology is not in the catalogue: free text is never doubted.',
    'NGINX and HAProxy balance on both layers.',
    'The block is a generic box.',
  ],
  *check(flow) {
    for (const block of flow.blocks) {
      if (block.technology === undefined) continue
      const breach = breachOf(block)
      if (breach) yield breach
    }
  },
  good: 'C:client(Browser), L:lb, A:app(Catalogue), D:nosql(Products){tech=MongoDB partitionKey=productId}; C->L, L->A, A->D',
  bad: 'C:client(Browser), L:lb, A:app(Catalogue), D:sql(Products){tech=MongoDB}; C->L, L->A, A->D',
}
