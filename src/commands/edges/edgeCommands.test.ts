import { expect, test } from 'vitest'
import { EDGE_COMMANDS } from './edgeCommands.ts'

test('every kind of edge is offered in plain English', () => {
  const titles = EDGE_COMMANDS.map(({ title }) => title).filter((title) => title.startsWith('Make'))
  expect(titles).toEqual([
    'Make it a request',
    'Make it an event',
    'Make it replication',
    'Make it an origin fetch',
    'Make it telemetry',
  ])
})
