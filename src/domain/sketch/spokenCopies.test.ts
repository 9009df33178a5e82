import { expect, test } from 'vitest'
import { spokenCopies } from './spokenCopies.ts'

test.each([
  ['10 workers', 10, 'workers'],
  ['3 feed services', 3, 'feed services'],
  ['3 postgres', 3, 'postgres'],
  ['3x feed', 3, 'feed'],
  ['3 x feed', 3, 'feed'],
  ['3 × feed service', 3, 'feed service'],
  ['3×feed', 3, 'feed'],
  ['× 3 feed', 3, 'feed'],
  ['Feed service x 3', 3, 'Feed service'],
  ['Orders DB (× 12)', 12, 'Orders DB'],
])('“%s” says that there are %i', (text, replicas, rest) => {
  expect(spokenCopies(text)).toMatchObject({ replicas, rest })
})

test.each([
  '5 minute job',
  '5 minute workers',
  '24 hour worker',
  '24 hour workers',
  '2 factor auth',
  '2 factor auth services',
  '2-factor auth service',
  '3-tier app servers',
  '2 million workers',
  '3rd party API',
  '3rd party services',
  '3 users',
  '5 topics',
  '2 go',
  '1 worker',
  '0 workers',
  '4xlarge worker',
  'x86 server',
  'S3',
  'EC2',
  'Tier 1 services',
  'Office 365',
  '10',
  '',
])('“%s” says nothing of copies', (text) => {
  expect(spokenCopies(text)).toBeUndefined()
})
