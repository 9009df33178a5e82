import { expect, test } from 'vitest'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { checkBoard } from './engine.ts'

const says = (notation: string, rule: string) =>
  checkBoard(parseNotation(notation), { speaks: ['live', 'settled', 'review'] })
    .filter((finding) => finding.rule === rule)
    .map((finding) => finding.says)

/** A rule, a board where it rests on what nobody stated, and how it says so; then the same board with all of it stated. */
const ASSUMED = [
  {
    rule: 'auth-missing',
    guessed: 'C:client, N:cdn, L:lb, A:app(Suggestions), K:cache, D:nosql(Prefixes); C->N, N->L, L->A, A->K, A->D',
    unless: 'unless it only reads “Prefixes”',
    stated:
      'C:client, N:cdn, L:lb, A:app(Suggestions), K:cache, D:nosql(Prefixes); C->N, N->L, L->A, A->K, A->D{access=write}',
  },
  {
    rule: 'auth-missing',
    guessed:
      'C:client, L:lb, A:app(Search), D:sql(Pages), E:object(Files), K:cache; C->L, L->A, A->D, A->E, A->K; brief style=monolith',
    unless: 'unless it only reads “Pages” and “Files”',
    stated:
      'C:client, L:lb, A:app(Search), D:sql(Pages), E:object(Files), K:cache, Q:queue; C->L, L->A, A->D, A->E, A->K, A~>Q',
  },
  {
    rule: 'shared-database',
    guessed: 'A:app(Posting), F:app(Feed), D:nosql(Posts); A->D{access=write}, F->D',
    unless: 'unless all but one only read it',
    stated: 'A:app(Posting), F:app(Feed), D:nosql(Posts); A->D{access=write}, F->D{access=read-write}',
  },
  {
    rule: 'dual-write-without-outbox',
    guessed:
      'A:app(Profiles), D:sql(Profile DB), Q:queue(Profile events), W:app(Mailer){role=worker}; A->D, A~>Q, Q~>W',
    unless: 'saves to “Profile DB”, unless it only reads there, and publishes to “Profile events”',
    stated:
      'A:app(Profiles), D:sql(Profile DB), Q:queue(Profile events), W:app(Mailer){role=worker}; A->D{access=write}, A~>Q, Q~>W',
  },
  {
    rule: 'media-not-behind-cdn',
    guessed: 'C:client, L:lb, A:app, O:object(Page store); C->L, L->A, A->O',
    unless: 'If users see files of “Page store”',
    stated: 'C:client, L:lb, A:app, O:object(Page store){role=media}; C->L, L->A, A->O',
  },
] as const

test.each(ASSUMED)(
  '$rule says what it assumes, and no longer once it is stated',
  ({ rule, guessed, unless, stated }) => {
    expect(says(guessed, rule)).toEqual([expect.stringContaining(unless)])
    expect(says(stated, rule)).toEqual([expect.not.stringMatching(/unless|^If /)])
  },
)
