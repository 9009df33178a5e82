import { holdsFiles, isCdn, isObjectStorage } from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import type { FlowGraph } from '#domain/flow/flowGraph.ts'
import { blocksThat } from '#domain/flow/graph/alike.ts'
import { isMvp } from '#domain/flow/isMvp.ts'
import { nameOf } from '#domain/flow/names.ts'
import { cdnOf, serveThroughCdn } from '#domain/flow/repairs/serveThroughCdn.ts'
import { keepersOfRecords } from '#domain/flow/roles/keepsRecords.ts'
import type { Fix, Rule } from '#domain/flow/rule.ts'
import { SOURCES } from '#domain/flow/sources.ts'

const fixesFor = (flow: FlowGraph, object: Block): readonly Fix[] => [
  {
    title: cdnOf(flow) ? 'Let the CDN fetch from it' : 'Insert a CDN that fetches from it',
    draw: (draft) => serveThroughCdn(draft, flow, object),
  },
  { title: 'Set the role to upload', draw: (draft) => draft.set(object, { role: 'upload' }) },
  { title: 'Set the role to archive', draw: (draft) => draft.set(object, { role: 'archive' }) },
]

/** A picture travels around the world each time somebody looks at it. */
export const mediaNotBehindCdn: Rule = {
  id: 'media-not-behind-cdn',
  title: 'Files are not behind a CDN',
  topic: 'data',
  severity: 'warning',
  speaks: 'settled',
  what: 'Object storage for media or static files that is connected, but from which no CDN fetches.',
  why: 'A CDN answers most file requests near the user; without one each of them crosses the distance to the bucket and is paid for there.',
  source: SOURCES.objectStores,
  quiet: [
    'Its role is upload, archive, backup or lake: users do not read from it.',
    'Its label speaks of records and services keep them there: another rule asks for a database.',
    'The entry plays the CDN: it has that feature and an edge to the storage.',
    'The brief says that users are in one place and that this is a first version.',
  ],
  readsLabels: true,
  *check(flow) {
    if (flow.board.brief.geo === 'single' && isMvp(flow)) return
    for (const object of blocksThat(flow, isObjectStorage).filter(holdsFiles)) {
      const into = flow.into(object)
      if (into.length + flow.out(object).length === 0 || into.some(({ from }) => isCdn(from))) continue
      // Records are no files for people to look at; that they lie here is said by another rule.
      if (!isMvp(flow) && keepersOfRecords(flow, object).length > 0) continue
      const files =
        object.role === undefined ? `If users see files of ${nameOf(object)}, they` : `Files in ${nameOf(object)}`
      const says = `${files} come from one place: no CDN fetches and keeps them.`
      yield { at: [object.id], says, fixes: () => fixesFor(flow, object) }
    }
  },
  good: 'C:client(Browser), N:cdn, L:lb, A:app(Posts), O:object(Photos); C->N, N->L, L->A, A->O, N o> O',
  bad: 'C:client(Browser), L:lb, A:app(Posts), O:object(Photos); C->L, L->A, A->O',
}
