import { testRuleRepairs } from '#testing/ruleRepairs.ts'

testRuleRepairs({
  'shared-database': [
    {
      repairs: {
        'Give each service a database of its own': [
          '- Profiles -> Shop DB',
          '+ sql(Profiles database)',
          '+ Profiles -> Profiles database',
        ],
        'Let one service write and the others read': ['- Profiles -> Shop DB', '+ Profiles -> Shop DB{access=read}'],
        'Go through the service that keeps the data': ['- Profiles -> Shop DB', '+ Profiles -> Orders'],
        'Give the services one owner': [
          '- app(Orders)',
          '- app(Profiles)',
          '+ app(Orders){owner=Orders}',
          '+ app(Profiles){owner=Orders}',
        ],
        'State a modular monolith in the brief': ['+ brief style=modular-monolith'],
      },
    },
    {
      when: 'the owner is stated and a worker helps the other service',
      board:
        'A:app(Orders){owner=shop}, W:app(Import){role=worker owner=shop}, P:app(Profiles){owner=people}, D:nosql(Data){tech=Cassandra replicas=3 shards=8 partitionKey=userId owner=people rationale=speed}; A->D, W->D, P->D',
      repairs: {
        'Give each service a database of its own': [
          '- Orders -> Data',
          '- Import -> Data',
          '+ nosql(Orders database){partitionKey=userId replicas=3 shards=8 technology=Cassandra}',
          '+ Orders -> Orders database',
          '+ Import -> Orders database',
        ],
        'Let one service write and the others read': ['- Orders -> Data', '+ Orders -> Data{access=read}'],
        'Go through the service that keeps the data': [
          '- Orders -> Data',
          '- Import -> Data',
          '+ Orders -> Profiles',
          '+ Import -> Profiles',
        ],
        'Give the services one owner': ['- app(Orders){owner=shop}', '+ app(Orders){owner=people}'],
        'State a modular monolith in the brief': ['+ brief style=modular-monolith'],
      },
    },
  ],
  'replica-takes-writes': [
    {
      repairs: {
        'Read here and write to the primary': [
          '- Orders -> Replica{access=read-write}',
          '+ Orders -> Replica{access=read}',
        ],
        'Go to the primary instead': ['- Orders -> Replica{access=read-write}'],
        'Let both databases take writes': [
          '- sql(Primary)',
          '- sql(Replica)',
          '+ sql(Primary){replication=multi-leader}',
          '+ sql(Replica){replication=multi-leader role=primary}',
        ],
      },
    },
    {
      when: 'the primary was only read',
      board: 'A:app(Orders), D:sql(Primary), R:sql(Replica); A->D{access=read}, D=>R, A->R{access=write}',
      repairs: {
        'Read here and write to the primary': [
          '- Orders -> Primary{access=read}',
          '- Orders -> Replica{access=write}',
          '+ Orders -> Primary{access=read-write}',
          '+ Orders -> Replica{access=read}',
        ],
        'Go to the primary instead': [
          '- Orders -> Primary{access=read}',
          '- Orders -> Replica{access=write}',
          '+ Orders -> Primary{access=read-write}',
        ],
        'Let both databases take writes': [
          '- sql(Primary)',
          '- sql(Replica)',
          '+ sql(Primary){replication=multi-leader}',
          '+ sql(Replica){replication=multi-leader role=primary}',
        ],
      },
    },
    {
      when: 'the service does not know the primary',
      board: 'A:app(Orders), D:sql(Primary), R:sql(Replica); D=>R, A->R{access=write}',
      repairs: {
        'Read here and write to the primary': [
          '- Orders -> Replica{access=write}',
          '+ Orders -> Replica{access=read}',
          '+ Orders -> Primary{access=write}',
        ],
        'Go to the primary instead': ['- Orders -> Replica{access=write}', '+ Orders -> Primary{access=write}'],
        'Let both databases take writes': [
          '- sql(Primary)',
          '- sql(Replica)',
          '+ sql(Primary){replication=multi-leader}',
          '+ sql(Replica){replication=multi-leader role=primary}',
        ],
      },
    },
    {
      when: 'the primary is not drawn',
      board: 'A:app(Orders), R:sql(Copy){role=replica}; A->R{access=write}',
      repairs: {
        'Let both databases take writes': [
          '- sql(Copy){role=replica}',
          '+ sql(Copy){replication=multi-leader role=primary}',
        ],
      },
    },
  ],
  'nosql-unjustified': [
    { repairs: { 'Use a SQL database instead': ['- nosql(Messages)', '+ sql(Messages)'] } },
    {
      when: 'its product is none of the other kind',
      board: 'A:app(Chat), Z:nosql(Messages){tech=ArangoDB}; A->Z',
      repairs: { 'Use a SQL database instead': ['- nosql(Messages){technology=ArangoDB}', '+ sql(Messages)'] },
    },
    {
      when: 'what it is made with is no product that is known',
      board: 'A:app(Chat), Z:nosql(Messages){tech=Our own}; A->Z',
      repairs: {
        'Use a SQL database instead': ['- nosql(Messages){technology=Our own}', '+ sql(Messages){technology=Our own}'],
      },
    },
    {
      when: 'its replica comes along',
      board: 'A:app(Chat), Z:nosql(Messages){tech=MongoDB}, Y:nosql(Copy){tech=MongoDB}; A->Z, Z=>Y',
      repairs: {
        'Use a SQL database instead': [
          '- nosql(Messages){technology=MongoDB}',
          '- nosql(Copy){technology=MongoDB}',
          '+ sql(Messages)',
          '+ sql(Copy)',
        ],
      },
    },
  ],
  'acid-on-nosql': [
    {
      repairs: {
        'Use a SQL database instead': ['- nosql(Orders DB)', '+ sql(Orders DB)'],
        'Add a SQL database for what must be all or nothing': [
          '- Orders -> Orders DB',
          '+ sql(SQL database)',
          '+ Orders -> Orders DB{access=read}',
          '+ Orders -> SQL database',
        ],
        'State that it offers transactions': ['- nosql(Orders DB)', '+ nosql(Orders DB){transactions=true}'],
      },
    },
    {
      when: 'two databases, one of them with its owner',
      board:
        'C:client, L:lb, A:app(Orders), B:app(Stock){owner=stock}, Z:nosql(Orders DB), Y:nosql(Stock DB){owner=stock}; C->L, L->A, L->B, A->Z, B->Y{access=write}; brief transactions=on',
      repairs: {
        'Use a SQL database instead': [
          '- nosql(Orders DB)',
          '- nosql(Stock DB){owner=stock}',
          '+ sql(Orders DB)',
          '+ sql(Stock DB){owner=stock}',
        ],
        'Add a SQL database for what must be all or nothing': [
          '- Stock -> Stock DB{access=write}',
          '+ sql(SQL database)',
          '+ Stock -> SQL database{access=write}',
        ],
        'State that it offers transactions': [
          '- nosql(Orders DB)',
          '- nosql(Stock DB){owner=stock}',
          '+ nosql(Orders DB){transactions=true}',
          '+ nosql(Stock DB){owner=stock transactions=true}',
        ],
      },
    },
    {
      when: 'its replica comes along',
      board:
        'C:client, L:lb, A:app(Orders), Z:nosql(Orders DB), Y:nosql(Copy), K:cache; C->L, L->A, A->K, A->Z{access=write}, Z=>Y; brief transactions=on',
      repairs: {
        'Use a SQL database instead': ['- nosql(Orders DB)', '- nosql(Copy)', '+ sql(Orders DB)', '+ sql(Copy)'],
        'Add a SQL database for what must be all or nothing': [
          '- Orders -> Orders DB{access=write}',
          '+ sql(SQL database)',
          '+ Orders -> SQL database{access=write}',
        ],
        'State that it offers transactions': ['- nosql(Orders DB)', '+ nosql(Orders DB){transactions=true}'],
      },
    },
  ],
  'hot-partition-risk': [
    {
      repairs: {
        'Partition by the id of the entity': [
          '- nosql(Posts){partitionKey=date shards=8}',
          '+ nosql(Posts){partitionKey=entityId shards=8}',
        ],
        'Partition by the id and a time bucket': [
          '- nosql(Posts){partitionKey=date shards=8}',
          '+ nosql(Posts){partitionKey=entityId+day shards=8}',
        ],
        'Salt the key': [
          '- nosql(Posts){partitionKey=date shards=8}',
          '+ nosql(Posts){notes=The key has a random suffix, so a read by key asks every suffix and merges the answers. partitionKey=date salted=true shards=8}',
        ],
      },
    },
    {
      when: 'no key to salt',
      board: 'D:sql(Posts){shards=8}',
      repairs: {
        'Partition by the id of the entity': ['- sql(Posts){shards=8}', '+ sql(Posts){partitionKey=entityId shards=8}'],
        'Partition by the id and a time bucket': [
          '- sql(Posts){shards=8}',
          '+ sql(Posts){partitionKey=entityId+day shards=8}',
        ],
      },
    },
    {
      when: 'notes are kept',
      board: 'Q:queue(Posts){shards=8 partitionKey=type notes=Ours.}',
      repairs: {
        'Partition by the id of the entity': [
          '- queue(Posts){notes=Ours. partitionKey=type shards=8}',
          '+ queue(Posts){notes=Ours. partitionKey=entityId shards=8}',
        ],
        'Partition by the id and a time bucket': [
          '- queue(Posts){notes=Ours. partitionKey=type shards=8}',
          '+ queue(Posts){notes=Ours. partitionKey=entityId+day shards=8}',
        ],
        'Salt the key': [
          '- queue(Posts){notes=Ours. partitionKey=type shards=8}',
          '+ queue(Posts){notes=Ours. partitionKey=type salted=true shards=8}',
        ],
      },
    },
  ],
  'analytics-on-oltp': [
    {
      repairs: {
        'Read from a new replica': [
          '- Reporting -> Orders DB',
          '+ sql(Read replica){role=replica}',
          '+ Reporting -> Read replica{access=read}',
          '+ Orders DB => Read replica',
        ],
        'Feed an analytics store by events': [
          '- Reporting -> Orders DB',
          '+ nosql(Analytics store){role=analytics}',
          '+ queue(Message queue){dlq=true}',
          '+ app(Worker){idempotent=true role=worker}',
          '+ Reporting -> Analytics store{access=read}',
          '+ Orders ~> Message queue{via=outbox}',
          '+ Message queue ~> Worker',
          '+ Worker -> Analytics store',
        ],
      },
    },
  ],
})
