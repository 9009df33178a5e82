import { testRuleRepairs } from '#testing/ruleRepairs.ts'

testRuleRepairs({
  'replica-without-source': [
    {
      repairs: {
        'Copy from its primary': ['+ Orders DB => Orders copy'],
        'Set the role to primary': ['- sql(Orders copy){role=replica}', '+ sql(Orders copy){role=primary}'],
      },
    },
    {
      when: 'its readers write one of several primaries',
      board:
        'A:app(Orders), B:app(Feed), D:sql(Orders DB), E:sql(Feed DB), R:sql(Copy){role=replica}; A->D, B->E, B->R',
      repairs: {
        'Copy from its primary': ['+ Feed DB => Copy'],
        'Set the role to primary': ['- sql(Copy){role=replica}', '+ sql(Copy){role=primary}'],
      },
    },
    {
      when: 'another box of its reader writes the primary',
      board:
        'A:app(Orders), B:app(Orders 2), D:sql(One), E:sql(Two), R:sql(Copy){role=replica}; B->E, A->D{access=read}, A->R',
      repairs: {
        'Copy from its primary': ['+ Two => Copy'],
        'Set the role to primary': ['- sql(Copy){role=replica}', '+ sql(Copy){role=primary}'],
      },
    },
    {
      when: 'neither another kind of database nor another copy is its primary',
      board:
        'A:app(Orders), N:nosql(Docs), S:sql(Old){role=replica}, X:sql(Second), D:sql(Main), R:sql(Copy){role=replica}; A->N, A->S{access=write}, D=>X, A->X{access=write}, A->D, A->R',
      repairs: {
        'Copy from its primary': ['+ Main => Copy'],
        'Set the role to primary': ['- sql(Copy){role=replica}', '+ sql(Copy){role=primary}'],
      },
    },
    {
      when: 'any of several could be its primary',
      board: 'A:app(Orders), D:sql(One), E:sql(Two), R:sql(Copy){role=replica}; A->R',
      repairs: { 'Set the role to primary': ['- sql(Copy){role=replica}', '+ sql(Copy){role=primary}'] },
    },
  ],
  'stale-read': [
    {
      repairs: {
        'Read the primary': ['- Accounts -> Accounts copy'],
        'Set the consistency in the brief to eventual': ['- brief consistency=strong', '+ brief consistency=eventual'],
      },
    },
    {
      when: 'the primary is another service’s',
      board:
        'A:app(Feed), B:app(Posts), D:sql(Main), R:sql(Copy); B->D, D=>R, A->R{label=Look up}; brief consistency=strong',
      repairs: {
        'Read the primary': ['- Feed -> Copy{label=Look up}', '+ Feed -> Main{access=read label=Look up}'],
        'Set the consistency in the brief to eventual': ['- brief consistency=strong', '+ brief consistency=eventual'],
      },
    },
    {
      when: 'another service only writes the primary',
      board:
        'A:app(Feed), B:app(Posts), D:sql(Main), R:sql(Copy); B->D{access=write}, D=>R, A->R; brief consistency=strong',
      repairs: {
        'Read the primary': ['- Feed -> Copy', '+ Feed -> Main{access=read}'],
        'Set the consistency in the brief to eventual': ['- brief consistency=strong', '+ brief consistency=eventual'],
      },
    },
    {
      when: 'the primary was only written before',
      board: 'A:app(Posts), D:sql(Main), R:sql(Copy); A->D{access=write}, D=>R, A->R; brief consistency=strong',
      repairs: {
        'Read the primary': ['- Posts -> Main{access=write}', '- Posts -> Copy', '+ Posts -> Main{access=read-write}'],
        'Set the consistency in the brief to eventual': ['- brief consistency=strong', '+ brief consistency=eventual'],
      },
    },
    {
      when: 'a cache whose entries only expire',
      board:
        'A:app(Payments), K:cache(Hot){strategy=cache-aside ttl=60}, D:sql(Sums); A->K, A->D; brief consistency=strong',
      repairs: {
        'Read the primary': ['- Payments -> Hot'],
        'Let events invalidate the cache': [
          '- cache(Hot){strategy=cache-aside ttl=60}',
          '+ cache(Hot){invalidation=event strategy=cache-aside ttl=60}',
        ],
        'Set the consistency in the brief to eventual': ['- brief consistency=strong', '+ brief consistency=eventual'],
      },
    },
    {
      when: 'a cache behind which the database knows even less',
      board: 'A:app(Feed), K:cache(Hot){strategy=write-behind}, D:sql(Posts); A->K, K->D; brief consistency=strong',
      repairs: {
        'Write through to the database at once': [
          '- cache(Hot){strategy=write-behind}',
          '+ cache(Hot){strategy=write-through}',
        ],
        'Set the consistency in the brief to eventual': ['- brief consistency=strong', '+ brief consistency=eventual'],
      },
    },
  ],
  'files-as-database': [
    {
      repairs: {
        'Move the records to a SQL database': [
          '- object(Order records)',
          '- Orders -> Order records',
          '+ sql(SQL database)',
          '+ Orders -> SQL database',
        ],
        'Add a SQL database for the records and keep the files': [
          '- object(Order records)',
          '+ object(Order records){role=archive}',
          '+ sql(SQL database)',
          '+ Orders -> SQL database',
        ],
      },
    },
    {
      when: 'somebody else still reads the files',
      board: 'A:app(Orders), B:app(Search), O:object(Order records){role=archive}; A->O, B->O{access=read}',
      repairs: {
        'Move the records to a SQL database': [
          '- Orders -> Order records',
          '+ sql(SQL database)',
          '+ Orders -> SQL database',
        ],
        'Add a SQL database for the records and keep the files': ['+ sql(SQL database)', '+ Orders -> SQL database'],
      },
    },
  ],
})
