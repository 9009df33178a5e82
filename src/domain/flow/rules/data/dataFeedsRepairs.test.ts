import { testRuleRepairs } from '#testing/ruleRepairs.ts'

testRuleRepairs({
  'search-as-primary-store': [
    {
      repairs: {
        'Add a SQL database that feeds it': [
          '- Catalogue -> Product search{access=read-write}',
          '+ sql(SQL database)',
          '+ Catalogue -> Product search{access=read}',
          '+ Catalogue -> SQL database',
          '+ SQL database => Product search',
        ],
        'Add a SQL database and feed it through an outbox, a queue and a worker': [
          '- Catalogue -> Product search{access=read-write}',
          '+ sql(SQL database)',
          '+ outbox(Outbox)',
          '+ queue(Message queue){dlq=true}',
          '+ app(Worker){idempotent=true role=worker}',
          '+ Catalogue -> Product search{access=read}',
          '+ Catalogue -> SQL database',
          '+ Catalogue -> Outbox',
          '+ Outbox ~> Message queue',
          '+ Message queue ~> Worker',
          '+ Worker -> Product search',
        ],
      },
    },
    {
      when: 'a worker fills it',
      board: 'A:app(Catalogue), Q:queue, W:app(Indexer){role=worker}, S:search(Index); A~>Q, Q~>W, W->S',
      repairs: {
        'Add a SQL database that feeds it': [
          '- Indexer -> Index',
          '+ sql(SQL database)',
          '+ Indexer -> SQL database',
          '+ SQL database => Index',
        ],
      },
    },
    {
      when: 'a queue fills it',
      board: 'A:app(Catalogue), Q:queue, S:search(Index); A~>Q, Q~>S',
      repairs: {
        'Add a SQL database that feeds it': [
          '+ sql(SQL database)',
          '+ Catalogue -> SQL database',
          '+ SQL database => Index',
        ],
      },
    },
    {
      when: 'no server is near',
      board: 'K:cache(Hot), S:search(Index); K=>S',
      repairs: { 'Add a SQL database that feeds it': ['+ sql(SQL database)', '+ SQL database => Index'] },
    },
  ],
  'search-without-feed': [
    {
      repairs: {
        'Feed it from the database': ['+ Products => Product search'],
        'Feed it through a queue and a worker': [
          '+ queue(Message queue){dlq=true}',
          '+ app(Worker){idempotent=true role=worker}',
          '+ Catalogue ~> Message queue{via=outbox}',
          '+ Message queue ~> Worker',
          '+ Worker -> Product search',
        ],
      },
    },
    {
      when: 'of the same owner rather than of who asks; never a replica',
      board:
        'A:app(Web), D:sql(Users), B:app(Shop), E:sql(Goods){owner=shop}, R:sql(Goods copy){owner=shop role=replica}, S:search(Index){owner=shop}; A->D, A->S, B->E, E=>R',
      repairs: {
        'Feed it from the database': ['+ Goods => Index'],
        'Feed it through a queue and a worker': [
          '+ queue(Message queue){dlq=true}',
          '+ app(Worker){idempotent=true role=worker}',
          '+ Shop ~> Message queue{via=outbox}',
          '+ Message queue ~> Worker',
          '+ Worker -> Index',
        ],
      },
    },
    {
      when: 'nothing says which database: the first',
      board: 'A:app(Web), S:search(Index), D:sql(One), E:sql(Two); A->S',
      repairs: { 'Feed it from the database': ['+ One => Index'] },
    },
    { when: 'no database', board: 'A:app, S:search; A->S', repairs: {} },
  ],
  'media-without-object-storage': [
    {
      repairs: {
        'Add object storage behind a CDN': [
          '- Browser -> API gateway',
          '+ object(Object storage){role=media}',
          '+ cdn(CDN)',
          '+ CDN -> API gateway',
          '+ Posts -> Object storage{access=read-write}',
          '+ Browser -> CDN',
          '+ CDN o> Object storage',
        ],
      },
    },
    {
      when: 'a BFF in front, a CDN there',
      board:
        'C:client, N:cdn, L:lb, B:app(Web){role=bff}, A:app(Posts), D:sql, E:sql; C->N, N->L, L->B, B->A, B->E, A->D; brief media=on',
      repairs: {
        'Add object storage behind a CDN': [
          '+ object(Object storage){role=media}',
          '+ Posts -> Object storage{access=read-write}',
          '+ CDN o> Object storage',
        ],
      },
    },
  ],
  'media-not-behind-cdn': [
    {
      repairs: {
        'Insert a CDN that fetches from it': [
          '- Browser -> Load balancer',
          '+ cdn(CDN)',
          '+ CDN -> Load balancer',
          '+ Browser -> CDN',
          '+ CDN o> Photos',
        ],
        'Set the role to upload': ['- object(Photos)', '+ object(Photos){role=upload}'],
        'Set the role to archive': ['- object(Photos)', '+ object(Photos){role=archive}'],
      },
    },
    {
      when: 'name lookup stays outermost, sockets stay as they are',
      board: 'C:client, E:entry, L:lb, H:ws, A:app, O:object(Photos); C->E, E->L, C->H, L->A, A->O',
      repairs: {
        'Insert a CDN that fetches from it': [
          '- DNS and WAF -> Load balancer',
          '+ cdn(CDN)',
          '+ CDN -> Load balancer',
          '+ DNS and WAF -> CDN',
          '+ CDN o> Photos',
        ],
        'Set the role to upload': ['- object(Photos)', '+ object(Photos){role=upload}'],
        'Set the role to archive': ['- object(Photos)', '+ object(Photos){role=archive}'],
      },
    },
    {
      when: 'clients call nothing that a CDN could stand before',
      board: 'C:client(App), H:ws(Chat), O:object(Photos); C->H, H->O',
      repairs: {
        'Insert a CDN that fetches from it': ['+ cdn(CDN)', '+ App -> CDN{share=0}', '+ CDN o> Photos'],
        'Set the role to upload': ['- object(Photos)', '+ object(Photos){role=upload}'],
        'Set the role to archive': ['- object(Photos)', '+ object(Photos){role=archive}'],
      },
    },
    {
      when: 'a CDN that nothing leads to yet',
      board: 'C:client(App), L:lb, A:app(Posts), N:cdn, O:object(Photos); C->L, L->A, A->O',
      repairs: {
        'Let the CDN fetch from it': ['+ App -> CDN{share=0}', '+ CDN o> Photos'],
        'Set the role to upload': ['- object(Photos)', '+ object(Photos){role=upload}'],
        'Set the role to archive': ['- object(Photos)', '+ object(Photos){role=archive}'],
      },
    },
    {
      when: 'a CDN that does not fetch yet',
      board: 'C:client, N:cdn, L:lb, A:app, O:object(Photos); C->N, N->L, L->A, A->O',
      repairs: {
        'Let the CDN fetch from it': ['+ CDN o> Photos'],
        'Set the role to upload': ['- object(Photos)', '+ object(Photos){role=upload}'],
        'Set the role to archive': ['- object(Photos)', '+ object(Photos){role=archive}'],
      },
    },
  ],
  'technology-mismatch': [
    {
      repairs: {
        'Change the kind to NoSQL database': [
          '- sql(Products){technology=MongoDB}',
          '+ nosql(Products){technology=MongoDB}',
        ],
        'Set the technology to PostgreSQL': [
          '- sql(Products){technology=MongoDB}',
          '+ sql(Products){technology=PostgreSQL}',
        ],
      },
    },
    {
      when: 'a supporting shape, in its usual spelling',
      board: 'A:app(Payments){tech=stripe}',
      repairs: {
        'Change the kind to external API': [
          '- app(Payments){technology=stripe}',
          '+ external(Payments){technology=Stripe}',
        ],
        'Set the technology to Node.js': ['- app(Payments){technology=stripe}', '+ app(Payments){technology=Node.js}'],
      },
    },
    {
      when: 'the wrong layer',
      board: 'L:lb{tech=ALB layer=L4}',
      repairs: {
        'Set the technology to NLB': [
          '- lb(Load balancer){layer=L4 technology=ALB}',
          '+ lb(Load balancer){layer=L4 technology=NLB}',
        ],
        'Switch to layer 7': [
          '- lb(Load balancer){layer=L4 technology=ALB}',
          '+ lb(Load balancer){layer=L7 technology=ALB}',
        ],
      },
    },
  ],
})
