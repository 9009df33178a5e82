// Boards of any size as companies draw them, 1.5 edges a block: teams of very different sizes, what all of them use, and long edges.
import { seededRandom } from '../seededRandom.mjs'
import { AREAS, CLIENTS, EDGE_LABELS, PLATFORM, SERVICES, STORES } from './boardWords.mjs'
import { placeDrawn } from './placeDrawn.mjs'

/** @typedef {{ id: string, kind: string, label: string, tier: string, x: number, y: number, [field: string]: unknown }} SizedBlock */
/** @typedef {{ id: string, from: string, to: string, kind: string, label?: string }} SizedEdge */
/** @typedef {{ name: string, doors: SizedBlock[], services: SizedBlock[], stores: SizedBlock[] }} Area what one team looks after */
/** @typedef {{ blocks: SizedBlock[], edges: SizedEdge[], zones: { id: string, label: string }[] }} Drawn */
/** @typedef {ReturnType<typeof startDraft>} Draft */

const EDGES_A_BLOCK = 1.5
const LABELLED = 0.35
const MOST_TRIES = 40

/** @typedef {{ kind: string, share: number, words: readonly string[], products: readonly string[] }} Store */
/** Each kind of store as often as it is met. @type {readonly Store[]} */
const STORES_BY_SHARE = STORES.flatMap((store) => Array.from({ length: store.share }, () => store))

/** @type {Readonly<Record<string, string>>} */
const TIER_OF = {
  ...{ client: 'client', entry: 'edge', cdn: 'edge', lb: 'edge', gateway: 'edge' },
  ...{ app: 'business', ws: 'business', notify: 'business', telemetry: 'observability' },
}

/** What gives on the messages it takes. */
const HANDS_ON = new Set(['queue'])

/** @param {string} from @param {string} to */
function edgeKind(from, to) {
  if (to === 'telemetry') return 'telemetry'
  if (HANDS_ON.has(from) || HANDS_ON.has(to)) return 'event'
  if (from === 'cdn' && to === 'object') return 'origin'
  return TIER_OF[from] === undefined && TIER_OF[to] === undefined ? 'replication' : 'request'
}

/** A board under way: what adds to it, and its luck. @param {number} seed */
function startDraft(seed) {
  const random = seededRandom(seed)
  /** @type {Drawn} */
  const drawn = { blocks: [], edges: [], zones: [] }
  /** @type {Map<string, number>} */
  const names = new Map()
  /** @type {Set<string>} */
  const joined = new Set()
  const chance = (/** @type {number} */ share) => random() < share
  /** One of some things, the earlier ones more often the larger the bias is. @type {<T>(all: readonly T[], bias?: number) => T} */
  const pick = (all, bias = 1) => /** @type {any} */ (all[Math.floor(random() ** bias * all.length)])
  return {
    ...{ drawn, random, chance, pick },
    /** @param {string} kind @param {string} name @param {Record<string, unknown>} [more] */
    add: (kind, name, more = {}) => {
      const times = (names.get(name) ?? 0) + 1
      names.set(name, times)
      const label = times === 1 ? name : `${name} ${times}`
      const block = { id: `b${drawn.blocks.length}`, kind, label, tier: TIER_OF[kind] ?? 'data', x: 0, y: 0, ...more }
      drawn.blocks.push(block)
      return block
    },
    /** Draws an edge, unless there is one already. @param {SizedBlock | undefined} from @param {SizedBlock | undefined} to */
    join: (from, to) => {
      if (!from || !to || from === to || joined.has(`${from.id} ${to.id}`)) return
      joined.add(`${from.id} ${to.id}`)
      const label = chance(LABELLED) ? { label: pick(EDGE_LABELS) } : {}
      const kind = edgeKind(from.kind, to.kind)
      drawn.edges.push({ id: `e${drawn.edges.length}`, from: from.id, to: to.id, kind, ...label })
    },
  }
}

/** What all teams share: the way in and the platform. @param {Draft} draft @param {number} count */
function addShared({ add }, count) {
  const some = (/** @type {number} */ each, /** @type {string} */ kind, /** @type {readonly string[]} */ names) =>
    Array.from({ length: 1 + Math.floor(count / each) }, (_, i) =>
      add(kind, /** @type {string} */ (names[i % names.length])),
    )
  const clients = [...some(70, 'client', CLIENTS), add('client', 'Admin console')]
  const entry = add('entry', 'DNS and WAF')
  const cdns = some(600, 'cdn', ['CDN'])
  const balancers = some(400, 'lb', ['Load balancer'])
  const gateways = some(150, 'gateway', ['API gateway', 'Partner gateway', 'Mobile BFF'])
  const telemetry = some(500, 'telemetry', ['Metrics and traces', 'Logs'])
  const services = PLATFORM.slice(0, count < 30 ? 2 : 4).map((name) =>
    add(name === 'Notifications' ? 'notify' : 'app', name),
  )
  const bus = some(300, 'queue', ['Event bus'])
  return { clients, entry, cdns, balancers, gateways, telemetry, services, bus }
}

/** @param {Draft} draft @param {string} name */
function addStore({ add, pick, chance }, name) {
  const { kind, words, products } = pick(STORES_BY_SHARE)
  return add(kind, `${name} ${pick(words)}`, chance(0.5) ? { technology: pick(products) } : {})
}

/** @param {Draft} draft @param {string} name @param {number} which */
function addService({ add, random, chance }, name, which) {
  const replicas = chance(0.6) ? { replicas: 1 + Math.floor(12 * random() ** 2) } : {}
  return add(chance(0.04) ? 'ws' : 'app', `${name} ${SERVICES[which % SERVICES.length]}`.trim(), replicas)
}

