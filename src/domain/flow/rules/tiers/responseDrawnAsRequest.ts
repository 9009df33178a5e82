import { linksThat } from '#domain/flow/graph/alike.ts'
import { isAnswer, mayBeAnswer } from '#domain/flow/graph/direction.ts'
import { linksByEnds, type Parallels } from '#domain/flow/graph/linksByEnds.ts'
import { nameOf } from '#domain/flow/names.ts'
import { convertEdges } from '#domain/flow/repairs/convertEdges.ts'
import type { Fix, Rule } from '#domain/flow/rule.ts'
import { SOURCES } from '#domain/flow/sources.ts'

function fixesFor({ edges }: Parallels): readonly Fix[] {
  return [
    { title: 'Remove the second arrow', draw: (draft) => draft.removeEdges(edges) },
    { title: 'Make it an event', draw: (draft) => convertEdges(draft, edges, 'event') },
  ]
}

/** An answer with an arrow of its own reads like a call that nobody makes. */
export const responseDrawnAsRequest: Rule = {
  id: 'response-drawn-as-request',
  title: 'Answer drawn as a request',
  topic: 'tiers',
  severity: 'hint',
  speaks: 'live',
  what: 'A request back to an earlier tier, between two blocks that a request joins in the right direction already.',
  why: 'An answer comes back on the arrow of its request; a second one makes a reader look for a call that does not exist.',
  source: SOURCES.requestFlow,
  quiet: [
    'Both blocks stand in one tier; then they may wait for each other in a circle, which is a finding of its own.',
    'One of them is telemetry.',
    'The arrow back is an event.',
  ],
  forbids: isAnswer,
  *check(flow) {
    for (const parallels of linksByEnds(linksThat(flow, mayBeAnswer).filter((link) => isAnswer(flow, link)))) {
      const { from, to, at } = parallels
      const says = `The answer of ${nameOf(from)} to ${nameOf(to)} comes back on the request; a second arrow is needed only for an event.`
      yield { at, says, fixes: () => fixesFor(parallels) }
    }
  },
  good: 'C:client(Browser), L:lb, A:app(Orders); C->L, L->A',
  bad: 'C:client(Browser), L:lb, A:app(Orders); C->L, L->A, A->L',
}
