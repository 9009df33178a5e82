import type { Migration } from './migration.ts'

/** Version 1 to 2: boards carry accepted trade-offs. */
export const addTradeoffs: Migration = {
  name: 'add the list of accepted trade-offs',
  migrate: (content) => ({ tradeoffs: [], ...content }),
}
