import { open } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'

/** @typedef {{ handle: import('node:fs/promises').FileHandle, size: number, changed: number }} OpenFile */

const MISSING = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG', 'ELOOP', 'EACCES', 'EPERM'])
const BUSY = new Set(['EMFILE', 'ENFILE', 'ENOMEM', 'EAGAIN', 'EBUSY'])
const CHUNK_BYTES = 64 * 1024

/** @param {unknown} error @returns {404 | 500 | 503} */
const statusOf = (error) => {
  const code = String(/** @type {NodeJS.ErrnoException} */ (error).code)
  return MISSING.has(code) ? 404 : BUSY.has(code) ? 503 : 500
}

/** @param {OpenFile['handle']} handle */
const lookAt = async (handle) => {
  const stats = await handle.stat()
  return { isFile: stats.isFile(), size: stats.size, changed: stats.mtimeMs }
}

/**
 * Opens a file and looks at what it opened, so that nothing can come between the two.
 *
 * @param {string} path
 * @returns {Promise<{ ok: true, file: OpenFile } | { ok: false, status: 404 | 500 | 503 }>} `status` is that of an answer without it
 */
export const openFile = async (path) => {
  let handle
  try {
    handle = await open(path)
    const { isFile, size, changed } = await lookAt(handle)
    if (isFile) return { ok: true, file: { handle, size, changed } }
    await handle.close()
    return { ok: false, status: 404 }
  } catch (error) {
    await handle?.close().catch(() => {})
    return { ok: false, status: statusOf(error) }
  }
}

/**
 * A file that is written anew while it is read would arrive as half of each; then the last piece is held back, so that the client
 * sees that its answer is incomplete.
 *
 * @param {OpenFile} file
 */
async function* piecesOf({ handle, size, changed }) {
  for (let at = 0; at < size; ) {
    const piece = Buffer.allocUnsafe(Math.min(CHUNK_BYTES, size - at))
    const { bytesRead } = await handle.read(piece, 0, piece.length, at)
    at += bytesRead
    const now = bytesRead === 0 || at === size ? await lookAt(handle) : undefined
    if (bytesRead === 0 || (now && (now.size !== size || now.changed !== changed)))
      throw new Error('changed while read')
    yield piece.subarray(0, bytesRead)
  }
}

/**
 * Sends an open file as the rest of an answer whose headers are set, and closes it. When the file cannot be read to its end the
 * connection is cut; a client that goes away ends the reading.
 *
 * @param {OpenFile} file
 * @param {import('node:http').ServerResponse} response
 */
export const sendFile = async (file, response) => {
  try {
    await pipeline(piecesOf(file), response)
  } catch {
    response.destroy()
  } finally {
    await file.handle.close().catch(() => {})
  }
}
