import { expect, test } from 'vitest'
import type { Edge } from '#domain/board/board.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { type CommandId, commandById } from '../catalogue.ts'
import { holdsNow, isAvailable, runCommand } from '../runCommand.ts'

const BOARD = parseNotation(
  'A:app, B:app, D:sql, K:queue, O:object, X:external, N:notify; A->D, B->D, A~>K, A->O, A->X{timeout=5s}, A->N',
)
const [INTO_SQL, ALSO_SQL, INTO_QUEUE, INTO_FILES, INTO_API, INTO_PUSH] = BOARD.edges.map(({ id }) => id) as string[]

function start(...selection: (string | undefined)[]) {
  const { workspace, deeds } = fakeWorkspace(BOARD)
  workspace.desk.setState({ selection: new Set(selection) as never })
  const edge = (id: string | undefined) =>
    workspace.document.board().edges.find((each) => each.id === id) as Edge & Record<string, unknown>
  const run = (id: CommandId) => runCommand(commandById(id), workspace)
  const holds = (id: CommandId) => holdsNow(commandById(id), workspace)
  const offers = (id: CommandId) => isAvailable(commandById(id), workspace)
  return { run, holds, offers, edge, deeds, workspace }
}

test('access is set on every selected edge into a store, in one step, and is then the chosen one', async () => {
  const { run, holds, edge, deeds } = start(INTO_SQL, ALSO_SQL, INTO_QUEUE)
  await run('edge-access-read')
  expect([edge(INTO_SQL).access, edge(ALSO_SQL).access]).toEqual(['read', 'read'])
  expect(edge(INTO_QUEUE)).not.toHaveProperty('access')
  expect(holds('edge-access-read')).toBe(true)
  expect(holds('edge-access-write')).toBe(false)
  await run('edge-access-read')
  expect(deeds.steps).toEqual([{ title: 'Only reads' }])
})

test.each([
  ['edge-via-outbox', 'outbox'],
  ['edge-via-cdc', 'cdc'],
  ['edge-via-best-effort', 'best-effort'],
] as const)('%s says how an event is published', async (id, via) => {
  const { run, edge } = start(INTO_QUEUE)
  await run(id)
  expect(edge(INTO_QUEUE).via).toBe(via)
})

test('a call is given timeout, retries and breaker; what is stated stays; again, all of it goes', async () => {
  const { run, holds, edge } = start(INTO_SQL, INTO_API)
  await run('edge-protect')
  expect(edge(INTO_SQL)).toMatchObject({ timeout: 2000, retries: 3, breaker: true })
  expect(edge(INTO_API)).toMatchObject({ timeout: 5000, retries: 3, breaker: true })
  expect(holds('edge-protect')).toBe(true)
  await run('edge-protect')
  for (const id of [INTO_SQL, INTO_API])
    for (const field of ['timeout', 'retries', 'breaker']) expect(edge(id)).not.toHaveProperty(field)
})

test.each([
  ['edge-awaited', INTO_PUSH, 'awaited'],
  ['edge-signed', INTO_FILES, 'signed'],
] as const)('%s is switched on and off', async (id, at, field) => {
  const { run, edge } = start(at)
  await run(id)
  expect(edge(at)[field]).toBe(true)
  await run(id)
  expect(edge(at)).not.toHaveProperty(field)
})

test.each([
  ['edge-access-read', INTO_QUEUE],
  ['edge-via-outbox', INTO_SQL],
  ['edge-protect', INTO_QUEUE],
  ['edge-awaited', INTO_SQL],
  ['edge-signed', INTO_SQL],
] as const)('%s is not offered where it says nothing, and does not hold there', (id, at) => {
  const { offers, holds } = start(at)
  expect(offers(id)).toBe(false)
  expect(holds(id)).toBe(false)
})
