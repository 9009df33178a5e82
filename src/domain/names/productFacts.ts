import type { Kind } from '#domain/board/kind.ts'

/** What may be true of a product; what is not listed is not known of it. */
export const PRODUCT_FACTS = {
  /** its provider adds and replaces machines, so that copies are not ours to count */
  managed: `ALB, ELB, NLB, Application Gateway, Azure Load Balancer, Cloud Load Balancing, Global Accelerator, Traffic Manager,
    AWS API Gateway, AppSync, Azure API Management, Apigee, CloudFront, Cloudflare, Fastly, Akamai, Azure Front Door, Azure CDN,
    Cloud CDN, Bunny, Netlify, Vercel, Route 53, Cloud DNS, Azure DNS, AWS WAF, Cloud Armor, AWS Shield, Azure WAF,
    Azure Firewall, Imperva, Pusher, Ably, SignalR, Lambda, Fargate, Cloud Run, Cloud Functions, Azure Functions, App Engine,
    App Service, Container Apps, Heroku, Cloudflare Workers, SQS, SNS, EventBridge, Pub/Sub, Event Grid, Service Bus, Cloud Tasks,
    Azure Queue Storage, Amazon MQ, Kinesis, Event Hubs, MSK, Confluent Cloud, Firehose, IoT Hub, Aurora, Aurora Serverless,
    RDS Multi-AZ, Cloud SQL, AlloyDB, Azure SQL, Spanner, PlanetScale, Neon, Redshift, Snowflake, BigQuery, Synapse, DynamoDB,
    Cosmos DB, Firestore, Firebase, Bigtable, DocumentDB, Keyspaces, Neptune, MongoDB Atlas, Pinecone, ElastiCache, Memorystore,
    Azure Cache for Redis, Momento, DAX, Algolia, OpenSearch Service, Elastic Cloud, Azure AI Search, S3, Cloud Storage,
    S3 Glacier, S3 Tables, Azure Blob Storage, R2`,
  /** it takes what comes without anybody choosing a number of machines */
  scalesItself: `ALB, ELB, NLB, Cloud Load Balancing, Azure Load Balancer, Azure Front Door, Global Accelerator, AWS API Gateway, AppSync,
    CloudFront, Cloudflare, Fastly, Akamai, Lambda, Fargate, Cloud Run, Cloud Functions, Azure Functions, App Engine, Container Apps,
    Cloudflare Workers, Vercel, Netlify, SQS, SNS, EventBridge, Pub/Sub, Event Grid, Cloud Tasks, Azure Queue Storage, Firehose,
    Aurora Serverless, BigQuery, Snowflake, DynamoDB, Firestore, Firebase, Keyspaces, Momento, S3, Cloud Storage, S3 Glacier,
    S3 Tables, Azure Blob Storage, R2, Algolia`,
  /** every node takes writes, and each datum is kept by some of them */
  leaderless: 'Cassandra, ScyllaDB, DynamoDB, Keyspaces, Riak, Couchbase, Cosmos DB, Aerospike',
  /** SQL whose nodes share data and writes between them */
  distributedSql: 'Spanner, CockroachDB, YugabyteDB, TiDB',
  /** its copies are fed by the product or its provider, without anything to draw */
  copiesItself: `Aurora, Aurora Serverless, RDS, RDS Multi-AZ, Cloud SQL, AlloyDB, Azure SQL, Spanner, CockroachDB, YugabyteDB, TiDB,
    PlanetScale, Neon, Supabase, MongoDB, Mongo, MongoDB Atlas, DocumentDB, Cosmos DB, Firestore, Firebase, DynamoDB, Keyspaces,
    Cassandra, ScyllaDB, Riak, Couchbase, Aerospike, Bigtable, Neptune, Redshift, Snowflake, BigQuery`,
  /** it lives in memory, and a restart wipes it unless it is told to write to disk */
  inMemory:
    'Redis, Valkey, Memcached, KeyDB, Dragonfly, ElastiCache, Memorystore, Azure Cache for Redis, Momento, Hazelcast',
  /** it lives within the process of a server */
  inProcess: 'Caffeine, Guava, Ehcache',
  /** it lives on the device of a user */
  onDevice: 'IndexedDB, SQLite, AsyncStorage',
  /** it stores a graph, whose queries differ too much for one figure */
  graph: 'Neo4j, Neptune, Dgraph, ArangoDB, JanusGraph',
  /** it keeps tables, with transactions, in files of object storage */
  tablesInFiles: 'Delta Lake, Iceberg, Hudi, S3 Tables',
  /** search that browsers may ask themselves, with a key that only reads */
  hostedSearch: 'Algolia, Typesense, Meilisearch',
  /** a call of it moves money, goods or messages */
  hasEffect: `Stripe, PayPal, Adyen, Braintree, Klarna, Razorpay, Apple Pay, Google Pay, Visa, Mastercard, Chargebee, Twilio, SendGrid,
    Mailgun, Postmark, Mailchimp, Amazon SES, DHL, FedEx, UPS`,
  /** all that a call of it does is to send a message to a person */
  sendsMessages: 'Twilio, SendGrid, Mailgun, Postmark, Mailchimp, Amazon SES',
  /** it finds out who is calling */
  identifies: 'Auth0, Okta, Cognito, Entra ID, Keycloak, LDAP, Google OAuth',
  /** its copies each keep a part of the data of their own, so that all of them take writes */
  pooled: 'Memcached, Hazelcast',
  /** load is shown, and no capacity judged: neither our sources nor its makers give one number to plan with */
  withoutFigure: `Neo4j, Neptune, Dgraph, ArangoDB, JanusGraph, Caffeine, Guava, Ehcache, RabbitMQ, ActiveMQ, Amazon MQ, SQS, SNS,
    NATS, ZeroMQ, Mosquitto, EMQX, Elasticsearch, OpenSearch, Solr, Algolia, Meilisearch, Typesense,
    Lucene, Vespa, FAISS, ELK stack, Redshift, Snowflake, BigQuery, Hive, Synapse, Druid, Pinot, Azure Data Explorer, ClickHouse`,
} as const

