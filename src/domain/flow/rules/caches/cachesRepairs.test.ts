import { testRuleRepairs } from '#testing/ruleRepairs.ts'

testRuleRepairs({
  'cache-without-store': [
    {
      repairs: {
        'Add a SQL database': ['+ sql(SQL database)', '+ Feed -> SQL database'],
        'Set the role to session': ['- cache(Hot posts)', '+ cache(Hot posts){role=session}'],
        'Set the role to counter': ['- cache(Hot posts)', '+ cache(Hot posts){role=counter}'],
        'Set the role to presence': ['- cache(Hot posts)', '+ cache(Hot posts){role=presence}'],
      },
    },
    {
      when: 'read by a BFF and a service whose owner has a database',
      board:
        'C:client(Browser), L:lb, B:app(Web){role=bff}, A:app(Feed){owner=feed}, K:cache(Hot), D:sql(Posts){owner=feed}; C->L, L->B, B->K, L->A, A->K',
      repairs: {
        'Add a SQL database': ['+ sql(SQL database)', '+ Feed -> SQL database', '+ Web -> SQL database{access=read}'],
        'Use the database of the same owner': ['+ Feed -> Posts'],
        'Set the role to session': ['- cache(Hot)', '+ cache(Hot){role=session}'],
        'Set the role to counter': ['- cache(Hot)', '+ cache(Hot){role=counter}'],
        'Set the role to presence': ['- cache(Hot)', '+ cache(Hot){role=presence}'],
      },
    },
    {
      when: 'its reader has a database and a copy of that, of which the copy was drawn first',
      board: 'A:app(Feed 1), B:app(Feed 2), K:cache(Hot), R:sql(Copy), D:sql(Posts); A->K, B->R, B->D, D=>R',
      repairs: {
        'Add a SQL database': ['+ sql(SQL database)', '+ Feed 1 -> SQL database'],
        'Use the database of the same owner': ['+ Feed 1 -> Posts'],
        'Set the role to session': ['- cache(Hot)', '+ cache(Hot){role=session}'],
        'Set the role to counter': ['- cache(Hot)', '+ cache(Hot){role=counter}'],
        'Set the role to presence': ['- cache(Hot)', '+ cache(Hot){role=presence}'],
      },
    },
    {
      when: 'a database belongs to a service when one of its copies is among those that call it',
      board:
        'A:app(Feed 1), B:app(Feed 2), X:app(Ads), K:cache(Hot){role=cache}, D:sql(Posts), E:sql(More); A->K, X->D, B->D, B->E',
      repairs: {
        'Add a SQL database': ['+ sql(SQL database)', '+ Feed 1 -> SQL database'],
        'Use the database of the same owner': ['+ Feed 1 -> Posts'],
        'Set the role to session': ['- cache(Hot){role=cache}', '+ cache(Hot){role=session}'],
        'Set the role to counter': ['- cache(Hot){role=cache}', '+ cache(Hot){role=counter}'],
        'Set the role to presence': ['- cache(Hot){role=cache}', '+ cache(Hot){role=presence}'],
      },
    },
    {
      when: 'a database to which its reader only sends events is not its own',
      board: 'A:app(Feed), K:cache(Hot){role=session}, Z:nosql(Hot posts){tech=Redis}, D:sql(Posts); A->Z, A~>D',
      repairs: {
        'Add a SQL database': ['+ sql(SQL database)', '+ Feed -> SQL database'],
        'Set the role to session': [
          '- nosql(Hot posts){technology=Redis}',
          '+ nosql(Hot posts){role=session technology=Redis}',
        ],
      },
    },
    {
      when: 'of those that use it, the first that fills it keeps the data',
      board: 'A:app(Home), B:app(Feed), X:app(Ads), K:cache(Hot); A->K{access=read}, B->K, X->K',
      repairs: {
        'Add a SQL database': [
          '+ sql(SQL database)',
          '+ Feed -> SQL database',
          '+ Home -> SQL database{access=read}',
          '+ Ads -> SQL database{access=read}',
        ],
        'Set the role to session': ['- cache(Hot)', '+ cache(Hot){role=session}'],
        'Set the role to counter': ['- cache(Hot)', '+ cache(Hot){role=counter}'],
        'Set the role to presence': ['- cache(Hot)', '+ cache(Hot){role=presence}'],
      },
    },
    {
      when: 'only BFFs read it, and the first of them gets the database',
      board: 'A:app(Web){role=bff}, B:app(Phone){role=bff}, K:cache(Hot); A->K, B->K',
      repairs: {
        'Add a SQL database': ['+ sql(SQL database)', '+ Web -> SQL database', '+ Phone -> SQL database{access=read}'],
        'Set the role to session': ['- cache(Hot)', '+ cache(Hot){role=session}'],
        'Set the role to counter': ['- cache(Hot)', '+ cache(Hot){role=counter}'],
        'Set the role to presence': ['- cache(Hot)', '+ cache(Hot){role=presence}'],
      },
    },
    {
      when: 'two services only read it, and the first of them gets the database',
      board: 'A:app(Feed), B:app(Home), K:cache(Hot); A->K{access=read}, B->K{access=read}',
      repairs: {
        'Add a SQL database': ['+ sql(SQL database)', '+ Feed -> SQL database', '+ Home -> SQL database{access=read}'],
        'Set the role to session': ['- cache(Hot)', '+ cache(Hot){role=session}'],
        'Set the role to counter': ['- cache(Hot)', '+ cache(Hot){role=counter}'],
        'Set the role to presence': ['- cache(Hot)', '+ cache(Hot){role=presence}'],
      },
    },
    {
      when: 'a copy of its reader has a database',
      board: 'A:app(Feed 1), B:app(Feed 2), Z:nosql(Hot){tech=Redis}, D:sql(Posts); A->Z, B->D',
      repairs: {
        'Add a SQL database': ['+ sql(SQL database)', '+ Feed 1 -> SQL database'],
        'Use the database of the same owner': ['+ Feed 1 -> Posts'],
        'Set the role to session': ['- nosql(Hot){technology=Redis}', '+ nosql(Hot){role=session technology=Redis}'],
      },
    },
  ],
  'cache-policy-gap': [
    {
      repairs: {
        'Set cache-aside and one hour to live': [
          '- cache(Hot posts)',
          '+ cache(Hot posts){strategy=cache-aside ttl=3600}',
        ],
      },
    },
    {
      when: 'no expiry',
      board: 'A:app, K:cache{strategy=read-through}; A->K',
      repairs: {
        'Set one hour to live': [
          '- cache(Cache){strategy=read-through}',
          '+ cache(Cache){strategy=read-through ttl=3600}',
        ],
      },
    },
    {
      when: 'write-behind beside a database',
      board: 'A:app(Feed), K:cache(Hot){strategy=write-behind}, D:sql(Posts); A->K, A->D',
      repairs: {
        'Set cache-aside and one hour to live': [
          '- cache(Hot){strategy=write-behind}',
          '+ cache(Hot){strategy=cache-aside ttl=3600}',
        ],
        'Add a queue and a worker before the store': [
          '- cache(Hot){strategy=write-behind}',
          '- Feed -> Posts',
          '+ cache(Hot){strategy=write-behind ttl=3600}',
          '+ queue(Message queue){dlq=true}',
          '+ app(Worker){idempotent=true role=worker}',
          '+ Feed -> Posts{access=read}',
          '+ Feed ~> Message queue',
          '+ Message queue ~> Worker',
          '+ Worker -> Posts',
        ],
      },
    },
    {
      when: 'write-behind before a database',
      board: 'A:app(Feed), K:cache(Hot){strategy=write-behind ttl=60}, D:sql(Posts); A->K, K=>D',
      repairs: {
        'Set cache-aside': ['- cache(Hot){strategy=write-behind ttl=60}', '+ cache(Hot){strategy=cache-aside ttl=60}'],
        'Add a queue and a worker before the store': [
          '+ queue(Message queue){dlq=true}',
          '+ app(Worker){idempotent=true role=worker}',
          '+ Feed ~> Message queue',
          '+ Message queue ~> Worker',
          '+ Worker -> Posts',
        ],
      },
    },
    {
      when: 'write-behind beside a database that is only written',
      board: 'A:app(Feed), K:cache(Hot){strategy=write-behind ttl=60}, D:sql(Posts); A->K, A->D{access=write}, K=>D',
      repairs: {
        'Set cache-aside': ['- cache(Hot){strategy=write-behind ttl=60}', '+ cache(Hot){strategy=cache-aside ttl=60}'],
        'Add a queue and a worker before the store': [
          '- Feed -> Posts{access=write}',
          '+ queue(Message queue){dlq=true}',
          '+ app(Worker){idempotent=true role=worker}',
          '+ Feed ~> Message queue',
          '+ Message queue ~> Worker',
          '+ Worker -> Posts',
        ],
      },
    },
  ],
  'read-heavy-without-cache': [
    {
      repairs: {
        'Add a cache': ['+ cache(Cache){strategy=cache-aside ttl=3600}', '+ Links -> Cache'],
        'Let the CDN cache dynamic answers': ['- cdn(CDN)', '+ cdn(CDN){cachesDynamic=true}'],
      },
    },
    {
      when: 'no CDN, a worker reads too',
      board:
        'C:client, L:lb, A:app(Links), W:app(Report){role=worker}, D:sql(Links DB), R:sql(Copy); C->L, L->A, A->D, D=>R, W->R{access=read}; brief readWriteRatio=10',
      repairs: { 'Add a cache': ['+ cache(Cache){strategy=cache-aside ttl=3600}', '+ Links -> Cache'] },
    },
  ],
  'two-cache-writers': [
    {
      repairs: {
        'Let it only read the cache': [
          '- Orders -> Catalog cache{access=write}',
          '+ Orders -> Catalog cache{access=read}',
        ],
        'Call the service that owns the data': ['- Orders -> Catalog cache{access=write}', '+ Orders -> Catalog'],
        'Give it a cache of its own': [
          '- Orders -> Catalog cache{access=write}',
          '+ cache(Cache)',
          '+ Orders -> Cache{access=write}',
        ],
      },
    },
    {
      when: 'the writer has no database, and the owner writes by a replica’s primary',
      board:
        'A:app(Ads), P:app(Pages), S:app(Posts), K:cache(Hot){tech=Redis ttl=60}, E:sql(Main), R:sql(Copy); S->E, E=>R, P->R, P->K, A->K{access=write}',
      repairs: {
        'Let it only read the cache': ['- Ads -> Hot{access=write}', '+ Ads -> Hot{access=read}'],
        'Call the service that owns the data': ['- Ads -> Hot{access=write}', '+ Ads -> Posts'],
        'Give it a cache of its own': [
          '- Ads -> Hot{access=write}',
          '+ cache(Cache){technology=Redis ttl=60}',
          '+ Ads -> Cache{access=write}',
        ],
      },
    },
  ],
})
