import { copiesForAvailability, regionsForAvailability } from './availability.ts'
import { connectionsBeyondOneServer, connectionsToBeFound } from './connections.ts'
import type { ForcedBy } from './consequence.ts'
import { costOverBudget } from './costOverBudget.ts'
import { mediaOutOfDatabases, trafficOutThroughCdn } from './files.ts'
import { readsBeyondOneServer } from './readsBeyondOneServer.ts'
import { serverCopies } from './serverCopies.ts'
import { storageBeyondOneNode } from './storageBeyondOneNode.ts'
import { writesBeyondOnePrimary } from './writesBeyondOnePrimary.ts'

/** Everything that numbers may force, in the order in which it is said. */
export const FORCED: readonly ForcedBy[] = [
  writesBeyondOnePrimary,
  readsBeyondOneServer,
  serverCopies,
  connectionsBeyondOneServer,
  connectionsToBeFound,
  storageBeyondOneNode,
  mediaOutOfDatabases,
  trafficOutThroughCdn,
  copiesForAvailability,
  regionsForAvailability,
  costOverBudget,
]
