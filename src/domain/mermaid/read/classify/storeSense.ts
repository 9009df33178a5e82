import type { Sense } from '#domain/mermaid/read/lexicon/sense.ts'

const STORES = new Set(['sql', 'nosql', 'search', 'cache', 'object'])

/**
 * What a store is whose word leaves its kind open, from the product it runs on: the product's kind, still a replica where that kind
 * may be one. Undefined for a product that is no store.
 */
export function storeSense(word: Sense, product: Sense): Sense | undefined {
  if (!STORES.has(product.kind)) return undefined
  return word.role === 'replica' && product.kind !== 'cache' ? { ...product, role: 'replica' } : product
}
