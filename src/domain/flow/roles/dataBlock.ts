import { roleOf } from '#domain/blocks/traits.ts'
import type { Block } from '#domain/board/board.ts'
import { isKind } from './isKind.ts'

/** True for what the Data tier is made of: stores, queues and outboxes, but nothing of other companies. */
export const isDataBlock = isKind('sql', 'nosql', 'cache', 'queue', 'object', 'search', 'outbox')

/** True for what can be the lasting home of data, from which caches and indexes are filled again. */
export const isSourceOfTruth = isKind('sql', 'nosql', 'object')

/** True for a SQL or NoSQL database. */
export const isDatabase = isKind('sql', 'nosql')

/** True for what keeps data for good: databases, buckets and search indexes. */
export const isLasting = isKind('sql', 'nosql', 'object', 'search')

/** True for object storage with files that people look at. */
export const holdsFiles = (block: Block): boolean =>
  block.kind === 'object' && (roleOf(block) === 'media' || roleOf(block) === 'static')
