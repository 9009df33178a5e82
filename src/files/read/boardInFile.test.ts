import { describe, expect, test } from 'vitest'
import { EMPTY_BOARD } from '#domain/board/board.ts'
import { encodeBoard } from '#domain/board/encodeBoard.ts'
import { toUtf8 } from '../utf8.ts'
import { boardInFile } from './boardInFile.ts'

const BYTES = toUtf8(encodeBoard(EMPTY_BOARD))

/** A file that says its size and gives these pieces; what is called for behind the last fails. */
function fileOf(pieces: readonly Uint8Array<ArrayBuffer>[], size: number, broken = false) {
  const given = { pieces: 0 }
  const stream = () =>
    new ReadableStream<Uint8Array<ArrayBuffer>>(
      {
        pull: (controller) => {
          const piece = pieces[given.pieces++]
          if (piece) controller.enqueue(piece)
          else if (broken) controller.error(new DOMException('', 'NotReadableError'))
          else controller.close()
        },
      },
      { highWaterMark: 0 },
    )
  const arrayBuffer = () => Promise.reject(new Error('was read at once'))
  return { given, file: { name: 'a.json', size, arrayBuffer, stream } }
}

const reasonOf = async (pieces: readonly Uint8Array<ArrayBuffer>[], size: number, broken = false) => {
  const read = await boardInFile(fileOf(pieces, size, broken).file)
  return read.ok ? '' : read.error.message
}

test('a file is read piece by piece, and each is told', async () => {
  const told: number[] = []
  const half = Math.floor(BYTES.length / 2)
  const { file } = fileOf([BYTES.slice(0, half), BYTES.slice(half)], BYTES.length)
  expect(await boardInFile(file, (read) => void told.push(read))).toEqual({ ok: true, value: EMPTY_BOARD })
  expect(told).toEqual([half, BYTES.length])
})

describe('a file that is not what it says', () => {
  test('because it grows while it is read is refused', async () => {
    expect(await reasonOf([BYTES, BYTES], BYTES.length + 1)).toContain('changed while it was read')
  })

  test('because it became shorter is refused', async () => {
    expect(await reasonOf([BYTES], BYTES.length + 1)).toContain('changed while it was read')
  })

  test('because it vanished is refused', async () => {
    expect(await reasonOf([BYTES.slice(0, 4)], BYTES.length, true)).toContain('could not be read')
  })

  test('because there is no memory for it is refused', async () => {
    expect(await reasonOf([BYTES], 2 ** 53)).toContain('needs more memory')
  })
})

test('a file that is too large for what it begins as is not read to its end', async () => {
  const piece = new Uint8Array(64_000).fill(0x20)
  const { file, given } = fileOf(Array(2_000).fill(piece), 128_000_000)
  const read = await boardInFile(file)
  expect(!read.ok && read.error.message).toContain('The file has 128 MB; at most 50 MB can be opened.')
  expect(given.pieces).toBe(1)
})
