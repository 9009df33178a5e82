import { isKind } from './isKind.ts'

/** True for what the Data tier is made of: stores, queues and outboxes, but nothing of other companies. */
export const isDataBlock = isKind('sql', 'nosql', 'cache', 'queue', 'object', 'search', 'outbox')

/** True for what can be the lasting home of data, from which caches and indexes are filled again. */
export const isSourceOfTruth = isKind('sql', 'nosql', 'object')

/** True for a SQL or NoSQL database. */
export const isDatabase = isKind('sql', 'nosql')
