import { answersCallers, isDatabase, isExternal, isObjectStorage, isServer } from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import type { FlowGraph } from '#domain/flow/flowGraph.ts'
import { isComplete } from '#domain/flow/isComplete.ts'
import { isMvp } from '#domain/flow/isMvp.ts'
import { namesOf } from '#domain/flow/names.ts'
import { serveThroughCdn } from '#domain/flow/repairs/serveThroughCdn.ts'
import { isServiceWrite } from '#domain/flow/roles/storeWrites.ts'
import type { Fix, Rule } from '#domain/flow/rule.ts'
import { SOURCES } from '#domain/flow/sources.ts'

/** Where files would end up: with the services that write databases, else with any service, else with any server. */
function keepersOf(flow: FlowGraph): readonly Block[] {
  const servers = flow.blocks.filter(isServer)
  const owners = servers.filter((server) =>
    flow.out(server).some((link) => isServiceWrite(link) && isDatabase(link.to)),
  )
  return [owners, servers.filter(answersCallers), servers].find(({ length }) => length > 0) ?? []
}

const fixesFor = (flow: FlowGraph, keepers: readonly Block[]): readonly Fix[] => [
  {
    title: 'Add object storage behind a CDN',
    draw: (draft) => {
      const keeper = keepers.find(({ role }) => role !== 'bff') ?? keepers[0]
      if (!keeper) return
      const object = draft.add('object', { role: 'media' })
      draft.connect(keeper, object, { access: 'read-write' })
      serveThroughCdn(draft, flow, object)
    },
  },
]

/** Videos in table rows: the database grows a hundredfold and every backup with it. */
export const mediaWithoutObjectStorage: Rule = {
  id: 'media-without-object-storage',
  title: 'Media without object storage',
  topic: 'data',
  severity: 'warning',
  speaks: 'review',
  what: 'A brief with images or video, on a complete board without object storage.',
  why: 'Files are most of the bytes of such a system; a bucket keeps them cheaply, while in a database they crowd out what it is good at.',
  source: SOURCES.objectStores,
  quiet: ['An external API keeps the media: its role says so.', 'The brief says that this is a first version.'],
  *check(flow) {
    if (flow.board.brief.media !== true || isMvp(flow) || !isComplete(flow)) return
    const isKept = flow.blocks.some((block) => isObjectStorage(block) || (isExternal(block) && block.role === 'media'))
    if (isKept) return
    const keepers = keepersOf(flow)
    yield {
      at: keepers.map(({ id }) => id),
      says: `The brief has images or video, but there is no object storage into which ${namesOf(keepers)} could put them.`,
      fixes: () => fixesFor(flow, keepers),
    }
  },
  good: 'C:client(Browser), N:cdn, G:gateway, L:lb, A:app(Posts), D:sql(Posts DB), O:object(Photos); C->N, N->G, G->L, L->A, A->D, A->O, N o> O; brief media=on',
  bad: 'C:client(Browser), G:gateway, L:lb, A:app(Posts), K:cache(Hot posts), D:sql(Posts DB); C->G, G->L, L->A, A->K, A->D; brief media=on',
}
