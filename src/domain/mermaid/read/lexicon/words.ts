import type { Sense } from '#domain/names/productLists.ts'
import type { WordList } from './wordList.ts'
import { CLIENT_WORDS, EDGE_WORDS } from './wordsOfCallers.ts'
import { SERVICE_WORDS } from './wordsOfServices.ts'
import { DATA_WORDS, QUEUE_WORDS, TELEMETRY_WORDS } from './wordsOfStores.ts'

const GENERIC: Sense = { kind: 'generic' }

const OTHER_WORDS: readonly WordList[] = [
  {
    weight: 'thing',
    sense: GENERIC,
    lasts: true,
    words: `nat gateway, internet gateway, transit gateway, vpn gateway, nat, igw, vpn, vpc, subnet, security group,
      availability zone, token bucket, rate limiter, rate limiting, rate limit, circuit breaker, service mesh, mesh,
      sidecar, service discovery, service registry, registry, container registry, docker registry, image registry,
      artifact registry, model registry, schema registry, config, configuration, config service, config server, feature flag,
      secret, secret manager, key vault, vault, kms, iam, ci, cd, ci cd, git, leader election, snowflake id, audit log,
      audit trail, write ahead log, wal, binlog, transaction log, manual review, human review,
      control plane, cert manager,
      helm chart, lock service, distributed lock, connection pool, pooler, db proxy, rds proxy, hash ring,
      consistent hashing, persistent volume, service account, api key, bastion, bastion host, jump host,
      data catalog, design system, kube scheduler, kube apiserver, kube proxy, kubelet, controller manager, cloud scheduler, indexeddb, local storage, cache storage`,
  },
  {
    weight: 'thing',
    sense: GENERIC,
    words: 'decision, approval, policy, region, certificate, namespace, volume, cookie, legend',
  },
  {
    weight: 'carrier',
    sense: GENERIC,
    words: `cluster, node, instance, layer, tier, pool, group, farm, fleet, pod, container, deployment, vm, set, shard,
      partition, primary, master, leader, main, table, collection, copy, managed, hub, ring, account`,
  },
]

/** What the boxes of architecture diagrams are called when no product is named; longer phrases win over the words in them. */
export const WORD_LISTS: readonly WordList[] = [
  ...OTHER_WORDS,
  ...EDGE_WORDS,
  ...CLIENT_WORDS,
  ...SERVICE_WORDS,
  ...DATA_WORDS,
  ...QUEUE_WORDS,
  ...TELEMETRY_WORDS,
]
