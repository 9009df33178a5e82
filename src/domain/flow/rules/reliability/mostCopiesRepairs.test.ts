import { testRuleRepairs } from '#testing/ruleRepairs.ts'

testRuleRepairs({
  'capacity-overload': [
    {
      when: 'it takes as many shards as there can be',
      board: 'C:client, A:app, K:cache(Hot){replicas=1 shards=1}; C->A, A->K; brief peakWriteQps=50000000000',
      repairs: {
        'Set shards to 1,000,000': ['- cache(Hot){replicas=1 shards=1}', '+ cache(Hot){replicas=1 shards=1000000}'],
      },
    },
    {
      when: 'it takes more shards than there can be',
      board: 'C:client, A:app, K:cache(Hot){replicas=1 shards=1}; C->A, A->K; brief peakWriteQps=50000000001',
      repairs: {},
    },
  ],
  'no-failure-headroom': [
    {
      when: 'there cannot be twice as many copies',
      board: 'C:client, A:app(Feed){replicas=600000 rps=1}; C->A; brief peakReadQps=600000',
      repairs: {
        'Set replicas to 600,001': ['- app(Feed){replicas=600000 rps=1}', '+ app(Feed){replicas=600001 rps=1}'],
      },
    },
  ],
})