/** The kinds of blocks on which a product may stand beside those that offer it, as whoever draws well may have it. */
export const PRODUCTS_ALSO_ON: Partial<Readonly<Record<Kind, string>>> = {
  lb: 'Azure Front Door, CloudFront, Global Accelerator, Traffic Manager',
  gateway: 'Traefik, HAProxy, Caddy, Cloudflare, Application Gateway, Next.js, Hasura, GraphQL, ALB',
  cdn: 'Varnish, NGINX, Lambda',
  entry: 'Akamai, Azure Front Door, Traffic Manager, Global Accelerator, Application Gateway',
  app: 'NGINX, Next.js, React, Vue, Angular, Svelte, Streamlit, Temporal, Step Functions, Databricks, Keycloak, LDAP, MLflow',
  client: 'Node.js, .NET, Python, Go',
  cache: 'CloudFront, Cloudflare, NGINX, DynamoDB, SQLite, Aerospike, Couchbase',
  sql: 'Athena',
  nosql:
    'Redis GEO, Valkey, KeyDB, Dragonfly, ClickHouse, TimescaleDB, BigQuery, pgvector, Elasticsearch, OpenSearch, etcd, S3 Tables',
  queue: 'Valkey, PostgreSQL, MongoDB, Temporal',
  object: 'EFS',
  search: 'MongoDB Atlas, Qdrant, Weaviate, Milvus, Pinecone, PostgreSQL, Loki, Splunk, ELK stack, ClickHouse',
  telemetry: 'Elasticsearch, OpenSearch, InfluxDB, ClickHouse, TimescaleDB, Kafka, S3',
  notify: 'SNS, Slack, PagerDuty, Pusher, Mailgun, Postmark, Amazon SES, WhatsApp, Telegram',
}

/** A name of something that may be true of a product. */
export type ProductFact = keyof typeof PRODUCT_FACTS
