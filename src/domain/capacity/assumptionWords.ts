import { quotedName } from '#domain/blocks/quotedName.ts'
import type { Assumption } from './assumption.ts'
import { figure, percent } from './figures.ts'

/** So many assumptions are named; the others are farther away. */
const MOST = 2

function nameOf(assumption: Assumption): string {
  switch (assumption.by) {
    case 'split':
      return `an even split over ${figure(assumption.over)} at ${quotedName(assumption.at)}`
    case 'calls':
      return `that every request to ${quotedName(assumption.at)} calls each of ${figure(assumption.over)}`
    case 'no-reads':
      return `no reads from ${quotedName(assumption.at)} to ${assumption.of.map(quotedName).join(' and ')}`
    case 'hits':
      return `that ${quotedName(assumption.cache)} answers ${percent(assumption.part)} of the reads`
    case 'clients':
      return `an even split over ${figure(assumption.over)} clients`
    case 'sockets':
      return `an even split over ${figure(assumption.over)} WebSocket servers`
  }
}

/** What a load rests on, for a sentence: "assuming an even split over 3 at “Balancer”"; empty where it rests on nothing. */
export function assumptionWords(assumes: readonly Assumption[]): string {
  if (assumes.length === 0) return ''
  const named = assumes.slice(0, MOST).map(nameOf)
  const rest = assumes.length > MOST ? ', and more' : ''
  return `assuming ${named.join(' and ')}${rest}`
}
