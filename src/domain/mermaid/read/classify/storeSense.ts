import { isCache, isStore } from '#domain/blocks/predicates.ts'
import type { Sense } from '#domain/names/productLists.ts'

/**
 * What a store is whose word leaves its kind open, from the product it runs on: the product's kind, still a replica where that kind
 * may be one. Undefined for a product that is no store.
 */
export function storeSense(word: Sense, product: Sense): Sense | undefined {
  if (!isStore(product)) return undefined
  return word.role === 'replica' && !isCache(product) ? { ...product, role: 'replica' } : product
}
