import type { Link } from '#domain/capacity/links.ts'
import { onceFor } from '#shared/onceFor.ts'
import { clientsOf } from './clients.ts'
import type { FlowGraph } from './flowGraph.ts'
import { isRequest } from './linkKinds.ts'

/** The requests that clients send, to whatever. */
export const clientCalls = onceFor((flow: FlowGraph): readonly Link[] =>
  clientsOf(flow).flatMap((client) => flow.out(client).filter(isRequest)),
)
