import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Change } from '#domain/board/change.ts'
import { blockWith } from '#testing/openDocument.ts'
import { mapsOf, writeChange } from './codec.ts'

const put = (fields: object): Change => ({ op: 'put', type: 'block', record: blockWith('a', fields) })

test('a record put over another takes its place, and leaves what a newer version wrote beside it', () => {
  const doc = new Y.Doc()
  const maps = mapsOf(doc)
  writeChange(maps, put({ notes: 'Old', replicas: 2 }))
  maps.block.get('a')?.set('colour', 'red')
  writeChange(maps, put({ replicas: 3 }))
  expect(maps.block.get('a')?.toJSON()).toEqual({
    kind: 'app',
    label: 'a',
    tier: 'business',
    x: 0,
    y: 0,
    order: 0,
    replicas: 3,
    colour: 'red',
  })
})
