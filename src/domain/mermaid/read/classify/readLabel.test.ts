import { expect, test } from 'vitest'
import { type LabelReading, readLabel } from './readLabel.ts'

const told = (reading: LabelReading | undefined): string => {
  if (!reading) return 'nothing'
  const { sense, sure, word, technology, open, line } = reading
  return [
    `${sure ? 'surely' : 'likely'} ${JSON.stringify(sense).replaceAll('"', '')} by ${word}`,
    ...(technology ? [`technology ${technology}`] : []),
    ...(open ? ['open'] : []),
    ...(line > 0 ? [`line ${line}`] : []),
  ].join(', ')
}

test.each([
  ['Cart Service\nRedis', 'likely {kind:app} by service, technology Redis'],
  ['Orders DB (MongoDB)', 'surely {kind:nosql} by db, technology MongoDB, open'],
  ['DB\nRedis', 'surely {kind:cache} by db, technology Redis, open'],
  ['Storage: Redis', 'surely {kind:cache} by storage, technology Redis, open'],
  ['Redis\njob queue', 'surely {kind:queue} by Redis, technology Redis'],
  ['Redis / events', 'surely {kind:cache} by Redis, technology Redis'],
  ['Redis cache / job queue', 'surely {kind:cache} by cache, technology Redis'],
  ['Gateway\nWebSocket', 'surely {kind:ws} by gateway'],
  ['Kong gateway / WebSocket', 'surely {kind:gateway} by Kong, technology Kong'],
  ['Server (WebSocket)', 'likely {kind:ws} by server'],
  ['Orders service / WebSocket', 'likely {kind:ws} by service'],
  ['Orders service (worker)', 'likely {kind:app,role:worker} by service'],
  ['Order API, worker', 'likely {kind:app,role:worker} by api'],
  ['BFF / worker', 'surely {kind:app,role:bff} by bff'],
  ['Kafka (worker)', 'surely {kind:queue,role:stream} by Kafka, technology Kafka'],
  ['xyz\nOrders DB', 'likely {kind:sql} by db, open, line 1'],
  ['xyz, Orders DB', 'likely {kind:sql} by db, open'],
  ['Users worldwide', 'likely {kind:client} by user'],
  ['Users table', 'nothing'],
  ['customers in Europe', 'surely {kind:client} by customer'],
  ['Queue for orders', 'surely {kind:queue} by queue'],
  ['for orders', 'nothing'],
  ['Write to cache', 'likely {kind:cache} by cache'],
  ['1) Cache', 'surely {kind:cache} by cache'],
  ['① Cache', 'surely {kind:cache} by cache'],
  ['12. Cache', 'surely {kind:cache} by cache'],
  ['1 Cache', 'surely {kind:cache} by cache'],
  ['🔥 Cache 🔥', 'surely {kind:cache} by cache'],
  ['DNS\nCDN', 'surely {kind:entry,features:[dns]} by dns'],
  ['DNS + WAF\nmore', 'surely {kind:entry,features:[dns,waf]} by dns, waf'],
  ['', 'nothing'],
  ['Service A — Postgres', 'likely {kind:app} by service, technology Postgres'],
  ['orders->cache', 'surely {kind:cache} by cache'],
  ['Search via Elasticsearch', 'surely {kind:search} by search, open'],
  ['Service, Postgres, Redis', 'likely {kind:app} by service, technology Postgres'],
  ['Redis\nPostgres', 'surely {kind:cache} by Redis, technology Redis'],
  ['DB: Postgres, MongoDB', 'surely {kind:sql} by db, technology Postgres, open'],
  ['Redis / job queue / Kafka', 'surely {kind:queue} by Redis, technology Redis'],
  ['Postgres / job queue', 'surely {kind:sql} by Postgres, technology Postgres'],
  ['Redis\nKafka', 'surely {kind:queue,role:stream} by Redis, technology Redis'],
  ['BFF / WebSocket', 'surely {kind:app,role:bff} by bff'],
  ['Mobile app / WebSocket', 'likely {kind:client} by app'],
  ['Orders service / WebSocket / SSE gateway', 'likely {kind:ws} by service'],
  ['Orders service / analytics service', 'likely {kind:app} by service'],
  ['Orders service / reporting', 'likely {kind:app} by service'],
  ['Orders service / Kafka worker', 'likely {kind:app} by service, technology Kafka'],
  ['Mobile app / worker', 'likely {kind:client} by app'],
  ['Cache / worker', 'surely {kind:cache} by cache'],
  ['Orders service / BFF / worker', 'likely {kind:app,role:bff} by service'],
  ['Gateway / worker', 'surely {kind:gateway} by gateway'],
  ['Orders service\n-  Worker ', 'likely {kind:app,role:worker} by service'],
])('%j says %s', (label, says) => {
  expect(told(readLabel(label.split('\n')))).toBe(says)
})
