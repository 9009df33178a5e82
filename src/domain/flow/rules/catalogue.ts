import type { Rule } from '../rule.ts'
import { acidOnNosql } from './acidOnNosql.ts'
import { analyticsOnOltp } from './analyticsOnOltp.ts'
import { authMissing } from './authMissing.ts'
import { backgroundCalledSync } from './backgroundCalledSync.ts'
import { bffMissing } from './bffMissing.ts'
import { bffOwnsData } from './bffOwnsData.ts'
import { briefIncomplete } from './briefIncomplete.ts'
import { cachePolicyGap } from './cachePolicyGap.ts'
import { cacheWithoutStore } from './cacheWithoutStore.ts'
import { capacityOverload } from './capacityOverload.ts'
import { clientSkipsEdge } from './clientSkipsEdge.ts'
import { clientToData } from './clientToData.ts'
import { danglingNode } from './danglingNode.ts'
import { dualWriteWithoutOutbox } from './dualWriteWithoutOutbox.ts'
import { edgeKindMismatch } from './edgeKindMismatch.ts'
import { edgeSkipsBusiness } from './edgeSkipsBusiness.ts'
import { externalCallUnprotected } from './externalCallUnprotected.ts'
import { gatewayNotNeeded } from './gatewayNotNeeded.ts'
import { hotPartitionRisk } from './hotPartitionRisk.ts'
import { lbSingleTarget } from './lbSingleTarget.ts'
import { mediaNotBehindCdn } from './mediaNotBehindCdn.ts'
import { mediaWithoutObjectStorage } from './mediaWithoutObjectStorage.ts'
import { multiRegionWithoutReplication } from './multiRegionWithoutReplication.ts'
import { noCdn } from './noCdn.ts'
import { noClient } from './noClient.ts'
import { noFailureHeadroom } from './noFailureHeadroom.ts'
import { noIngress } from './noIngress.ts'
import { noReplyPath } from './noReplyPath.ts'
import { nosqlUnjustified } from './nosqlUnjustified.ts'
import { observabilityMissing } from './observabilityMissing.ts'
import { orderWithinTier } from './orderWithinTier.ts'
import { overEngineered } from './overEngineered.ts'
import { publicApiWithoutGateway } from './publicApiWithoutGateway.ts'
import { queueWithoutConsumer } from './queueWithoutConsumer.ts'
import { queueWithoutDlq } from './queueWithoutDlq.ts'
import { queueWithoutProducer } from './queueWithoutProducer.ts'
import { readHeavyWithoutCache } from './readHeavyWithoutCache.ts'
import { realtimeWithoutPush } from './realtimeWithoutPush.ts'
import { replicaTakesWrites } from './replicaTakesWrites.ts'
import { requestGoesBackwards } from './requestGoesBackwards.ts'
import { responseDrawnAsRequest } from './responseDrawnAsRequest.ts'
import { routerWithoutTarget } from './routerWithoutTarget.ts'
import { scaledServerWithoutLb } from './scaledServerWithoutLb.ts'
import { searchAsPrimaryStore } from './searchAsPrimaryStore.ts'
import { searchWithoutFeed } from './searchWithoutFeed.ts'
import { securityGap } from './securityGap.ts'
import { sharedDatabase } from './sharedDatabase.ts'
import { singlePointOfFailure } from './singlePointOfFailure.ts'
import { singleRegionGlobalUsers } from './singleRegionGlobalUsers.ts'
import { statefulServiceScaled } from './statefulServiceScaled.ts'
import { syncChainTooLong } from './syncChainTooLong.ts'
import { syncCycle } from './syncCycle.ts'
import { technologyMismatch } from './technologyMismatch.ts'
import { tierMismatch } from './tierMismatch.ts'
import { tlsNotTerminated } from './tlsNotTerminated.ts'
import { unjustifiedBlock } from './unjustifiedBlock.ts'
import { unreachableNode } from './unreachableNode.ts'
import { websocketWithoutSessionRegistry } from './websocketWithoutSessionRegistry.ts'
import { writeHeavySingleSql } from './writeHeavySingleSql.ts'
import { writeNotIdempotent } from './writeNotIdempotent.ts'

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
  cacheWithoutStore,
  cachePolicyGap,
  readHeavyWithoutCache,
  sharedDatabase,
  replicaTakesWrites,
  searchAsPrimaryStore,
  searchWithoutFeed,
  nosqlUnjustified,
  acidOnNosql,
  hotPartitionRisk,
  mediaWithoutObjectStorage,
  mediaNotBehindCdn,
  analyticsOnOltp,
  technologyMismatch,
  queueWithoutConsumer,
  queueWithoutProducer,
  queueWithoutDlq,
  dualWriteWithoutOutbox,
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
