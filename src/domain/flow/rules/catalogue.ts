import type { Rule } from '../rule.ts'
import { authMissing } from './authMissing.ts'
import { bffMissing } from './bffMissing.ts'
import { bffOwnsData } from './bffOwnsData.ts'
import { cacheWithoutStore } from './cacheWithoutStore.ts'
import { capacityOverload } from './capacityOverload.ts'
import { clientSkipsEdge } from './clientSkipsEdge.ts'
import { clientToData } from './clientToData.ts'
import { danglingNode } from './danglingNode.ts'
import { edgeSkipsBusiness } from './edgeSkipsBusiness.ts'
import { gatewayNotNeeded } from './gatewayNotNeeded.ts'
import { lbSingleTarget } from './lbSingleTarget.ts'
import { noCdn } from './noCdn.ts'
import { noReplyPath } from './noReplyPath.ts'
import { publicApiWithoutGateway } from './publicApiWithoutGateway.ts'
import { queueWithoutConsumer } from './queueWithoutConsumer.ts'
import { queueWithoutProducer } from './queueWithoutProducer.ts'
import { realtimeWithoutPush } from './realtimeWithoutPush.ts'
import { replicaTakesWrites } from './replicaTakesWrites.ts'
import { requestGoesBackwards } from './requestGoesBackwards.ts'
import { routerWithoutTarget } from './routerWithoutTarget.ts'
import { scaledServerWithoutLb } from './scaledServerWithoutLb.ts'
import { searchAsPrimaryStore } from './searchAsPrimaryStore.ts'
import { securityGap } from './securityGap.ts'
import { statefulServiceScaled } from './statefulServiceScaled.ts'
import { syncCycle } from './syncCycle.ts'
import { tlsNotTerminated } from './tlsNotTerminated.ts'
import { websocketWithoutSessionRegistry } from './websocketWithoutSessionRegistry.ts'

/** Every rule, in the order in which findings of equal severity are listed: along the request, then what each part needs. */
export const RULES = [
  clientToData,
  clientSkipsEdge,
  edgeSkipsBusiness,
  requestGoesBackwards,
  routerWithoutTarget,
  syncCycle,
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
  cacheWithoutStore,
  replicaTakesWrites,
  searchAsPrimaryStore,
  queueWithoutConsumer,
  queueWithoutProducer,
  capacityOverload,
] as const satisfies readonly Rule[]
