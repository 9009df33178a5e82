import { expect, test } from 'vitest'
import { readGroup } from './readGroup.ts'

test.each([
  ['Data Tier', 'sql'],
  ['Databases', 'sql'],
  ['  Storage  ', 'sql'],
  ['«Data»', 'sql'],
  ['Microservices', 'app'],
  ['Services', 'app'],
  ['Business logic layer', 'app'],
  ['Application layer', 'app'],
  ['Backend', 'app'],
  ['Core services', 'app'],
  ['Clients', 'client'],
  ['Frontend', 'client'],
  ['Client side', 'client'],
  ['External services', 'external'],
  ['Third-party APIs', 'external'],
  ['3rd party', 'external'],
  ['Observability stack', 'telemetry'],
  ['Monitoring', 'telemetry'],
  ['Caching layer', 'cache'],
  ['VPC', undefined],
  ['Redis cluster', 'cache'],
  ['Message queues', 'queue'],
  ['data!', 'sql'],
  ['x data', undefined],
  ['Datax', undefined],
  ['Some random', undefined],
])('what lies in a group called “%s” is of kind %s', (title, kind) => {
  expect(readGroup(title)?.kind).toBe(kind)
})
