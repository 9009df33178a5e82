import { PROTOCOL_TITLES } from '#domain/layout/edgeStyle.ts'

/** What options of properties are called where that is not their id with a capital and the property does not say it. */
export const optionWords: Readonly<Record<string, string>> = {
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
