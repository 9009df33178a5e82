import { ESTIMATE_SOURCES as FROM } from './sources.ts'

/** A thing whose size people know by heart. */
export interface UsualSize {
  readonly name: string
  readonly bytes: number
  readonly source: string
}

/** What a field of a size may be filled with, from small to large. */
export const USUAL_SIZES: readonly UsualSize[] = [
  { name: 'An id', bytes: 8, source: FROM.own },
  { name: 'A UUID', bytes: 16, source: FROM.own },
  { name: 'Short text, as in a chat', bytes: 100, source: FROM.chat },
  { name: 'A chat message with its data', bytes: 150, source: FROM.chat },
  { name: 'A tweet', bytes: 280, source: FROM.sizes },
  { name: 'A profile', bytes: 1_000, source: FROM.sizes },
  { name: 'A request', bytes: 1_024, source: FROM.bandwidth },
  { name: 'A blog post', bytes: 5_000, source: FROM.sizes },
  { name: 'An answer', bytes: 5_120, source: FROM.bandwidth },
  { name: 'A profile picture', bytes: 100_000, source: FROM.sizes },
  { name: 'A picture in a chat', bytes: 200_000, source: FROM.chat },
  { name: 'A photo', bytes: 1_000_000, source: FROM.sizes },
  { name: 'A minute of video', bytes: 10_000_000, source: FROM.sizes },
  { name: 'A short video', bytes: 50_000_000, source: FROM.numbers },
]
