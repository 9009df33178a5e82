import type { WordList } from './wordList.ts'

/** What people call the parts that keep data. */
export const DATA_WORDS: readonly WordList[] = [
  {
    weight: 'thing',
    sense: { kind: 'cache' },
    lasts: true,
    words: `cache, caching, in memory cache, memory cache, distributed cache, local cache, read cache, query cache,
      response cache, object cache, cache layer, caching layer, lru cache, 缓存`,
  },
  { weight: 'vessel', sense: { kind: 'cache' }, words: 'counter, rate counter, geo index, leaderboard' },
  { weight: 'vessel', sense: { kind: 'object' }, words: 'image, photo, media, attachment, thumbnail' },
  {
    weight: 'thing',
    sense: { kind: 'cache', role: 'session' },
    lasts: true,
    words: 'session, session store, session cache, session storage',
  },
  {
    weight: 'vessel',
    sense: { kind: 'sql' },
    lasts: true,
    words: `database, db, relational database, relational db, rdbms, sql, sql database, sql db, datastore, data store, store,
      ledger, event store, metadata, persistence, oltp, datenbank, base de datos, base de données, 数据库`,
  },
  {
    weight: 'vessel',
    sense: { kind: 'sql', role: 'replica' },
    lasts: true,
    words: 'replica, read replica, standby, hot standby, secondary, follower, slave',
  },
  {
    weight: 'vessel',
    sense: { kind: 'sql', role: 'analytics' },
    lasts: true,
    words:
      'warehouse, data warehouse, dwh, olap, olap store, analytics db, analytics database, analytics store, data mart',
  },
  {
    weight: 'vessel',
    sense: { kind: 'nosql' },
    lasts: true,
    words: `nosql, nosql database, nosql db, no sql, time series db, time series database, timeseries db, timeseries database,
      tsdb, time series store, vector db, vector database, vector store, vector index, embedding store, graph db,
      graph database, document db, document database, document store, key value store, kv store, key value db, key value, kv,
      wide column store, column store, feature store, social graph, activity store, read model, projection, view store,
      materialized view, feed store, state store, graph store, timeline store, query model`,
  },
  {
    weight: 'vessel',
    sense: { kind: 'object' },
    lasts: true,
    words: `object storage, object store, blob storage, blob store, blob, file storage, file store, bucket, storage bucket,
      media storage, media store, image store, image storage, video storage, video store, storage, cloud storage,
      static asset, static file, asset, archive, cold storage, backup, backup storage, data lake, lake, raw storage,
      artifact store, static site, static hosting, static website, static content, media file, model store, 对象存储, speicher`,
  },
  {
    weight: 'vessel',
    sense: { kind: 'search' },
    lasts: true,
    words: `search index, search engine, search cluster, search, full text search, inverted index, index, text index,
      fulltext index, search db, search store`,
  },
  { weight: 'thing', sense: { kind: 'outbox' }, lasts: true, words: 'outbox, outbox table, transactional outbox' },
]

/** What people call the parts that hand messages over. */
export const QUEUE_WORDS: readonly WordList[] = [
  {
    weight: 'thing',
    sense: { kind: 'queue', role: 'dlq' },
    lasts: true,
    words: 'dlq, dead letter queue, dead letter, dead letter topic, poison queue',
  },
  {
    weight: 'thing',
    sense: { kind: 'queue', role: 'stream' },
    lasts: true,
    words: `stream, event stream, message stream, event log, commit log, data stream, streaming platform, log stream,
      change stream, event backbone`,
  },
  {
    weight: 'thing',
    sense: { kind: 'queue', role: 'pubsub' },
    lasts: true,
    words:
      'pub sub, pubsub, event bus, message bus, bus, topic, event broker, service bus, event channel, event router',
  },
  {
    weight: 'thing',
    sense: { kind: 'queue' },
    lasts: true,
    words: `queue, message queue, mq, job queue, task queue, work queue, broker, message broker, messaging, messaging system,
      retry queue, event queue, delay queue, priority queue, mqtt broker, event, warteschlange, cola, 队列, 消息队列`,
  },
]

/** What people call the parts that watch. */
export const TELEMETRY_WORDS: readonly WordList[] = [
  {
    weight: 'thing',
    sense: { kind: 'telemetry' },
    lasts: true,
    words: `metric, metric server, metric collector, metric dashboard, monitoring, monitor, monitoring stack,
      monitoring dashboard, alert, alerting, alert manager, observability, telemetry, trace, tracing, tracer,
      distributed tracing, logging, log aggregator, log aggregation, log store, log storage, log collector, log shipper,
      centralized logging, log analytics, apm, otel collector, push gateway, pushgateway, exporter, uptime check, siem, syslog`,
  },
  { weight: 'vessel', sense: { kind: 'telemetry' }, lasts: true, words: 'log' },
]
