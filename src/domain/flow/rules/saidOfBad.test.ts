import { expect, test } from 'vitest'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { checkBoard } from '../engine.ts'
import { MOMENTS } from '../rule.ts'
import { RULES } from './catalogue.ts'

/** By rule, what it says about its bad example: the blocks and edges it points at, and its sentence. */
const SAID: Readonly<Record<string, readonly (readonly [at: string, says: string])[]>> = {
  'no-client': [['L', 'Nobody uses this system yet: no client sends a request to “Load balancer”.']],
  'client-to-data': [['e1 C D', '“Shopper” talks straight to “Orders DB”, past the Edge and Business tiers.']],
  'client-skips-edge': [['e3 C P', '“Browser” calls “Profiles” around the Edge tier that other requests pass.']],
  'no-ingress': [['e1 C A', '“Browser” reaches “Orders” directly: nothing ends TLS, routes or keeps attacks away.']],
  'edge-skips-business': [
    ['e2 G D', '“API gateway” goes straight to “Products” without a service of the Business tier.'],
  ],
  'request-goes-backwards': [
    ['e3 D A', '“Orders DB” calls “Orders” against the flow: an answer needs no arrow, a push is an event.'],
  ],
  'response-drawn-as-request': [
    [
      'e3 A L',
      'The answer of “Orders” to “Load balancer” comes back on the request; a second arrow is needed only for an event.',
    ],
  ],
  'order-within-tier': [['e2 L N', '“Load balancer” comes before “CDN”, but “CDN” belongs further out.']],
  'tier-mismatch': [['D', '“Orders DB” stands in the Edge tier; it belongs in the Data tier.']],
  'edge-kind-mismatch': [['e3 A Q', '“Orders” to “Order events” is drawn as a request, but it is an event.']],
  'router-without-target': [['L', 'Requests reach “Load balancer” and stop there: it leads nowhere.']],
  'sync-cycle': [['A P e3 e4', '“Orders” and “Payments” wait for each other in a circle of requests.']],
  'sync-chain-too-long': [
    [
      'B S T U e3 e4 e5',
      'A request waits for 4 services in a row, from “Shop BFF” to “Pricing”: each that fails or slows down does so for all.',
    ],
  ],
  'unreachable-node': [['R', 'Nothing leads to “Month-end report”: no request or message ever arrives there.']],
  'dangling-node': [['K', '“Hot posts” is connected to nothing: connect it or park it.']],
  'no-reply-path': [['A', '“Upload” only publishes, and the result never comes back to who called it.']],
  'tls-not-terminated': [['L C A', 'Traffic from “Browser” reaches “Orders” without being encrypted on the way.']],
  'no-cdn': [
    [
      'C L',
      'Every script and image for “Browser” comes from your own servers through “Load balancer”: put a CDN in front.',
    ],
  ],
  'public-api-without-gateway': [
    ['A', 'Public calls reach “Orders” without a gateway that checks identity and quotas.'],
  ],
  'gateway-not-needed': [['G A', 'With no public API and only “Orders” behind it, “API gateway” is one hop too many.']],
  'auth-missing': [
    [
      'A',
      'Anyone can write through “Orders”, unless it only reads “Orders DB”: nothing on the way checks who is calling.',
    ],
  ],
  'security-gap': [['D', 'Still open in security: encryption at rest of “People”.']],
  'bff-missing': [
    ['G A P S', 'Clients of 2 platforms put together what “Orders”, “Profiles” and “Stock” answer, each on its own.'],
  ],
  'bff-owns-data': [['e4 B D', '“Web BFF” writes to “Orders DB”, which is the work of a service.']],
  'scaled-server-without-lb': [['A', '“Orders” runs 3 copies, but nothing spreads the requests over them.']],
  'lb-single-target': [
    ['L A', '“Load balancer” has a single copy of “Orders” to choose from: run a second or drop the balancer.'],
  ],
  'stateful-service-scaled': [
    ['A', '“Shop” keeps state in memory across 3 copies: users can land on one that does not know them.'],
  ],
  'websocket-without-session-registry': [
    ['W', 'A message for a user on another copy of “WebSocket server” has no way to reach them.'],
  ],
  'realtime-without-push': [['C', 'The brief asks for real time, but nothing pushes to “Browser”.']],
  'background-called-sync': [['e4 A P', '“Mail” does background work, yet whoever calls “Orders” waits for it.']],
  'fan-out-in-request': [
    [
      'A e3 e4 e5 e6',
      '“Checkout” calls 4 services; a request that needs them all takes as long as the slowest and fails with any of them.',
    ],
  ],
  'cache-without-store': [['K', '“Hot posts” holds the only copy of its data: a restart loses it.']],
  'cache-policy-gap': [['K', '“Hot posts” does not say how it is filled and when entries expire.']],
  'read-heavy-without-cache': [
    ['D R', 'Reads outnumber writes 100 to 1, yet all of them go to “Links DB” and “Links replica”.'],
  ],
  'two-cache-writers': [
    [
      'e7 A K',
      '“Orders” writes “Catalog cache” without owning the data behind it: the owner’s next write and this one overwrite each other.',
    ],
  ],
  'shared-database': [
    ['e4 e5 A P D', '“Orders” and “Profiles” use “Shop DB”: unless all but one only read it, nobody owns its schema.'],
  ],
  'replica-takes-writes': [['e5 A R', '“Orders” writes to “Replica”, which only copies its primary.']],
  'replica-without-source': [
    ['R', '“Orders copy” is called a copy, but nothing copies into it: what is read there never changes.'],
  ],
  'stale-read': [
    [
      'e5 A R',
      '“Accounts” reads “Accounts copy”, which may lag behind; the brief asks that every read sees the latest write.',
    ],
  ],
  'search-as-primary-store': [['S', '“Product search” holds the only copy of what is searched.']],
  'search-without-feed': [['S', '“Product search” is searched, but nothing ever fills it.']],
  'nosql-unjustified': [
    ['Z', '“Messages” does not say why it is NoSQL: name its access pattern and partition key, or use SQL.'],
  ],
  'acid-on-nosql': [['Z', 'The brief asks for all-or-nothing writes, but they all land in “Orders DB”.']],
  'hot-partition-risk': [['Z', '“Posts” is partitioned by date: most traffic can fall on one partition.']],
  'media-without-object-storage': [
    ['A', 'The brief has images or video, but there is no object storage into which “Posts” could put them.'],
  ],
  'media-not-behind-cdn': [
    ['O', 'If users see files of “Photos”, they come from one place: no CDN fetches and keeps them.'],
  ],
  'files-as-database': [
    ['O', '“Order records” keeps records as files: no query, no transaction, and two writers overwrite each other.'],
  ],
  'analytics-on-oltp': [['e5 Y D', '“Reporting” runs heavy scans on “Orders DB”, the database that serves users.']],
  'technology-mismatch': [['D', '“Products” names MongoDB, which is no SQL database.']],
  'queue-without-consumer': [['Q', 'Messages pile up in “Profile events”: nothing consumes them.']],
  'queue-without-producer': [['Q', 'Nothing ever writes to “Profile events”.']],
  'queue-without-dlq': [['Q', 'A message in “Jobs” that always fails has nowhere to go.']],
  'dual-write-without-outbox': [
    [
      'e4 A Q e3 D',
      '“Profiles” saves to “Profile DB”, unless it only reads there, and publishes to “Profile events” in two steps: a crash in between loses one of them.',
    ],
  ],
  'dual-write-external': [
    [
      'e4 A X',
      '“Bookings” saves to “Bookings DB” and calls “Payment provider” in one request: a crash in between leaves one of them undone.',
    ],
  ],
  'worker-calls-back': [
    [
      'e6 W A',
      '“Invoicing” works on what “Orders” sent and calls it for more: when “Orders” is down or busy, the queue between them does not help.',
    ],
  ],
  'write-not-idempotent': [['A', 'A request to “Order service” that is sent again would do its work twice.']],
  'single-point-of-failure': [['D', 'There is one copy of “Products”: if it stops, users notice.']],
  'external-call-unprotected': [
    ['e4 A X', 'If “Payment gateway” hangs, “Tickets” hangs with it: the call lacks a timeout and a circuit breaker.'],
  ],
  'capacity-overload': [['A', '“Feed” gets 10,000/s and can take 4,000, at 1,000 a server (250 %).']],
  'no-failure-headroom': [
    ['A', '“Feed” takes its peak of 10,000/s with all 10 copies, at 1,000 a server, but not with one fewer.'],
  ],
  'write-heavy-single-sql': [
    ['D', '“History” takes 20,000 writes/s at peak and one primary is good for 5,000 to 10,000.'],
  ],
  'single-region-global-users': [['A', 'One region serves the whole world: an outage of the region stops everyone.']],
  'multi-region-without-replication': [
    ['D E', 'Servers run in eu and us, but their data does not travel between them.'],
  ],
  'observability-missing': [['A', 'Nobody sees “Shop” fail: no metrics, logs or traces come from there.']],
  'brief-incomplete': [
    ['C', 'You are drawing before agreeing on features, latency, availability, consistency and scale.'],
  ],
  'over-engineered': [
    [
      'G A P S T D E F H',
      'For 1,000 users a day the design has 9 building blocks and 4 services: start simpler and say how it would grow.',
    ],
  ],
  'unjustified-block': [['N K', 'Be ready to say why the design needs “CDN” and “Cache”.']],
}

test('each rule is listed with what it says about its bad example', () => {
  expect(Object.keys(SAID)).toEqual(RULES.map(({ id }) => id))
})

test.each(RULES.map((rule) => [rule.id, rule] as const))(
  '%s points at the right places of its bad example',
  (id, rule) => {
    const findings = checkBoard(parseNotation(rule.bad), { speaks: MOMENTS, rules: [rule] })
    expect(findings.map(({ at, says }) => [at.join(' '), says])).toEqual(SAID[id])
  },
)
