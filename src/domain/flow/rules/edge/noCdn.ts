import { holdsFiles, isCdnBlock, isEntry, isRouter, runsCode } from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import type { Link } from '#domain/capacity/links.ts'
import type { Draft } from '#domain/flow/draft/draft.ts'
import type { FlowGraph } from '#domain/flow/flowGraph.ts'
import { targetsOf } from '#domain/flow/graph/linkEnds.ts'
import { isRequest } from '#domain/flow/graph/linkKinds.ts'
import { walk } from '#domain/flow/graph/reach.ts'
import { isComplete } from '#domain/flow/isComplete.ts'
import { isMvp } from '#domain/flow/isMvp.ts'
import { namesOf } from '#domain/flow/names.ts'
import { frontDoor } from '#domain/flow/repairs/frontDoor.ts'
import { clientsOf } from '#domain/flow/roles/clients.ts'
import type { Rule } from '#domain/flow/rule.ts'
import { SOURCES } from '#domain/flow/sources.ts'

const PROGRAMS: readonly (string | undefined)[] = ['api', 'partner', 'device']

const servesNearby = (block: Block): boolean => isCdnBlock(block) || block.features?.includes('cdn') === true

/** True when no person looks at what the system serves: all clients are programs or devices. */
function servesPrograms(flow: FlowGraph): boolean {
  const drawn = clientsOf(flow).map(({ platform }) => platform)
  const stated = drawn.every((platform) => platform === undefined) ? (flow.board.brief.platforms ?? []) : drawn
  return stated.length > 0 && stated.every((platform) => PROGRAMS.includes(platform))
}

/** Where a CDN would stand: the calls of clients and entries to the first router behind them, or to servers if there is none. */
function entrances(flow: FlowGraph): readonly Link[] {
  const outside = walk(flow, { from: clientsOf(flow), along: (link) => isRequest(link) && isEntry(link.to) })
  const calls = [...outside].flatMap((block) => flow.out(block)).filter(isRequest)
  const toRouters = calls.filter(({ to }) => isRouter(to) && !isEntry(to))
  return toRouters.length > 0 ? toRouters : calls.filter(({ to }) => runsCode(to))
}

/** Without copies near the users, every picture crosses the ocean for each of them. */
export const noCdn: Rule = {
  id: 'no-cdn',
  title: 'No CDN for distant users',
  topic: 'edge',
  severity: 'hint',
  speaks: 'review',
  what: 'A complete board without a CDN, although its users are spread over the world or use a browser.',
  why: 'Scripts and images fetched from afar make pages slow, and serving them takes up your servers.',
  source: SOURCES.cdn,
  quiet: [
    'A router has CDN among its features.',
    'Object storage holds media or static files, and then the rule about a CDN before that storage speaks.',
    'The brief says that this is a first version.',
    'The brief neither puts users all over the world nor names the web as a platform.',
    'All clients are partner programs, API callers or devices.',
  ],
  *check(flow) {
    const { geo, platforms } = flow.board.brief
    if (geo !== 'global' && !platforms?.includes('web')) return
    if (!isComplete(flow) || isMvp(flow) || servesPrograms(flow)) return
    if (flow.blocks.some((block) => servesNearby(block) || holdsFiles(block))) return
    const calls = entrances(flow)
    const clients = clientsOf(flow)
    const firsts = targetsOf(calls)
    const where = firsts.length > 0 ? ` through ${namesOf(firsts)}` : ''
    const says = `Every script and image for ${namesOf(clients)} comes from your own servers${where}: put a CDN in front.`
    const fixes = () => [{ title: 'Insert a CDN', draw: (draft: Draft) => void frontDoor(draft, 'cdn', calls) }]
    yield { at: [...clients, ...firsts].map(({ id }) => id), says, fixes }
  },
  good: 'C:client(Browser), N:cdn, L:lb, A:app(Shop), K:cache(Sessions), D:sql(Orders), Q:queue(Jobs), W:app(Mailer){role=worker}; C->N, N->L, L->A, A->K, A->D, A~>Q, Q~>W, W->D; brief geo=global',
  bad: 'C:client(Browser), L:lb, A:app(Shop), K:cache(Sessions), D:sql(Orders), Q:queue(Jobs), W:app(Mailer){role=worker}; C->L, L->A, A->K, A->D, A~>Q, Q~>W, W->D; brief geo=global',
}
