import { join } from 'node:path'
import { lookup } from 'mrmime'
import { chooseEncodings } from './chooseEncodings.mjs'
import { openFile, sendFile } from './sendFile.mjs'

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */
/** @typedef {import('./chooseEncodings.mjs').Coding} Coding */
/** @typedef {import('./sendFile.mjs').OpenFile} OpenFile */
/** @typedef {{ file: OpenFile, coding: Coding }} Copy */

const WORDS = {
  400: 'Bad request',
  404: 'Not found',
  406: 'Not acceptable',
  500: 'The file could not be read',
  503: 'Too many requests at once; try again in a moment',
}

const NEVER_RUN = /^(?:text\/css|font\/)/

/** @param {string} path */
const cacheControl = (path) =>
  // The name of a file in assets holds a hash of its content; every other name stays and its content changes.
  path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'

/** @param {string} text */
const decoded = (text) => {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

/**
 * The file that an address means, relative to the served folder, or the status of an answer without one.
 *
 * @param {string} url as the request line has it: a path, or a whole address
 * @returns {{ ok: true, path: string } | { ok: false, status: 400 | 404 }}
 */
const pathOf = (url) => {
  const [path = ''] = url.replace(/^https?:\/\/[^/?#]*/i, '').split(/[?#]/)
  const names = (path || '/').split('/').slice(1).map(decoded)
  if (!/^(\/|$)/.test(path) || names.some((name) => name === undefined || name.includes('\0')))
    return { ok: false, status: 400 }
  const last = names.pop() || 'index.html'
  const parts = [...names, last].map(String)
  // Nothing outside of the folder, and nothing hidden in it; an empty name is a doubled slash.
  if (parts.some((part) => part === '' || part.startsWith('.') || /[/\\:]/.test(part)))
    return { ok: false, status: 404 }
  return { ok: true, path: parts.join('/') }
}

/**
 * The copy of a file that a client likes best.
 *
 * @param {string} path
 * @param {readonly Coding[]} codings
 * @returns {Promise<{ ok: true, copy: Copy } | { ok: false, status: 404 | 406 | 500 | 503 }>}
 */
const openCopy = async (path, codings) => {
  for (const coding of codings) {
    const opened = await openFile(path + coding.ending)
    if (opened.ok) return { ok: true, copy: { file: opened.file, coding } }
    if (opened.status !== 404) return opened
  }
  if (codings.some(({ name }) => name === 'identity')) return { ok: false, status: 404 }
  const plain = await openFile(path)
  if (!plain.ok) return plain
  await plain.file.handle.close()
  return { ok: false, status: 406 }
}

/** @param {string | undefined} header the `If-None-Match` of a request @param {string} tag */
const isKnown = (header, tag) => {
  const bare = (/** @type {string} */ one) => one.trim().replace(/^W\//, '')
  return header?.split(',').some((one) => one.trim() === '*' || bare(one) === bare(tag)) ?? false
}

/** @param {Request} request @param {Response} response @param {Copy & { path: string }} found */
const answer = async (request, response, { file, coding, path }) => {
  const tag = `W/"${file.size.toString(16)}-${file.changed.toString(16)}-${coding.name}"`
  response.setHeader('Cache-Control', cacheControl(path))
  response.setHeader('ETag', tag)
  const known = isKnown(request.headers['if-none-match'], tag)
  if (known) response.statusCode = 304
  else {
    const type = lookup(path) ?? 'application/octet-stream'
    response.setHeader('Content-Type', type === 'text/html' ? 'text/html;charset=utf-8' : type)
    // It is for pages only, and longer than some of the files.
    if (type !== 'text/html') response.removeHeader('Permissions-Policy')
    // Nothing in these is run, or opened by itself.
    if (NEVER_RUN.test(type)) response.removeHeader('Content-Security-Policy')
    response.setHeader('Content-Length', file.size)
    if (coding.name !== 'identity') response.setHeader('Content-Encoding', coding.name)
  }
  if (!known && request.method === 'GET') return sendFile(file, response)
  response.end()
  await file.handle.close()
}

/**
 * Answers a request for a file without one.
 *
 * @param {Response} response
 * @param {keyof typeof WORDS} status
 */
export const refuse = (response, status) => {
  if (response.headersSent) {
    response.destroy()
    return
  }
  for (const header of ['Content-Encoding', 'Content-Length', 'ETag']) response.removeHeader(header)
  response.setHeader('Cache-Control', 'no-store')
  // The connection is one of the file handles there are too few of.
  if (status === 503) response.setHeader('Retry-After', '1').setHeader('Connection', 'close')
  response.writeHead(status, { 'Content-Type': 'text/plain' }).end(`${WORDS[status]}\n`)
}

/**
 * Answers requests for the files of a folder, each looked for when it is asked for, so that a new build under a running server is
 * neither missed nor fatal: 404 for what is not there, 503 while there are no file handles left.
 *
 * @param {string} folder
 * @returns {(request: Request, response: Response) => Promise<void>}
 */
export const serveFiles = (folder) => async (request, response) => {
  response.setHeader('Vary', 'Accept-Encoding')
  const asked = pathOf(request.url ?? '')
  if (!asked.ok) return refuse(response, asked.status)
  const header = request.headers['accept-encoding']
  const found = await openCopy(join(folder, asked.path), chooseEncodings(String(header ?? '')))
  if (!found.ok) return refuse(response, found.status)
  await answer(request, response, { ...found.copy, path: asked.path })
}
