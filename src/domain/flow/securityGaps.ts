import {
  anyOf,
  isExternal,
  isLasting,
  isNosql,
  isRouter,
  isSearch,
  isService,
  isSql,
  runsCode,
} from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import type { Draft } from './draft/draft.ts'
import type { FlowGraph } from './flowGraph.ts'
import { blocksThat } from './graph/alike.ts'
import { clientCalls } from './graph/clientCalls.ts'
import { namesOf } from './names.ts'
import { frontDoor } from './repairs/frontDoor.ts'
import { clientsOf } from './roles/clients.ts'
import { distinctServices } from './roles/services.ts'

/** One point of security that a board leaves open. */
export interface SecurityGap {
  readonly item: 'waf' | 'secrets' | 'encryption' | 'tenancy'
  /** what is missing, for the middle of a sentence */
  readonly missing: string
  /** what closes it, as an order in lower case */
  readonly remedy: string
  readonly at: readonly Block[]
  readonly close: (draft: Draft) => void
}

type Look = (flow: FlowGraph) => SecurityGap | undefined

const MANY_USERS = 1_000_000
const MANY_SERVICES = 3

const hasFirewall = ({ features }: Block): boolean => features?.includes('waf') === true
const holdsRecords = anyOf(isSql, isNosql, isSearch)

/** The routers that clients come to first, else all of them. */
function outerRouters(flow: FlowGraph): readonly Block[] {
  const called = new Set(clientCalls(flow).map(({ to }) => to))
  const routers = blocksThat(flow, isRouter)
  const first = routers.filter((router) => called.has(router))
  return first.length > 0 ? first : routers
}

const firewall: Look = (flow) => {
  const { publicApi, dau = 0 } = flow.board.brief
  const routers = outerRouters(flow)
  if ((publicApi !== true && dau < MANY_USERS) || blocksThat(flow, isRouter).some(hasFirewall)) return undefined
  return {
    item: 'waf',
    missing: 'a firewall for web requests (WAF)',
    remedy: 'add a WAF',
    at: routers.length > 0 ? routers : clientsOf(flow),
    close: (draft) => {
      if (routers.length === 0) {
        const calls = clientCalls(flow).filter(({ to }) => runsCode(to))
        draft.set(frontDoor(draft, 'entry', calls), { features: ['waf'] })
      }
      for (const { id, features = [] } of routers) draft.set({ id }, { features: [...features, 'waf'] })
    },
  }
}

const secrets: Look = (flow) => {
  const externals = blocksThat(flow, isExternal)
  const services = blocksThat(flow, isService)
  const many = distinctServices(flow, services).length >= MANY_SERVICES
  if (flow.board.brief.secrets?.trim() || (externals.length === 0 && !many)) return undefined
  return {
    item: 'secrets',
    missing: 'a place for keys and passwords',
    remedy: 'keep secrets in Vault',
    at: [...externals, ...(many ? services : [])],
    close: (draft) => draft.setBrief({ secrets: 'Vault' }),
  }
}

const encryption: Look = (flow) => {
  const plain = blocksThat(flow, isLasting).filter(({ encrypted }) => encrypted !== true)
  if (flow.board.brief.pii !== true || plain.length === 0) return undefined
  return {
    item: 'encryption',
    missing: `encryption at rest of ${namesOf(plain)}`,
    remedy: 'encrypt the stores',
    at: plain,
    close: (draft) => draft.setAll(plain, { encrypted: true }),
  }
}

const tenancy: Look = (flow) => {
  const shared = blocksThat(flow, holdsRecords).filter((block) => block.tenantIsolation === undefined)
  if (flow.board.brief.tenancy !== 'multi' || shared.length === 0) return undefined
  return {
    item: 'tenancy',
    missing: `a line between the tenants in ${namesOf(shared)}`,
    remedy: 'isolate tenants by row',
    at: shared,
    close: (draft) => draft.setAll(shared, { tenantIsolation: 'row' }),
  }
}

/** The points of security that the brief asks for and the board leaves open, in the order of the request flow. */
export const securityGapsOf = (flow: FlowGraph): readonly SecurityGap[] =>
  [firewall, secrets, encryption, tenancy].flatMap((look) => look(flow) ?? [])
