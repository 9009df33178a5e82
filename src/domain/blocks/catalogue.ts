import type { Kind } from '#domain/board/kind.ts'
import type { BlockKind } from './blockKind.ts'
import { apiGateway } from './kinds/apiGateway.ts'
import { applicationServer } from './kinds/applicationServer.ts'
import { cache } from './kinds/cache.ts'
import { cdn } from './kinds/cdn.ts'
import { client } from './kinds/client.ts'
import { entry } from './kinds/entry.ts'
import { externalApi } from './kinds/externalApi.ts'
import { genericBox } from './kinds/genericBox.ts'
import { loadBalancer } from './kinds/loadBalancer.ts'
import { messageQueue } from './kinds/messageQueue.ts'
import { nosqlDatabase } from './kinds/nosqlDatabase.ts'
import { notificationService } from './kinds/notificationService.ts'
import { objectStorage } from './kinds/objectStorage.ts'
import { outbox } from './kinds/outbox.ts'
import { searchEngine } from './kinds/searchEngine.ts'
import { sqlDatabase } from './kinds/sqlDatabase.ts'
import { telemetry } from './kinds/telemetry.ts'
import { websocketServer } from './kinds/websocketServer.ts'

/** Every block kind, in the order the palette shows them. */
export const BLOCK_KINDS = [
  loadBalancer,
  apiGateway,
  cdn,
  applicationServer,
  cache,
  sqlDatabase,
  nosqlDatabase,
  messageQueue,
  objectStorage,
  searchEngine,
  websocketServer,
  notificationService,
  client,
  entry,
  outbox,
  externalApi,
  telemetry,
  genericBox,
] as const satisfies readonly BlockKind[]

const byId = new Map<Kind, BlockKind>(BLOCK_KINDS.map((kind) => [kind.id, kind]))

/** The entry of a kind; a test holds that every kind has one. */
export const blockKind = (kind: Kind): BlockKind => byId.get(kind) as BlockKind
