import { isApplication, isBff } from '#domain/blocks/predicates.ts'
import { blocksThat } from '#domain/flow/graph/alike.ts'
import { targetsOf } from '#domain/flow/graph/linkEnds.ts'
import { wideRouters } from '#domain/flow/graph/wideRouters.ts'
import { isMvp } from '#domain/flow/isMvp.ts'
import { namesOf } from '#domain/flow/names.ts'
import { platformsOf } from '#domain/flow/platforms.ts'
import { insertBffs, PLATFORM_BFFS } from '#domain/flow/repairs/insertBffs.ts'
import { distinctServices } from '#domain/flow/roles/services.ts'
import type { Rule } from '#domain/flow/rule.ts'
import { SOURCES } from '#domain/flow/sources.ts'

const FEWEST_PLATFORMS = 2
const FEWEST_SERVICES = 3

/** Every client that fits answers together by itself repeats the work of the others. */
export const bffMissing: Rule = {
  id: 'bff-missing',
  title: 'Clients put answers together themselves',
  topic: 'services',
  severity: 'hint',
  speaks: 'settled',
  what: 'Two or more client platforms, and a router that leads to three or more services without a BFF in between.',
  why: 'Each platform needs other fields and fewer round trips; a BFF fits the answers of several services to it, at the price of code for every client.',
  source: SOURCES.backForFront,
  quiet: [
    'Clients and brief name one platform only.',
    'No router leads to three services; copies of one service count once, workers and WebSocket servers not at all.',
    'Some server has the role BFF.',
    'The brief says that this is a first version.',
  ],
  readsLabels: true,
  *check(flow) {
    const platforms = platformsOf(flow)
    if (platforms.length < FEWEST_PLATFORMS || isMvp(flow)) return
    if (blocksThat(flow, isApplication).some(isBff)) return
    const routers = wideRouters(flow, FEWEST_SERVICES)
    if (routers.length === 0) return
    const services = targetsOf(routers.flatMap(({ calls }) => calls))
    yield {
      at: [...new Set([...routers.map(({ router }) => router), ...services])].map(({ id }) => id),
      says: `Clients of ${platforms.length} platforms put together what ${namesOf(distinctServices(flow, services))} answer, each on its own.`,
      cause: platforms.join(' '),
      fixes: () => [
        { title: 'Insert a BFF', draw: (draft) => insertBffs(draft, routers, ['BFF']) },
        {
          title: 'Insert a BFF for each platform',
          draw: (draft) =>
            insertBffs(
              draft,
              routers,
              platforms.map((platform) => PLATFORM_BFFS[platform]),
            ),
        },
      ],
    }
  },
  good: 'C:client(Browser){platform=web}, M:client(Phone){platform=ios}, G:gateway, B:app(BFF){role=bff}, A:app(Orders), P:app(Profiles), S:app(Stock); C->G, M->G, G->B, B->A, B->P, B->S',
  bad: 'C:client(Browser){platform=web}, M:client(Phone){platform=ios}, G:gateway, A:app(Orders), P:app(Profiles), S:app(Stock); C->G, M->G, G->A, G->P, G->S',
}
