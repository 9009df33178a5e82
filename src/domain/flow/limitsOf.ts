import type { Board } from '#domain/board/board.ts'
import { onceFor } from '#shared/onceFor.ts'

/** What the rules measure a board by. */
export interface Limits {
  /** so many services waiting in a row are too many */
  readonly chain: number
  /** so many services called by one of them are too many */
  readonly fanOut: number
  /** partition keys that spread badly, in lower case */
  readonly lowSpreadKeys: ReadonlySet<string>
  /** up to so many users a day are few */
  readonly dau: number
  /** up to so many reads and writes per second at peak are few */
  readonly qps: number
  /** more building blocks are too many for a small system */
  readonly blocks: number
  /** more services are too many for a small system */
  readonly services: number
}

const LOW_SPREAD =
  'status, type, country, region, date, day, month, year, timestamp, created_at, gender, boolean, is_active, hashtag'

/** The limits of a board: what its settings say, else the usual values. */
export const limitsOf = onceFor(({ settings }: Board): Limits => {
  const keys = (settings.lowSpreadKeys ?? LOW_SPREAD).split(',').map((key) => key.trim().toLowerCase())
  return {
    chain: settings.chainLimit ?? 4,
    fanOut: settings.fanOutLimit ?? 4,
    lowSpreadKeys: new Set(keys.filter(Boolean)),
    dau: settings.smallDau ?? 10_000,
    qps: settings.smallQps ?? 100,
    blocks: settings.mostBlocks ?? 8,
    services: settings.mostServices ?? 3,
  }
})
