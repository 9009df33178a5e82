import type { BlockProperties } from '#domain/board/blockProperties.ts'
import type { Kind, Role } from '#domain/board/kind.ts'

/** What a name says about a block: its kind, and what else follows from the name. */
export interface Sense {
  readonly kind: Kind
  readonly role?: Role
  readonly features?: BlockProperties['features']
  readonly platform?: NonNullable<BlockProperties['platform']>
}

/** Products of one meaning, separated by commas: each `Name`, or `Name = spelling | spelling` in lower case. */
export interface ProductList {
  readonly sense: Sense
  readonly products: string
}

const GENERIC: Sense = { kind: 'generic' }

/** What the products on boxes are; facts about them are common knowledge. */
export const PRODUCT_LISTS: readonly ProductList[] = [
  {
    sense: { kind: 'cache' },
    products: `Redis = redis | redis cluster | redis sorted set, Valkey, Memcached = memcached | memcache, Guava = guava | guava cache, Ehcache,
      ElastiCache = elasticache | elasti cache | amazon elasticache, Azure Cache for Redis, Caffeine, Hazelcast, Varnish,
      Momento, Memorystore, DAX, KeyDB, Dragonfly`,
  },
  {
    sense: { kind: 'queue', role: 'stream' },
    products: `Kafka = kafka | apache kafka | kafka topic, MSK = msk | amazon msk | msk serverless,
      Confluent Cloud = confluent | confluent cloud | confluent kafka,
      Kinesis = kinesis | kinesis data stream | amazon kinesis | kinesis stream, Event Hubs = event hub | azure event hub,
      Redpanda, Pulsar = pulsar | apache pulsar, Redis Streams = redis stream, IoT Hub = iot hub | azure iot hub,
      Firehose = firehose | kinesis firehose`,
  },
  {
    sense: { kind: 'queue' },
    products: `SQS = sqs | amazon sqs | aws sqs, RabbitMQ = rabbitmq | rabbit mq | rabbit, ActiveMQ = activemq | active mq, Amazon MQ = amazon mq,
      NATS = nats | nats jetstream | jetstream, Service Bus = azure service bus, Cloud Tasks, BullMQ = bullmq | bull, ZeroMQ,
      Azure Queue Storage = azure queue | queue storage | azure storage queue | azure queue storage, Mosquitto, EMQX, IBM MQ`,
  },
  {
    sense: { kind: 'queue', role: 'pubsub' },
    products: `SNS = sns | amazon sns | aws sns, EventBridge = eventbridge | event bridge | amazon eventbridge,
      Pub/Sub = google pub sub | cloud pub sub | gcp pub sub | cloud pubsub | google pubsub,
      Redis Pub/Sub = redis pub sub | redis pubsub, Event Grid = event grid | azure event grid`,
  },
  {
    sense: { kind: 'cache' },
    products: 'IndexedDB = indexeddb | indexed db, AsyncStorage = asyncstorage | async storage',
  },
  {
    sense: { kind: 'cache', role: 'geo' },
    products: 'Redis GEO = redis geo',
  },
  {
    sense: { kind: 'sql' },
    products: `PostgreSQL = postgresql | postgre sql, Postgres = postgres | pg | psql, MySQL = mysql | my sql, MariaDB = mariadb,
      Aurora = aurora | amazon aurora | aurora postgresql | aurora mysql, PostGIS, Firebird, SQLite, Cloud SQL, pgvector,
      Aurora Serverless = aurora serverless, RDS Multi-AZ = rds multi az | multi az rds, AlloyDB = alloydb,
      RDS = rds | amazon rds | aws rds | rds postgresql | rds postgres | rds mysql, SQL Server = sql server | mssql | ms sql,
      Azure SQL = azure sql | azure sql database, Oracle = oracle | oracle db, Spanner = spanner | cloud spanner,
      CockroachDB = cockroachdb | cockroach db | cockroach, TimescaleDB = timescaledb | timescale db | timescale, Vitess,
      YugabyteDB = yugabytedb | yugabyte, TiDB, PlanetScale, Supabase, Neon, DB2, H2, ClickHouse = clickhouse | click house`,
  },
  {
    sense: { kind: 'sql', role: 'analytics' },
    products: `Redshift = redshift | amazon redshift, Snowflake, BigQuery = bigquery | big query, Hive,
      Synapse = synapse | azure synapse, Druid = druid | apache druid, Pinot = pinot | apache pinot, Azure Data Explorer`,
  },
  {
    sense: { kind: 'nosql' },
    products: `Cassandra = cassandra | apache cassandra, ScyllaDB = scylla | scylladb, Aerospike, HBase, Riak, FoundationDB,
      DynamoDB = dynamodb | dynamo db | dynamo | amazon dynamodb, MongoDB = mongodb | mongo db, MongoDB Atlas = mongodb atlas | mongo atlas | atlas, Mongo = mongo,
      Cosmos DB = cosmos db | cosmosdb | azure cosmos db | cosmos, InfluxDB = influxdb | influx db | influx, Neo4j, Neptune,
      Bigtable = bigtable | big table | cloud bigtable, Couchbase, CouchDB, Firestore = firestore | cloud firestore,
      Firebase = firebase | firebase realtime database, Qdrant, Pinecone, Weaviate, Milvus, Dgraph, RocksDB, LevelDB,
      Chroma = chroma | chromadb | chroma db, DocumentDB = documentdb | amazon documentdb, ArangoDB, JanusGraph, Feast, Keyspaces`,
  },
  {
    sense: { kind: 'search' },
    products: `Elasticsearch = elasticsearch | elastic search | elastic, OpenSearch = opensearch | open search,
      OpenSearch Service = opensearch service | amazon opensearch | amazon opensearch service, Elastic Cloud = elastic cloud,
      Algolia, Solr = solr | apache solr, Meilisearch, Typesense, FAISS, Lucene, Vespa,
      Azure AI Search = azure search | azure ai search | cognitive search`,
  },
  {
    sense: { kind: 'object' },
    products: `S3 = s3 | amazon s3 | aws s3 | s3 bucket, Cloud Storage = gcs | google cloud storage, S3 Glacier = glacier | s3 glacier,
      Azure Blob Storage = azure blob storage | azure blob | azure storage, MinIO, R2 = r2 | cloudflare r2, HDFS, OSS, Ceph,
      Backblaze, Wasabi, Delta Lake = delta lake, Iceberg = iceberg | apache iceberg, Hudi = hudi | apache hudi, S3 Tables = s3 table, ADLS = adls | data lake storage, DigitalOcean Spaces`,
  },
  {
    sense: { kind: 'lb' },
    products: `ALB = application load balancer | aws alb, ELB = elastic load balancer | elastic load balancing,
      NLB = network load balancer | aws nlb, NGINX, HAProxy = haproxy | ha proxy, Envoy = envoy | envoy proxy, Traefik, Caddy,
      Application Gateway = azure application gateway | application gateway | app gateway, Azure Load Balancer, F5,
      Cloud Load Balancing = cloud load balancing | google cloud load balancer | cloud load balancer | gclb, Global Accelerator,
      Traffic Manager = azure traffic manager`,
  },
  {
    sense: { kind: 'gateway' },
    products: `Kong = kong | kong gateway, Apigee, Azure API Management = azure api management | apim, Zuul, Ocelot, KrakenD, Tyk,
      AWS API Gateway = aws api gateway | amazon api gateway, AppSync = appsync | aws appsync, APISIX, YARP,
      Spring Cloud Gateway = spring cloud gateway | spring gateway,
      Apollo Gateway = apollo gateway | apollo federation | apollo router`,
  },
  {
    sense: { kind: 'cdn' },
    products: `CloudFront = cloudfront | cloud front | amazon cloudfront, Cloudflare = cloudflare | cloud flare, Fastly, Akamai,
      Azure Front Door = azure front door | front door, Lambda@Edge = lambda edge, Azure CDN, Cloud CDN, Bunny, Netlify, Vercel`,
  },
  {
    sense: { kind: 'entry', features: ['dns'] },
    products: 'Anycast, Route 53 = route 53 | route53 | amazon route 53, Cloud DNS, Azure DNS, CoreDNS',
  },
  {
    sense: { kind: 'entry', features: ['waf'] },
    products:
      'AWS WAF, Cloud Armor, AWS Shield = aws shield | shield | shield advanced, Azure WAF, Azure Firewall, Imperva',
  },
  {
    sense: { kind: 'ws' },
    products: `WebSocket = websocket, Socket.IO = socket io | socketio, SignalR = signalr | azure signalr, Pusher, Ably, WebRTC = webrtc | web rtc,
      Centrifugo, LiveKit, Phoenix Channels, coturn`,
  },
  {
    sense: { kind: 'app' },
    products: `Lambda = lambda | aws lambda | λ, EC2 = ec2 | amazon ec2, ECS = ecs | amazon ecs, Fargate = fargate | ecs fargate,
      Azure Functions, App Service = azure app service | app service, Cloud Run, Cloud Functions, App Engine, Heroku, Fly.io,
      Node.js = node js | nodejs, Express = express | express js | expressjs, NestJS = nestjs | nest js, Django, Flask,
      Spring Boot = spring boot | spring | springboot, FastAPI = fastapi | fast api, Rails = rails | ruby on rails, Laravel,
      Go = golang | go, Python, Java, Kotlin, Rust, PHP, .NET = net core | asp net | dotnet, gRPC, GraphQL, Quarkus, Elixir,
      Gunicorn, Uvicorn, Tomcat, Hasura, WordPress, Cloudflare Workers, Elastic Beanstalk = elastic beanstalk | beanstalk,
      Container Apps = azure container apps | container apps`,
  },
  {
    sense: { kind: 'app', role: 'worker' },
    products: `Spark = spark | apache spark | spark streaming | pyspark, Flink = flink | apache flink, Airflow = airflow | apache airflow,
      Dataflow = dataflow | cloud dataflow, AWS Glue = glue | aws glue, Data Factory = data factory | azure data factory, NiFi,
      Debezium, Celery, Sidekiq, dbt, Kafka Connect, Beam = apache beam, EMR, FFmpeg, MediaConvert, Hadoop`,
  },
  {
    sense: { kind: 'external' },
    products: `Stripe, PayPal, Adyen, Braintree, Plaid, Klarna, Razorpay, Apple Pay, Google Pay, Twilio, SendGrid, Mailgun, Postmark,
      Mailchimp, Amazon SES = ses | amazon ses | aws ses | simple email service, FCM = fcm | firebase cloud messaging,
      APNs = apns | apn | apple push notification service | apple push, Auth0, Okta, Cognito = cognito | amazon cognito | aws cognito,
      Entra ID = azure ad | entra id | active directory | azure active directory | entra, Keycloak, LDAP,
      OpenAI = openai | open ai | gpt | gpt 4 | chatgpt | azure openai, Claude = claude | anthropic | claude api, Cohere,
      Gemini = gemini | vertex ai | google gemini, Bedrock = bedrock | amazon bedrock, Hugging Face = hugging face | huggingface,
      Rekognition = rekognition | amazon rekognition, Textract, GitHub, GitLab, Slack, Discord, Telegram, WhatsApp, Zoom, Jira,
      PagerDuty, Opsgenie, Google Maps = google maps | mapbox, Google Calendar, Google OAuth, Google Drive, Google Analytics,
      GameAnalytics, Salesforce, Shopify, HubSpot, Zendesk, Intercom, Chargebee, DocuSign, Visa, Mastercard, SAP, Segment,
      Mixpanel, Amplitude, Fivetran, Airbyte, Contentful, Avalara, DHL, FedEx, UPS, Steam, YouTube, Facebook, Twitter, Dropbox`,
  },
  {
    sense: { kind: 'telemetry' },
    products: `Prometheus, Grafana, Jaeger, Zipkin, OpenTelemetry = opentelemetry | otel | open telemetry, Loki, Tempo, Kibana,
      ELK stack = elk | elk stack | efk | elastic stack, Logstash, Fluentd = fluentd | fluent bit | fluentbit | fluent, StatsD,
      Datadog = datadog | data dog, New Relic, Splunk, CloudWatch = cloudwatch | cloud watch | amazon cloudwatch, CloudTrail,
      X-Ray = x ray | xray, Sentry, Application Insights = application insights | app insights, Azure Monitor, Log Analytics,
      Alertmanager, Thanos, Mimir, VictoriaMetrics = victoriametrics | victoria metrics, Promtail, Honeycomb, Filebeat,
      Stackdriver, Cloud Logging, Cloud Monitoring, cAdvisor, Node Exporter, journald`,
  },
  {
    sense: { kind: 'client', platform: 'web' },
    products: `React = react | react js | reactjs | react app | react spa, Next.js = next js | nextjs, Vue = vue | vue js | vuejs | nuxt,
      Angular, Svelte = svelte | sveltekit`,
  },
  {
    sense: { kind: 'client' },
    products:
      'React Native, Flutter, Swift, Power BI = power bi, Tableau, Looker, Metabase, Superset, QuickSight, Electron, Unity, Streamlit',
  },
  {
    sense: GENERIC,
    products: `Kubernetes = kubernetes | k8s | eks | aks | gke | kube, Docker, etcd, ZooKeeper, Consul, Eureka, Istio = istio | linkerd,
      Terraform, Helm, Argo CD = argocd | argo cd | argo, Jenkins, GitHub Actions, GitLab CI, ECR = ecr | acr | gcr,
      Secrets Manager, HashiCorp Vault, PgBouncer, Raft = raft | paxos, Temporal = temporal | cadence, Step Functions,
      MLflow = mlflow | sagemaker | amazon sagemaker | kubeflow, Databricks, LangChain = langchain | langgraph | llamaindex,
      EFS = efs | ebs | nfs, Athena = athena | amazon athena | trino | presto, Redis Sentinel = redis sentinel | sentinel, Ansible,
      Ollama = ollama | vllm, Karpenter, Nomad, OPA, LaunchDarkly, LDAP directory`,
  },
]
