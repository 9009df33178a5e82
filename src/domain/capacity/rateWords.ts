import { figure, shortFigure } from './figures.ts'
import type { Rate } from './rates.ts'

/** What an edge carries where space is short: "4k/s". */
export const shortRate = ({ reads, writes }: Rate): string => `${shortFigure(reads + writes)}/s`

/** What an edge carries: "4,000 reads/s and 1,000 writes/s". */
export function rateWords({ reads, writes }: Rate): string {
  const parts = [reads > 0 ? `${figure(reads)} reads/s` : '', writes > 0 ? `${figure(writes)} writes/s` : '']
  return parts.filter(Boolean).join(' and ')
}
