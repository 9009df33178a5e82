import type { Rule } from '../rule.ts'
import { cachePolicyGap } from './caches/cachePolicyGap.ts'
import { cacheWithoutStore } from './caches/cacheWithoutStore.ts'
import { readHeavyWithoutCache } from './caches/readHeavyWithoutCache.ts'
import { twoCacheWriters } from './caches/twoCacheWriters.ts'
import { acidOnNosql } from './data/acidOnNosql.ts'
import { analyticsOnOltp } from './data/analyticsOnOltp.ts'
import { filesAsDatabase } from './data/filesAsDatabase.ts'
import { hotPartitionRisk } from './data/hotPartitionRisk.ts'
import { mediaNotBehindCdn } from './data/mediaNotBehindCdn.ts'
import { mediaWithoutObjectStorage } from './data/mediaWithoutObjectStorage.ts'
import { nosqlUnjustified } from './data/nosqlUnjustified.ts'
import { replicaTakesWrites } from './data/replicaTakesWrites.ts'
import { replicaWithoutSource } from './data/replicaWithoutSource.ts'
import { searchAsPrimaryStore } from './data/searchAsPrimaryStore.ts'
import { searchWithoutFeed } from './data/searchWithoutFeed.ts'
import { sharedDatabase } from './data/sharedDatabase.ts'
import { staleRead } from './data/staleRead.ts'
import { technologyMismatch } from './data/technologyMismatch.ts'
import { authMissing } from './edge/authMissing.ts'
import { gatewayNotNeeded } from './edge/gatewayNotNeeded.ts'
import { noCdn } from './edge/noCdn.ts'
import { publicApiWithoutGateway } from './edge/publicApiWithoutGateway.ts'
import { securityGap } from './edge/securityGap.ts'
import { tlsNotTerminated } from './edge/tlsNotTerminated.ts'
import { dualWriteExternal } from './events/dualWriteExternal.ts'
import { dualWriteWithoutOutbox } from './events/dualWriteWithoutOutbox.ts'
import { queueWithoutConsumer } from './events/queueWithoutConsumer.ts'
import { queueWithoutDlq } from './events/queueWithoutDlq.ts'
import { queueWithoutProducer } from './events/queueWithoutProducer.ts'
import { workerCallsBack } from './events/workerCallsBack.ts'
import { writeNotIdempotent } from './events/writeNotIdempotent.ts'
import { briefIncomplete } from './operations/briefIncomplete.ts'
import { observabilityMissing } from './operations/observabilityMissing.ts'
import { overEngineered } from './operations/overEngineered.ts'
import { unjustifiedBlock } from './operations/unjustifiedBlock.ts'
import { capacityOverload } from './reliability/capacityOverload.ts'
import { externalCallUnprotected } from './reliability/externalCallUnprotected.ts'
import { multiRegionWithoutReplication } from './reliability/multiRegionWithoutReplication.ts'
import { noFailureHeadroom } from './reliability/noFailureHeadroom.ts'
import { singlePointOfFailure } from './reliability/singlePointOfFailure.ts'
import { singleRegionGlobalUsers } from './reliability/singleRegionGlobalUsers.ts'
import { writeHeavySingleSql } from './reliability/writeHeavySingleSql.ts'
import { backgroundCalledSync } from './services/backgroundCalledSync.ts'
import { bffMissing } from './services/bffMissing.ts'
import { bffOwnsData } from './services/bffOwnsData.ts'
import { fanOutInRequest } from './services/fanOutInRequest.ts'
import { lbSingleTarget } from './services/lbSingleTarget.ts'
import { realtimeWithoutPush } from './services/realtimeWithoutPush.ts'
import { scaledServerWithoutLb } from './services/scaledServerWithoutLb.ts'
import { statefulServiceScaled } from './services/statefulServiceScaled.ts'
import { websocketWithoutSessionRegistry } from './services/websocketWithoutSessionRegistry.ts'
import { clientSkipsEdge } from './tiers/clientSkipsEdge.ts'
import { clientToData } from './tiers/clientToData.ts'
import { danglingNode } from './tiers/danglingNode.ts'
import { edgeKindMismatch } from './tiers/edgeKindMismatch.ts'
import { edgeSkipsBusiness } from './tiers/edgeSkipsBusiness.ts'
import { noClient } from './tiers/noClient.ts'
import { noIngress } from './tiers/noIngress.ts'
import { noReplyPath } from './tiers/noReplyPath.ts'
import { orderWithinTier } from './tiers/orderWithinTier.ts'
import { requestGoesBackwards } from './tiers/requestGoesBackwards.ts'
import { responseDrawnAsRequest } from './tiers/responseDrawnAsRequest.ts'
import { routerWithoutTarget } from './tiers/routerWithoutTarget.ts'
import { syncChainTooLong } from './tiers/syncChainTooLong.ts'
import { syncCycle } from './tiers/syncCycle.ts'
import { tierMismatch } from './tiers/tierMismatch.ts'
import { unreachableNode } from './tiers/unreachableNode.ts'

/** Every rule, in the order in which findings of equal severity are listed: along the request, then what each part needs. */
export const RULES = [
  noClient,
  clientToData,
  clientSkipsEdge,
  noIngress,
  edgeSkipsBusiness,
  requestGoesBackwards,
  responseDrawnAsRequest,
  orderWithinTier,
  tierMismatch,
  edgeKindMismatch,
  routerWithoutTarget,
  syncCycle,
  syncChainTooLong,
  unreachableNode,
  danglingNode,
  noReplyPath,
  tlsNotTerminated,
  noCdn,
  publicApiWithoutGateway,
  gatewayNotNeeded,
  authMissing,
  securityGap,
  bffMissing,
  bffOwnsData,
  scaledServerWithoutLb,
  lbSingleTarget,
  statefulServiceScaled,
  websocketWithoutSessionRegistry,
  realtimeWithoutPush,
  backgroundCalledSync,
  fanOutInRequest,
  cacheWithoutStore,
  cachePolicyGap,
  readHeavyWithoutCache,
  twoCacheWriters,
  sharedDatabase,
  replicaTakesWrites,
  replicaWithoutSource,
  staleRead,
  searchAsPrimaryStore,
  searchWithoutFeed,
  nosqlUnjustified,
  acidOnNosql,
  hotPartitionRisk,
  mediaWithoutObjectStorage,
  mediaNotBehindCdn,
  filesAsDatabase,
  analyticsOnOltp,
  technologyMismatch,
  queueWithoutConsumer,
  queueWithoutProducer,
  queueWithoutDlq,
  dualWriteWithoutOutbox,
  dualWriteExternal,
  workerCallsBack,
  writeNotIdempotent,
  singlePointOfFailure,
  externalCallUnprotected,
  capacityOverload,
  noFailureHeadroom,
  writeHeavySingleSql,
  singleRegionGlobalUsers,
  multiRegionWithoutReplication,
  observabilityMissing,
  briefIncomplete,
  overEngineered,
  unjustifiedBlock,
] as const satisfies readonly Rule[]
