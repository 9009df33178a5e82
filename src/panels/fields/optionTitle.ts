import { PROTOCOL_TITLES } from '#domain/layout/edgeStyle.ts'
import { capitalised } from '#shared/capitalised.ts'

const TITLES: Readonly<Record<string, string>> = {
  ios: 'iOS',
  api: 'API client',
  L4: 'Layer 4',
  L7: 'Layer 7',
  dns: 'DNS',
  waf: 'WAF',
  cdn: 'CDN',
  ttl: 'Time to live',
  ...PROTOCOL_TITLES,
  ws: 'WebSocket',
  cdc: 'Change data capture',
  'read-write': 'Read and write',
  'log-first': 'Log first',
  'best-effort': 'Best effort',
  board: 'This board',
  external: 'Something outside the board',
}

type Titles = Readonly<Record<string, string>> | undefined

/** What an option of a property is called on screen, by the property's own `titles` where it has some. */
export const optionTitle = (option: string, titles?: Titles): string =>
  titles?.[option] ?? TITLES[option] ?? capitalised(option)
