import { expect, test } from 'vitest'
import { type PhraseReading, readBundle, readPhrase } from './readPhrase.ts'

const told = (reading: PhraseReading | undefined): string => {
  if (!reading) return 'nothing'
  const { sense, sure, word, technology, open } = reading
  const parts = [`${sure ? 'surely' : 'likely'} ${JSON.stringify(sense).replaceAll('"', '')} by ${word}`]
  return [...parts, ...(technology ? [`technology ${technology}`] : []), ...(open ? ['open'] : [])].join(', ')
}

test.each([
  ['Orders service', 'likely {kind:app} by service'],
  ['Redis', 'surely {kind:cache} by Redis, technology Redis'],
  ['Orders DB', 'surely {kind:sql} by db, open'],
  ['MongoDB database', 'surely {kind:nosql} by MongoDB, technology MongoDB'],
  ['Elasticsearch database', 'surely {kind:search} by Elasticsearch, technology Elasticsearch'],
  ['Search app', 'surely {kind:search} by search, open'],
  ['App', 'likely {kind:app} by app'],
  ['Mobile app', 'likely {kind:client} by app'],
  ['Payment app', 'likely {kind:client} by app'],
  ['Kafka app', 'surely {kind:queue,role:stream} by Kafka, technology Kafka'],
  ['Redis server', 'surely {kind:cache} by Redis, technology Redis'],
  ['Orders database server', 'surely {kind:sql} by database, open'],
  ['Postgres server', 'surely {kind:sql} by Postgres, technology Postgres'],
  ['User', 'surely {kind:client} by user'],
  ['User service', 'surely {kind:app} by user service'],
  ['Users table', 'nothing'],
  ['Orders users', 'surely {kind:client} by user'],
  ['Customers admin users', 'surely {kind:client} by user'],
  ['Grafana dashboard', 'surely {kind:telemetry} by Grafana, technology Grafana'],
  ['Datadog alerts', 'surely {kind:telemetry} by alert, technology Datadog'],
  ['Stripe notifications', 'surely {kind:external} by Stripe, technology Stripe'],
  ['Stripe notification service', 'surely {kind:notify} by notification service, technology Stripe'],
  ['Twilio messages', 'surely {kind:external} by Twilio, technology Twilio'],
  ['Cluster', 'nothing'],
  ['Redis cluster', 'surely {kind:cache} by Redis, technology Redis'],
  ['Kubernetes cluster', 'surely {kind:generic} by Kubernetes, technology Kubernetes'],
  ['Redis database', 'surely {kind:cache} by Redis, technology Redis'],
  ['Postgres storage', 'surely {kind:sql} by Postgres, technology Postgres'],
  ['S3 bucket', 'surely {kind:object} by S3, technology S3'],
  ['DNS CDN', 'surely {kind:cdn,features:[dns]} by dns, cdn'],
  ['CDN CDN', 'surely {kind:cdn} by cdn'],
  ['DNS WAF CDN', 'surely {kind:cdn,features:[dns,waf]} by dns, waf, cdn'],
  ['Cloudflare WAF CDN', 'surely {kind:cdn,features:[waf]} by Cloudflare, waf, cdn, technology Cloudflare'],
  ['Server', 'likely {kind:app} by server'],
  ['API', 'likely {kind:app} by api'],
  ['Gateway', 'surely {kind:gateway} by gateway'],
  ['Kong gateway', 'surely {kind:gateway} by Kong, technology Kong'],
  ['Storage', 'surely {kind:object} by storage, open'],
  ['Redis storage', 'surely {kind:cache} by Redis, technology Redis'],
  ['Kafka storage', 'surely {kind:object} by storage, technology Kafka, open'],
  ['nothing known xyz', 'nothing'],
  ['Kafka', 'surely {kind:queue,role:stream} by Kafka, technology Kafka'],
  ['Queue worker', 'surely {kind:app,role:worker} by worker'],
  ['cache service', 'surely {kind:cache} by cache'],
  ['Monitoring dashboard', 'surely {kind:telemetry} by monitoring dashboard'],
  ['Prometheus alert', 'surely {kind:telemetry} by alert, technology Prometheus'],
  ['PostgreSQL primary', 'surely {kind:sql} by PostgreSQL, technology PostgreSQL'],
  ['Firebase', 'surely {kind:nosql} by Firebase, technology Firebase'],
  ['Admin dashboard', 'surely {kind:client} by dashboard'],
  ['users cache', 'surely {kind:cache} by cache'],
  ['Route 53 CloudFront', 'surely {kind:cdn,features:[dns]} by Route 53, CloudFront, technology Route 53'],
  ['MongoDB database server', 'surely {kind:nosql} by MongoDB, technology MongoDB'],
  ['Redis cache server', 'surely {kind:cache} by cache, technology Redis'],
  ['Redis Postgres database', 'surely {kind:cache} by Redis, technology Redis'],
  ['User seller list', 'surely {kind:client} by user'],
  ['Kafka Redis app', 'surely {kind:queue,role:stream} by Kafka, technology Kafka'],
  ['Postgres search app', 'surely {kind:sql} by Postgres, technology Postgres'],
  ['Postgres orders app', 'surely {kind:sql} by Postgres, technology Postgres'],
])('“%s” says %s', (phrase, says) => {
  expect(told(readPhrase(phrase))).toBe(says)
})

test.each([
  ['DNS | CDN', 'surely {kind:cdn,features:[dns]} by dns, cdn'],
  ['Route 53, WAF', 'surely {kind:entry,features:[dns,waf]} by Route 53, waf, technology Route 53'],
  ['DNS', 'nothing'],
  ['DNS and cache', 'nothing'],
  ['DNS, DNS', 'nothing'],
])('a line of “%s” is one block at the edge only where it names two things of it and nothing else', (line, says) => {
  expect(told(readBundle(line))).toBe(says)
})
