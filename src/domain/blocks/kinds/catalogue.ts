import { apiGateway } from './apiGateway.ts'
import { applicationServer } from './applicationServer.ts'
import type { BlockKind } from './blockKind.ts'
import { cache } from './cache.ts'
import { cdn } from './cdn.ts'
import { client } from './client.ts'
import { entry } from './entry.ts'
import { externalApi } from './externalApi.ts'
import { genericBox } from './genericBox.ts'
import { loadBalancer } from './loadBalancer.ts'
import { messageQueue } from './messageQueue.ts'
import { nosqlDatabase } from './nosqlDatabase.ts'
import { notificationService } from './notificationService.ts'
import { objectStorage } from './objectStorage.ts'
import { outbox } from './outbox.ts'
import { searchEngine } from './searchEngine.ts'
import { sqlDatabase } from './sqlDatabase.ts'
import { telemetry } from './telemetry.ts'
import { websocketServer } from './websocketServer.ts'

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
