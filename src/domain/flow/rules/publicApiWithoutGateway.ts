import { roleOf } from '#domain/blocks/traits.ts'
import type { Block } from '#domain/board/board.ts'
import { isStore } from '#domain/capacity/isStore.ts'
import { isService } from '../clientFacing.ts'
import { clientsOf } from '../clients.ts'
import { isRequest } from '../linkKinds.ts'
import { nameOf } from '../names.ts'
import { reach } from '../reach.ts'
import { checksCallers } from '../routers.ts'
import type { Rule } from '../rule.ts'
import { SOURCES } from '../sources.ts'

/** Behind a service callers are known; a WebSocket server checks at its handshake; workers and stores take no public calls. */
const endsTheWay = (block: Block): boolean =>
  isService(block) || block.kind === 'ws' || isStore(block) || roleOf(block) === 'worker'

/** A public API without quotas and identity belongs to its first abuser. */
export const publicApiWithoutGateway: Rule = {
  id: 'public-api-without-gateway',
  title: 'Public API without a gateway',
  topic: 'edge',
  severity: 'error',
  speaks: 'live',
  what: '',
  why: 'Programs of strangers call a public API; a gateway checks who they are and how often they may call before any service works.',
  source: SOURCES.gateway,
  quiet: [],
  *check(flow) {
    if (flow.board.brief.publicApi !== true) return
    const clients = clientsOf(flow)
    const programs = clients.filter(({ platform }) => platform === 'api' || platform === 'partner')
    const reached = reach(flow, {
      from: programs.length > 0 ? programs : clients,
      along: (link) => isRequest(link) && !checksCallers(link.to) && !endsTheWay(link.from),
    })
    for (const block of flow.blocks) {
      if (!reached.has(block) || !isService(block)) continue
      const says = `Public calls reach ${nameOf(block)} without a gateway that checks identity and quotas.`
      yield { at: [block.id], says }
    }
  },
  good: 'C:client(Partner), G:gateway, L:lb, A:app(Orders), D:sql(Orders DB); C->G, G->L, L->A, A->D; brief publicApi=on',
  bad: 'C:client(Partner), L:lb, A:app(Orders), D:sql(Orders DB); C->L, L->A, A->D; brief publicApi=on',
}
