import { quotedName } from '#domain/blocks/quotedName.ts'
import type { LoadTerm } from './explainLoad.ts'
import { figure, percent } from './figures.ts'

/** How a term comes about: "20,000 reads/s × 20 % misses = 4,000/s", or "20,000 reads/s" where nothing is taken off. */
export function termProduct({ base, what, misses, share, rate }: LoadTerm): string {
  const start = `${figure(base)} ${what}/s`
  if (misses === undefined && share === undefined) return start
  const factors = [misses === undefined ? '' : `${percent(misses)} misses`, share === undefined ? '' : percent(share)]
  return `${[start, ...factors.filter(Boolean)].join(' × ')} = ${figure(rate)}/s`
}

/** A term with where it comes from: "20,000 reads/s × 20 % misses = 4,000/s from “Feed”". */
export const termWords = (term: LoadTerm): string =>
  `${termProduct(term)} from ${quotedName(term.from)}${term.isRoundabout ? ', without what came through here before' : ''}`