/** The teams, most of them small and a few large, until the board has its blocks. @param {Draft} draft @param {number} count */
function addAreas(draft, count) {
  const { drawn, add, random, chance, pick } = draft
  /** @type {Area[]} */
  const areas = []
  while (drawn.blocks.length < count) {
    const name = /** @type {string} */ (AREAS[areas.length % AREAS.length])
    const size = Math.min(4 + Math.floor(26 * random() ** 2), count - drawn.blocks.length)
    /** @type {Area} */
    const area = { name, doors: [], services: [], stores: [] }
    for (let i = 0; i < size; i++) {
      if (i === 1 && chance(0.25)) area.doors.push(add(pick(['lb', 'gateway']), `${name} entry`))
      else if (i % 5 < 3) area.services.push(addService(draft, name, i))
      else area.stores.push(addStore(draft, name))
    }
    areas.push(area)
  }
  return areas
}

/** The way in: fan-out to the teams, by doors of their own or by the gateways of all. @param {Draft} draft @param {Area[]} areas @param {ReturnType<typeof addShared>} shared */
function joinDoors({ join, pick, chance }, areas, shared) {
  const { clients, entry, cdns, balancers, gateways } = shared
  for (const client of clients) {
    join(client, entry)
    if (chance(0.4)) join(client, pick(cdns))
  }
  for (const balancer of [...balancers, ...cdns]) join(entry, balancer)
  for (const [i, gateway] of gateways.entries()) join(balancers[i % balancers.length], gateway)
  for (const [i, { doors, services }] of areas.entries()) {
    const gateway = gateways[Math.floor((i * gateways.length) / areas.length)]
    for (const door of doors) join(gateway, door)
    for (const front of services.slice(0, chance(0.2) ? 2 : 1)) join(doors[0] ?? gateway, front)
  }
}

/** What each team needs to work: no service without a caller, no store without one that fills it. @param {Draft} draft @param {Area} area */
function joinWithin({ join, pick }, { services, stores }) {
  for (const [i, service] of services.entries()) if (i > 0) join(pick(services.slice(0, i), 2), service)
  for (const store of stores) {
    join(pick(services, 2), store)
    if (HANDS_ON.has(store.kind)) join(store, pick(services))
  }
}

/** Fan-in to stores and to what everybody uses, calls to the teams beside and far away, until there are edges enough. @param {Draft} draft @param {Area[]} areas @param {ReturnType<typeof addShared>} shared */
function joinMore({ drawn, join, pick, random, chance }, areas, shared) {
  const used = [...shared.services, ...shared.bus]
  const wanted = Math.round(EDGES_A_BLOCK * drawn.blocks.length)
  for (const { services } of areas) if (chance(0.3)) join(services[0], pick(shared.telemetry))
  for (let tries = 0; drawn.edges.length < wanted && tries < MOST_TRIES * wanted; tries++) {
    const here = Math.floor(random() * areas.length)
    const { services, stores } = /** @type {Area} */ (areas[here])
    const way = random()
    const beside = areas[here + 1 + Math.floor(2 * random())]
    if (way < 0.45) join(pick(services), pick(stores, 2))
    else if (way < 0.75) join(pick(services), pick(used, 2))
    else if (way < 0.9) join(pick(services), beside?.services[0])
    else join(pick(services), pick(areas, 1.5).services[0])
  }
}

/** About half of the teams with some services put them into a zone. @param {Draft} draft @param {Area[]} areas */
function addZones({ drawn, chance }, areas) {
  for (const { name, services } of areas) {
    if (services.length < 3 || !chance(0.5)) continue
    const zone = `z${drawn.zones.length}`
    drawn.zones.push({ id: zone, label: `${name} team` })
    for (const service of services) service.zone = zone
  }
}

/**
 * A board with `count` blocks, the same for the same seed: hubs, fan-in, long edges, zones, tiers of uneven size, cards and labels
 * of natural lengths.
 *
 * @param {number} count
 * @param {number} [seed]
 */
export function sizedBoard(count, seed = 1) {
  const draft = startDraft(seed * 7919 + count)
  const shared = addShared(draft, count)
  const areas = addAreas(draft, count)
  joinDoors(draft, areas, shared)
  for (const area of areas) joinWithin(draft, area)
  joinMore(draft, areas, shared)
  addZones(draft, areas)
  placeDrawn(draft, areas, shared)
  const brief = { publicApi: false, peakReadQps: 800, peakWriteQps: 80 }
  return { settings: { name: `${count} blocks`, direction: 'right' }, brief, ...draft.drawn }
}

/**
 * The text of a board file with `count` blocks.
 *
 * @param {number} count
 * @param {number} [seed]
 */
export const sizedBoardText = (count, seed) =>
  JSON.stringify({ format: 'tierboard', version: 1, board: sizedBoard(count, seed) })

/**
 * A service in the midst of the board, with a few edges, to both sides: what a measurement works on.
 *
 * @param {Pick<Drawn, 'blocks' | 'edges'>} board
 */
export function chosenBlock({ blocks, edges }) {
  const middle = blocks.length / 2
  const ends = (/** @type {'from' | 'to'} */ end, /** @type {string} */ id) =>
    edges.filter((edge) => edge[end] === id).length
  const nearest = blocks
    .map((block, i) => ({ block, away: Math.abs(i - middle) }))
    .sort((a, b) => a.away - b.away)
    .map(({ block }) => block)
  const chosen = nearest.find(({ tier, id }) => tier === 'business' && ends('to', id) > 0 && ends('from', id) > 1)
  if (!chosen) throw new Error('The board has no service with edges to both sides.')
  return chosen
}
