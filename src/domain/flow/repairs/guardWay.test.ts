import { expect, test } from 'vitest'
import { isRequest } from '#domain/flow/graph/linkKinds.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { flowOf } from '../flowGraph.ts'
import { guardWay } from './guardWay.ts'

const POLICIES = { auth: true, rateLimit: true }

/** The repairs of the way from the client C to the service A. */
const guards = (notation: string, policies: { auth?: boolean; rateLimit?: boolean } = POLICIES) => {
  const flow = flowOf(parseNotation(notation))
  const at = (id: string) => flow.blocks.filter((block) => block.id === id)
  const [to] = at('A')
  if (!to) throw new Error('A is missing')
  const { reroute, insert, turnOn } = guardWay(flow, { way: { from: at('C'), to: [to], along: isRequest }, policies })
  return [reroute?.title, insert?.title, turnOn?.title]
}
const THROUGH = 'Send the calls through the gateway'
const INSERT = 'Insert an API gateway'
const TURN_ON = 'Turn on identity checks and rate limits at the gateway'

test.each([
  ['has both policies', { fields: 'auth=on rateLimit=on', asked: POLICIES, fits: true }],
  ['checks identity only', { fields: 'auth=on rateLimit=off', asked: POLICIES, fits: false }],
  ['limits rates only', { fields: 'auth=off rateLimit=on', asked: POLICIES, fits: false }],
  ['checks identity, where no more is asked', { fields: 'auth=on rateLimit=off', asked: { auth: true }, fits: true }],
  ['limits rates, where no more is asked', { fields: 'auth=off rateLimit=on', asked: { rateLimit: true }, fits: true }],
])('a gateway beside the way that %s', (_, { fields, asked, fits }) => {
  const [reroute] = guards(`C:client, G:gateway{${fields}}, A:app; C->A, G->A`, asked)
  expect(reroute).toBe(fits ? THROUGH : undefined)
})

test('a gateway that does not lead there is no help', () => {
  expect(guards('C:client, G:gateway{auth=on rateLimit=on}, A:app, B:app; C->A, G->B')).toEqual([
    undefined,
    INSERT,
    undefined,
  ])
})

test('a gateway on the way turns its policies on, and where every call comes to it none is inserted', () => {
  const fields = '{auth=off rateLimit=off}'
  expect(guards(`C:client, G:gateway${fields}, A:app; C->G, G->A`)).toEqual([undefined, undefined, TURN_ON])
  expect(guards(`C:client, G:gateway${fields}, A:app; C->G, G->A, C->A`)).toEqual([undefined, INSERT, TURN_ON])
  expect(guards(`C:client, G:gateway${fields}, A:app; C->G, G->A`, { auth: true })[2]).toBe(
    'Check identity at the gateway',
  )
})
