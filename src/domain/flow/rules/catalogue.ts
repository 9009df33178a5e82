import type { Rule } from '../rule.ts'
import { cacheWithoutStore } from './cacheWithoutStore.ts'
import { capacityOverload } from './capacityOverload.ts'
import { clientSkipsEdge } from './clientSkipsEdge.ts'
import { clientToData } from './clientToData.ts'
import { edgeKindMismatch } from './edgeKindMismatch.ts'
import { edgeSkipsBusiness } from './edgeSkipsBusiness.ts'
import { noClient } from './noClient.ts'
import { noIngress } from './noIngress.ts'
import { orderWithinTier } from './orderWithinTier.ts'
import { publicApiWithoutGateway } from './publicApiWithoutGateway.ts'
import { queueWithoutConsumer } from './queueWithoutConsumer.ts'
import { queueWithoutProducer } from './queueWithoutProducer.ts'
import { replicaTakesWrites } from './replicaTakesWrites.ts'
import { requestGoesBackwards } from './requestGoesBackwards.ts'
import { responseDrawnAsRequest } from './responseDrawnAsRequest.ts'
import { routerWithoutTarget } from './routerWithoutTarget.ts'
import { scaledServerWithoutLb } from './scaledServerWithoutLb.ts'
import { searchAsPrimaryStore } from './searchAsPrimaryStore.ts'
import { syncChainTooLong } from './syncChainTooLong.ts'
import { syncCycle } from './syncCycle.ts'
import { tierMismatch } from './tierMismatch.ts'
import { tlsNotTerminated } from './tlsNotTerminated.ts'
import { unreachableNode } from './unreachableNode.ts'
import { websocketWithoutSessionRegistry } from './websocketWithoutSessionRegistry.ts'

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
  tlsNotTerminated,
  publicApiWithoutGateway,
  scaledServerWithoutLb,
  websocketWithoutSessionRegistry,
  cacheWithoutStore,
  replicaTakesWrites,
  searchAsPrimaryStore,
  queueWithoutConsumer,
  queueWithoutProducer,
  capacityOverload,
] as const satisfies readonly Rule[]
