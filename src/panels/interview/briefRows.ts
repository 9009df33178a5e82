import type { Brief } from '#domain/board/briefProperties.ts'
import { downtimeOf, saidTime } from '#domain/interview/brief/downtime.ts'
import { briefSheetWords } from '#words/briefSheet.ts'

const WORDS = briefSheetWords.card

/** What a row of the pinned brief is about, and what it says. */
export type BriefRow = readonly [about: keyof typeof WORDS.rows, says: string]

const short = (value: number) =>
  value.toLocaleString('en-US', { notation: 'compact', maximumFractionDigits: 1 }).replace('K', 'k')

const said = <T>(value: T | undefined, words: (value: T) => string) => (value === undefined ? [] : [words(value)])

const plain = (value: number) => value.toLocaleString('en-GB', { maximumFractionDigits: 6 })

/** The brief in as few lines as there are matters that it says something about. */
export function briefRows(brief: Brief): readonly BriefRow[] {
  const { dau, concurrentConnections, peakWriteQps, peakReadQps, latencyMs, availability } = brief
  const rows: readonly (readonly [BriefRow[0], readonly string[]])[] = [
    [
      'scale',
      [
        ...said(dau, (figure) => WORDS.daily(short(figure))),
        ...said(concurrentConnections, (figure) => WORDS.online(short(figure))),
      ],
    ],
    [
      'peaks',
      [
        ...said(peakWriteQps, (figure) => WORDS.writes(short(figure))),
        ...said(peakReadQps, (figure) => WORDS.reads(short(figure))),
      ],
    ],
    ['latency', said(latencyMs, (figure) => WORDS.under(plain(figure)))],
    [
      'uptime',
      said(availability, (target) =>
        WORDS.uptime(`${target}`, saidTime(downtimeOf(target).year).replace('minutes', 'min')),
      ),
    ],
    [
      'must',
      [
        ...said(brief.consistency, (sort) => WORDS.consistency[sort]),
        ...(brief.transactions ? [WORDS.transactions] : []),
        ...said(brief.rpoMinutes, (minutes) => WORDS.noLoss(plain(minutes))),
      ],
    ],
  ]
  return rows.flatMap(([about, says]) => (says.length > 0 ? [[about, says.join(' · ')] as const] : []))
}
