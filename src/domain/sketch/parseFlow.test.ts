import { expect, test } from 'vitest'
import { parseFlow } from './parseFlow.ts'

/** A flow as it was read, on one line: quotes, own labels and copies behind their names. */
const read = (text: string): readonly string[] =>
  parseFlow(text).flows.map((steps) =>
    steps
      .map(({ sign, names }) =>
        [
          sign,
          names
            .map(({ words, own, copies, isQuoted }) =>
              [isQuoted ? `"${words}"` : words, own && `(${own})`, copies && `×${copies}`].filter(Boolean).join(' '),
            )
            .join(', '),
        ]
          .filter(Boolean)
          .join(' '),
      )
      .join(' '),
  )

test.each([
  ['users > cdn > gateway', ['users > cdn > gateway']],
  ['feed, orders > redis + postgres', ['feed, orders > redis, postgres']],
  ['a > b; c ~> d\ne o> f', ['a > b', 'c ~> d', 'e o> f']],
  ['a->b --> c → d => e', ['a > b > c > d > e']],
  ['a~>b o>c', ['a ~> b o> c']],
  ['> redis', ['> redis']],
  ['a > > b', ['a > b']],
  ['a > ~> b', ['a ~> b']],
  ['video> player', ['video > player']],
  ['app (Feed service) > postgres (Posts > all) x3', ['app (Feed service) > postgres (Posts > all) ×3']],
  ['kafka ×3 > redis x2, db ×4, worker (x5), 6x lb', ['kafka ×3 > redis ×2, db ×4, worker ×5, lb ×6']],
  ['"a > b", “c; d”', ['"a > b", "c; d"']],
  ['redis x0', ['redis']],
  ['', []],
  [' ;, + > ~>\n', []],
])('%j reads as it is meant', (text, flows) => {
  expect(read(text)).toEqual(flows)
})

test.each([
  ['users >', ['users']],
  ['users ~', ['users']],
  ['users -', ['users']],
  ['cdn o', ['cdn']],
  ['app (Feed', ['app (Feed)']],
  ['"Feed', ['"Feed"']],
  ['a, ', ['a']],
])('%j, half typed, reads as far as it goes', (text, flows) => {
  expect(read(text)).toEqual(flows)
})

test('every name and sign says where it stands', () => {
  const text = 'users  >  order service ;kafka'
  const { flows, signs } = parseFlow(text)
  const at = ({ from, to }: { from: number; to: number }) => text.slice(from, to)
  expect(flows.flat().flatMap(({ names }) => names.map(at))).toEqual(['users', 'order service', 'kafka'])
  expect(signs.map(at)).toEqual(['>', ';'])
})
