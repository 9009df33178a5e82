import type { InputId } from './inputs.ts'

/** A price that somebody published. */
export interface KnownPrice {
  readonly field: Extract<InputId, `${string}Price`>
  readonly what: string
  /** in US dollars, for what the field counts */
  readonly value: number
  /** where it stands, and when it stood there */
  readonly source: string
}

/** What a field of prices may be filled with. Prices without a source that can be named are not listed: such a field stays empty. */
export const KNOWN_PRICES: readonly KnownPrice[] = [
  {
    field: 'storagePrice',
    what: 'S3 Standard in the US East region, the first 50 TB of a month',
    value: 0.023,
    source: 'aws.amazon.com/s3/pricing, as of July 2022',
  },
  {
    field: 'requestPrice',
    what: 'HTTP APIs of Amazon API Gateway, the first 300 million of a month',
    value: 1,
    source: 'aws.amazon.com/api-gateway/pricing, as of September 2026',
  },
]
