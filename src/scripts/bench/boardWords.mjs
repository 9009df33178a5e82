// Names as people give them, from one short word to a line and a half, for boards of any size.

/** What teams look after. */
export const AREAS = /** @type {const} */ ([
  ...['Order', 'Payment', 'Catalogue', 'Search', 'Account', 'Shipping', 'Pricing', 'Review', 'Messaging', 'Media'],
  ...['Recommendation', 'Reporting', 'Fraud', 'Returns', 'Loyalty', 'Warehouse', 'Scheduling', 'Onboarding', 'Content'],
  ...['Support', 'Billing', 'Inventory', 'Supplier', 'Campaign', 'Identity document', 'Tax', 'Ticket', 'Subscription'],
  ...['Customer profile', 'Marketplace', 'Gift card', 'Live event'],
])

/** What a service of an area does. */
export const SERVICES = /** @type {const} */ ([
  ...['', 'API', 'history', 'rules', 'importer', 'worker', 'approvals', 'scheduler', 'projection builder', 'exporter'],
  ...['reconciliation', 'webhook receiver', 'state machine', 'change notifications', 'quota and rate limits', 'sync'],
  ...[
    'search indexer',
    'data clean-up (nightly)',
    'backfill of historical records',
    'limits',
    'timeline',
    'validation',
  ],
])

/** What keeps the data of an area, by kind: how often of a hundred, words after the area's name, products. */
export const STORES = /** @type {const} */ ([
  {
    kind: 'sql',
    share: 38,
    words: ['database', 'DB', 'ledger', 'records'],
    products: ['PostgreSQL', 'MySQL', 'Aurora'],
  },
  { kind: 'cache', share: 20, words: ['cache', 'hot list', 'sessions'], products: ['Redis', 'Memcached'] },
  { kind: 'nosql', share: 14, words: ['documents', 'events by user', 'store'], products: ['MongoDB', 'DynamoDB'] },
  { kind: 'queue', share: 11, words: ['events', 'jobs', 'commands for retries'], products: ['Kafka', 'RabbitMQ'] },
  { kind: 'object', share: 6, words: ['files', 'uploads and thumbnails'], products: ['S3'] },
  { kind: 'search', share: 5, words: ['index', 'full-text index'], products: ['Elasticsearch'] },
  { kind: 'external', share: 6, words: ['provider', 'partner API (sandbox and live)'], products: ['REST'] },
])

/** What stands on the edges that have a label. */
export const EDGE_LABELS = /** @type {const} */ ([
  ...['reads', 'writes', 'place order', 'charge', 'order placed', 'nightly export', 'look up by id', 'invalidate'],
  ...['p95 under 200 ms', 'retries with backoff', 'profile and preferences', 'bulk import, 10k rows', 'gRPC', 'OAuth'],
])

/** What everybody uses. */
export const PLATFORM = /** @type {const} */ (['Identity', 'Notifications', 'Audit log', 'Feature flags'])

/** What people sit in front of. */
export const CLIENTS = /** @type {const} */ ([
  ...['Web app', 'iOS app', 'Android app', 'Back office', 'Partner portal', 'Till in the shop', 'Courier app'],
  ...['Public API clients', 'Smart TV', 'Kiosk'],
])
