import { expect, test } from 'vitest'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { statedOn } from './statedOn.ts'

test('what a picture cannot show is put into words', () => {
  const board = parseNotation(
    'C:client(Browser), L:lb{tls=off features=waf+dns replicas=2}, K:cache(Hot){role=session ttl=3600}; C->L{protocol=http}; brief publicApi=on dau=1000000',
  )
  expect(statedOn(board)).toEqual([
    'Load balancer – Features: WAF, DNS; Ends TLS: off',
    'Hot – Role: session store; Time to live: 3,600 s',
    'Browser → Load balancer – Protocol: HTTP',
    'Brief – Public API: on; Daily active users: 1,000,000',
  ])
})

test('a board that states nothing gives no lines', () => {
  expect(statedOn(parseNotation('C:client, A:app{replicas=3}; C->A'))).toEqual([])
})
