import type { Link } from '#domain/capacity/links.ts'
import { clientsOf } from '#domain/flow/roles/clients.ts'
import { onceFor } from '#shared/onceFor.ts'
import type { FlowGraph } from '../flowGraph.ts'
import { isRequest } from './linkKinds.ts'

/** The requests that clients send, to whatever. */
export const clientCalls = onceFor((flow: FlowGraph): readonly Link[] =>
  clientsOf(flow).flatMap((client) => flow.out(client).filter(isRequest)),
)
