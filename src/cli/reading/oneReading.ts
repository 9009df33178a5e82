import { fail, ok, type Result } from '#shared/result.ts'
import type { Drawing, Reading, Unread } from './drawing.ts'

const placeOf = (reading: Reading): string => {
  if (!reading.ok) return `line ${reading.error.line ?? 1}, which cannot be read`
  return `line ${reading.value.start ?? 1}, “${reading.value.board.settings.name}”`
}

const listOf = (all: readonly Reading[]): string => all.map((each, i) => `${i + 1} (${placeOf(each)})`).join(', ')

/** The flowchart of a file that is meant: its only one, or the one of the number given, counted from 1. */
export function oneReading(all: readonly Reading[], number: string | undefined): Result<Drawing, Unread> {
  if (all.length === 0) return fail({ says: 'The document holds no Mermaid flowchart.' })
  if (number === undefined) {
    const [only, ...others] = all
    if (only && others.length === 0) return only
    return fail({ says: `The document holds ${all.length} flowcharts; choose one with --diagram N: ${listOf(all)}.` })
  }
  const chosen = /^\d{1,6}$/.test(number) ? all[Number(number) - 1] : undefined
  if (!chosen) return fail({ says: `There is no diagram ${number}; choose from: ${listOf(all)}.` })
  return chosen.ok ? ok(chosen.value) : chosen
}
