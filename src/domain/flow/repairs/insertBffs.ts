import { balances } from '#domain/blocks/predicates.ts'
import type { Edge } from '#domain/board/board.ts'
import type { BlockFields, Draft, NewEdgeFields } from '#domain/flow/draft/draft.ts'
import { stated } from '#domain/flow/draft/stated.ts'
import type { WideRouter } from '#domain/flow/graph/wideRouters.ts'
import type { Platform } from '../platforms.ts'
import { enoughCopies } from './enoughCopies.ts'

/** What the BFF of a platform is called. */
export const PLATFORM_BFFS: Readonly<Record<Platform, string>> = {
  web: 'Web BFF',
  ios: 'iOS BFF',
  android: 'Android BFF',
  device: 'Device BFF',
  api: 'API BFF',
  partner: 'Partner BFF',
}

/** What the call of a BFF keeps of the router's. A router splits its load, a server passes on all: even parts become shares. */
function callOf(edge: Edge, calls: number): NewEdgeFields {
  const shares = stated(edge, 'share', 'readShare', 'writeShare')
  const part = Object.keys(shares).length > 0 ? shares : { share: Math.round(100 / calls) / 100 }
  return { ...stated(edge, 'label'), ...part }
}

/** As many copies as the largest service behind them runs, for whatever these answer passes the BFF. */
function bffCopies(draft: Draft, routers: readonly WideRouter[]): BlockFields {
  const behind = routers.flatMap(({ calls }) => calls.flatMap(({ to }) => to.replicas ?? []))
  return behind.length > 0 ? { replicas: Math.max(...behind) } : enoughCopies(draft.board())
}

/** Puts BFFs with the labels between routers and the services behind them: every router calls every BFF, every BFF every service. */
export function insertBffs(draft: Draft, routers: readonly WideRouter[], labels: readonly string[]): void {
  const copies = routers.every(({ router }) => balances(router)) ? bffCopies(draft, routers) : {}
  const bffs = labels.map((label) => draft.add('app', { role: 'bff', label, ...copies }))
  for (const { router, calls } of routers) {
    for (const bff of bffs) {
      draft.connect(router, bff)
      for (const { edge, to } of calls) draft.connect(bff, to, callOf(edge, calls.length))
    }
    draft.removeEdges(calls.map(({ edge }) => edge))
  }
}
