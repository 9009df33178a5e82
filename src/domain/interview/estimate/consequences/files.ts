import { isCdn, isDatabase, isObjectStorage, isService } from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import { blocksThat } from '#domain/flow/graph/alike.ts'
import { namesOf } from '#domain/flow/names.ts'
import { frontDoor } from '#domain/flow/repairs/frontDoor.ts'
import { cdnOf, isArrival, serveThroughCdn } from '#domain/flow/repairs/serveThroughCdn.ts'
import { inWords } from '../figureWords.ts'
import { ESTIMATE_SOURCES as FROM } from '../sources.ts'
import type { ForcedBy, NumbersView } from './consequence.ts'
import { writersOn } from './writersOn.ts'

/** What a line of a gigabit a second carries. */
const LINE = 125e6

const keepers = (view: NumbersView): readonly Block[] => blocksThat(view.flow, isObjectStorage)

/** Pictures and video are most of the bytes, and no rows. */
export const mediaOutOfDatabases: ForcedBy = {
  id: 'media-out-of-databases',
  result: 'media-day',
  source: FROM.chat,
  check: (view) => {
    const media = view.value('media-day') ?? 0
    if (media === 0) return []
    const [kept, cdn] = [keepers(view), cdnOf(view.flow)]
    const isDone = kept.length > 0 && cdn !== undefined
    const [first] = kept
    return [
      {
        at: (kept.length > 0 ? kept : blocksThat(view.flow, isDatabase)).map(({ id }) => id),
        says: 'Media do not belong into a database',
        because: `${inWords(media, 'bytes a day')} of them come in; object storage and a CDN carry such amounts.`,
        answer: isDone ? `${namesOf([...kept, cdn])} carry them` : undefined,
        steps: isDone
          ? undefined
          : [
              {
                title: first ? 'Serve it through a CDN' : 'Add object storage and a CDN',
                draw: (draft) => {
                  const object = first ?? draft.add('object', { role: 'media' })
                  if (!first)
                    for (const writer of writersOn(view.flow)) draft.connect(writer, object, { access: 'read-write' })
                  serveThroughCdn(draft, view.flow, object)
                },
              },
            ],
      },
    ]
  },
}

/** What many people fetch at once fills the line of one place. */
export const trafficOutThroughCdn: ForcedBy = {
  id: 'traffic-out-through-cdn',
  result: 'bandwidth-out',
  source: FROM.own,
  check: (view) => {
    const out = view.value('bandwidth-out') ?? 0
    if (out <= LINE) return []
    const cdns = view.flow.blocks.filter(isCdn)
    const arrivals = view.flow.links.filter(isArrival)
    return [
      {
        at: (cdns.length > 0 ? cdns : view.flow.blocks.filter(isService)).map(({ id }) => id),
        says: 'What goes out fills more than one line',
        because: `${inWords(out, 'bytes a second')} at peak; a line of 1 Gbit/s carries ${inWords(LINE, 'bytes a second')}, and a CDN answers close to people.`,
        answer: cdns.length > 0 ? `${namesOf(cdns)} answers close to people` : undefined,
        steps:
          cdns.length > 0 || arrivals.length === 0
            ? undefined
            : [{ title: 'Add a CDN', draw: (draft) => void frontDoor(draft, 'cdn', arrivals) }],
      },
    ]
  },
}
