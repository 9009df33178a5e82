import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { dropWaiting, fillGaps, hasGaps } from './fillGaps.ts'

/** What each of the tabs wrote, one after the other on what was there, and the document that holds only some of it. */
function lacking(writes: readonly ((doc: Y.Doc) => void)[], lost: readonly number[]) {
  const updates: Uint8Array[] = []
  for (const write of writes) {
    const doc = new Y.Doc()
    for (const update of updates) Y.applyUpdate(doc, update)
    doc.on('update', (update: Uint8Array) => void updates.push(update))
    doc.transact(() => write(doc))
  }
  const doc = new Y.Doc()
  updates.forEach((update, i) => {
    if (!lost.includes(i)) Y.applyUpdate(doc, update)
  })
  return doc
}

const blocks = (doc: Y.Doc) => doc.getMap<Y.Map<unknown>>('blocks')
const put =
  (...ids: readonly string[]) =>
  (doc: Y.Doc) => {
    for (const id of ids) blocks(doc).set(id, new Y.Map([['label', id]]))
  }

test('what came with something that builds on what is lost is there, though that is not', () => {
  const doc = lacking(
    [
      put('a'),
      (each) => {
        blocks(each).get('a')?.set('label', 'renamed')
        put('b')(each)
      },
    ],
    [0],
  )
  expect([hasGaps(doc), blocks(doc).size]).toEqual([true, 0])
  fillGaps(doc)
  expect(hasGaps(doc)).toBe(false)
  expect([...blocks(doc).keys()]).toEqual(['b'])
  expect(blocks(doc).get('b')?.get('label')).toBe('b')
})

test('what two tabs wrote in turns is there as far as it builds on nothing lost', () => {
  const doc = lacking(
    [
      put('a'),
      put('b'),
      (each) => blocks(each).get('b')?.set('label', 'renamed'),
      (each) => blocks(each).get('a')?.set('label', 'renamed'),
    ],
    [0],
  )
  fillGaps(doc)
  expect([...blocks(doc).keys()]).toEqual(['b'])
  expect(blocks(doc).get('b')?.get('label')).toBe('renamed')
})

test('what waits can be forgotten', () => {
  const doc = lacking([put('a'), (each) => blocks(each).get('a')?.set('label', 'renamed')], [0])
  dropWaiting(doc)
  expect(hasGaps(doc)).toBe(false)
})
