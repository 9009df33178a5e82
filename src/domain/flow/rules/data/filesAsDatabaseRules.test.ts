import { type RuleCases, testRuleCases } from '#testing/ruleCases.ts'

const CASES: RuleCases = {
  'files-as-database': {
    quiet: [
      'A:app, O:object(Order records), D:sql; A->O, A->D',
      'A:app, O:object(Order records), Z:nosql; A->O, A->Z{access=write}',
      'A:app, O:object(Order records){role=media}; A->O',
      'A:app, O:object(Order records){role=static}; A->O',
      'A:app, O:object(Order records){role=upload}; A->O',
      'A:app, O:object(Order records){role=backup}; A->O',
      'A:app, O:object(Order records){role=lake}; A->O',
      'A:app, O:object(Order records){tech=Iceberg}; A->O',
      'A:app, O:object(Orders in Delta Lake); A->O',
      'A:app, O:object(Order records){tech=S3 Tables}; A->O',
      'A:app, O:object(Order documents); A->O',
      'A:app, O:object(Profile photos); A->O',
      'A:app, O:object(Profile pictures); A->O',
      'A:app, O:object(MessageAttachments); A->O',
      'A:app, O:object(Reordering); A->O',
      'A:app, O:object(Bucket); A->O',
      'A:app, O:object; A->O',
      'A:app, O:object(Order records), C:client; A->O, C->O{signed=on}',
      'A:app, O:object(Order records), N:cdn; A->O, N o> O',
      'A:app, O:object(Order records), P:object(Copy); A->O, O=>P',
      'A:app, O:object(Order records), Q:queue; A->O, O~>Q',
      'A:app, O:object(Order records); A->O{access=write}',
      'A:app, O:object(Order records); A->O{access=read}',
      'W:app{role=worker}, A:app, O:object(Order records); W->O, A->O{access=read}',
      'W:app{role=worker}, A:app, O:object(Order records); W->O{access=read}, A->O{access=write}',
      'A:app, O:object(Order records); A->O; brief stage=mvp',
      'A:app(Orders), B:app(Bills), O:object(Order records), D:sql; A->O, B->O, B->D',
    ],
    speaks: [
      'A:app, O:object(Order records); A->O',
      'A:app, O:object(UserAccounts); A->O',
      'A:app, O:object(user-profiles); A->O{access=read-write}',
      'A:app(Orders), B:app(Search), O:object(Bookings); A->O{access=write}, B->O{access=read}',
      'H:ws, O:object(Chat messages); H->O',
      'A:app, O:object(Sessions){role=archive}; A->O',
      'A:app, O:object(Invoice records){role=archive}; A->O',
      'A:app, O:object(Tickets), D:sql; A->O, A->D{access=read}',
      'A:app, W:app{role=worker}, O:object(Carts), D:sql; A->O, W->O, W->D',
      'A:app, O:object(Payments){tech=S3}; A->O',
    ],
  },
  'media-not-behind-cdn': {
    quiet: ['A:app, O:object(Order records); A->O'],
    speaks: [
      'A:app, O:object(Order records), D:sql; A->O, A->D',
      'A:app, O:object(Order records); A->O; brief stage=mvp',
    ],
  },
}

testRuleCases(CASES)
