import http from 'node:http'
import sirv from 'sirv'
import { HEADER_POLICY } from './contentSecurityPolicy.mjs'

const HEADERS = {
  'Content-Security-Policy': HEADER_POLICY,
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}

/** @param {string} pathname */
const cacheControl = (pathname) =>
  // The name of a file in assets holds a hash of its content; every other name stays and its content changes.
  pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'

/**
 * An HTTP server, not yet listening, for the files of a built app: compressed where the browser takes it, with caching
 * and security headers.
 *
 * @param {string} distDir
 * @returns {http.Server}
 */
export const createServer = (distDir) => {
  const serve = sirv(distDir, {
    // Looks for each file when it is asked for, so that a new build under a running server is neither missed nor fatal.
    dev: true,
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders: (response, pathname) => response.setHeader('Cache-Control', cacheControl(pathname)),
  })
  return http.createServer((request, response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value)
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end()
      return
    }
    // A server may answer a range with the whole file; a malformed range would throw inside the file stream.
    delete request.headers.range
    serve(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found\n')
    })
  })
}
