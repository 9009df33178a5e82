import type { Block } from '#domain/board/board.ts'
import { KINDS, type Kind } from '#domain/board/kind.ts'
import { hasTrait, propertyOf, roleOf } from './traits.ts'

/** What a block, or anything else of a kind, says of its kind. */
export type OfKind = Pick<Block, 'kind'>
/** What it says of its kind and role. */
export type OfRole = Pick<Block, 'kind' | 'role'>

const is =
  (wanted: Kind) =>
  ({ kind }: OfKind): boolean =>
    kind === wanted

/** A test for what is of one of several kinds. */
const isOneOf =
  (...wanted: readonly Kind[]) =>
  ({ kind }: OfKind): boolean =>
    wanted.includes(kind)

/** A test for what passes any of several. */
export const anyOf =
  <T>(...tests: readonly ((subject: T) => boolean)[]) =>
  (subject: T): boolean => {
    // A plain loop: rules put such questions to every block.
    for (let i = 0; i < tests.length; i++) if (tests[i]?.(subject)) return true
    return false
  }

/** True for a block that stands for the people or programs who use the system. */
export const isClient = is('client')

/** True for name resolution and the firewall before anything else. */
export const isEntry = is('entry')
/** True for a CDN drawn as such. */
export const isCdnBlock = is('cdn')
/** True for an API gateway. */
export const isGateway = is('gateway')
/** True for a load balancer. */
export const isBalancer = is('lb')
/** True for what passes requests on: entry, CDN, load balancer, gateway. */
export const isRouter = ({ kind }: OfKind): boolean => hasTrait(kind, 'router')
/** True for a router of the Edge tier. */
export const isEdgeRouter = (block: Pick<Block, 'kind' | 'tier'>): boolean => block.tier === 'edge' && isRouter(block)
/** True for a CDN, drawn as such or as a feature of the entry. */
export const isCdn = (block: Pick<Block, 'kind' | 'features'>): boolean =>
  isCdnBlock(block) || (isEntry(block) && block.features?.includes('cdn') === true)
/** True for a router that spreads requests over the copies behind it. */
export const balances = (block: Block): boolean =>
  isRouter(block) && (isBalancer(block) || propertyOf(block, 'balances') === true)
/** True for a router that ends TLS; routers do unless switched off. */
export const endsTls = (block: Block): boolean => isRouter(block) && propertyOf(block, 'tls') !== false
/** True for a gateway that checks both who calls and how often. */
export const checksCallers = (block: Block): boolean =>
  isGateway(block) && propertyOf(block, 'auth') === true && propertyOf(block, 'rateLimit') === true

/** True for an application server in any role. */
export const isApplication = is('app')
/** True for a server that holds open connections. */
export const isSocketServer = is('ws')
/** True for what reaches people by push, mail or text message. */
export const isNotifier = is('notify')
/** True for what runs code: application server, WebSocket server, notification service. */
export const runsCode = ({ kind }: OfKind): boolean => hasTrait(kind, 'compute')
/** True for what runs the code of the system: an application or WebSocket server. */
export const isServer = isOneOf('app', 'ws')
/** True for an application server that keeps the rules and data of a part of the business. */
export const isDomainService = (block: OfRole): boolean => isApplication(block) && roleOf(block) === 'service'
/** True for an application server that prepares answers for one kind of client. */
export const isBff = (block: OfRole): boolean => isApplication(block) && roleOf(block) === 'bff'
/** True for an application server whose role is to answer callers: service or BFF. */
export const isService = (block: OfRole): boolean => {
  const role = isApplication(block) ? roleOf(block) : undefined
  return role === 'service' || role === 'bff'
}
/** True for an application server that takes its work from queues, off the path of any user. */
export const isWorker = (block: OfRole): boolean => isApplication(block) && roleOf(block) === 'worker'
/** True for what works in the background, off the path of any user: a worker or a notification service. */
export const worksOnMessages = anyOf(isWorker, isNotifier)
/** True for what answers callers and may own data: a service, a BFF or a WebSocket server; workers act for their owner. */
export const answersCallers = anyOf(isService, isSocketServer)

/** True for what keeps data in memory in front of a store. */
export const isCache = is('cache')
/** True for a cache of what a store holds, as against sessions, counters and the like. */
export const isPlainCache = (block: OfRole): boolean => isCache(block) && roleOf(block) === 'cache'
/** True for a cache that answers reads in place of a store. */
export const answersReads = (block: OfRole): boolean =>
  isCache(block) && (roleOf(block) === 'cache' || roleOf(block) === 'geo')
/** True for a SQL database. */
export const isSql = is('sql')
/** True for a NoSQL database. */
export const isNosql = is('nosql')
/** True for a SQL or NoSQL database. */
export const isDatabase = isOneOf('sql', 'nosql')
/** True for object storage. */
export const isObjectStorage = is('object')
/** True for object storage with files that people look at. */
export const holdsFiles = (block: OfRole): boolean =>
  isObjectStorage(block) && (roleOf(block) === 'media' || roleOf(block) === 'static')
/** True for a search engine. */
export const isSearch = is('search')
/** True for a queue, a stream or a topic. */
export const isQueue = is('queue')
/** True for a queue of messages that could not be handled. */
export const isDlq = (block: OfRole): boolean => isQueue(block) && roleOf(block) === 'dlq'
/** True for a queue, stream or channel that needs both ends; a dead-letter queue is read by people. */
export const isWorkingQueue = (block: OfRole): boolean => isQueue(block) && !isDlq(block)
/** True for a transactional outbox. */
export const isOutbox = is('outbox')
/** True for what hands every message on: queue and outbox. */
export const keepsMessages = isOneOf('queue', 'outbox')
const STORES: ReadonlySet<Kind> = new Set(KINDS.filter((kind) => hasTrait(kind, 'store') && !isQueue({ kind })))
/** True for what keeps data to be looked up again: cache, databases, object storage, search; a queue only passes it on. */
export const isStore = ({ kind }: OfKind): boolean => STORES.has(kind)
/** True for what the Data tier is made of: stores, queues and outboxes, but nothing of other companies. */
export const isDataBlock = ({ kind }: OfKind): boolean => hasTrait(kind, 'store') || kind === 'outbox'
/** True for what keeps data for good: databases, buckets and search indexes. */
export const isLasting = ({ kind }: OfKind): boolean => hasTrait(kind, 'durable')
/** True for what can be the lasting home of data, from which caches and indexes are filled again. */
export const isSourceOfTruth = isOneOf('sql', 'nosql', 'object')

/** True for a service of somebody else. */
export const isExternal = is('external')
/** True for what sets work going: a client, an external API that calls in as a producer, a block that a schedule starts. */
export const startsWork = (block: Block): boolean =>
  isClient(block) || (isExternal(block) && block.role === 'producer') || propertyOf(block, 'trigger') === 'schedule'
/** True for metrics, traces and logs. */
export const isTelemetry = is('telemetry')
/** True for a box of which nothing is known. */
export const isGeneric = is('generic')
