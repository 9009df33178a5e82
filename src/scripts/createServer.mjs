import http from 'node:http'
import { HEADER_POLICY } from './contentSecurityPolicy.mjs'
import { PERMISSIONS } from './permissionsPolicy.mjs'
import { refuse, serveFiles } from './serveFiles.mjs'

const HEADERS = {
  'Content-Security-Policy': HEADER_POLICY,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': PERMISSIONS,
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}

/** How long a client may leave its connection silent, in milliseconds. */
const PATIENCE = 30_000

/**
 * An HTTP server, not yet listening, for the files of a built app: compressed where the browser takes it, with caching
 * and security headers. Nothing that a client, a file or the system does to it ends it.
 *
 * @param {string} distDir
 * @param {{ patience?: number }} [options] `patience`: how long a client may take over its request, and may not take anything
 *   of its answer, in milliseconds
 * @returns {http.Server}
 */
export const createServer = (distDir, { patience = PATIENCE } = {}) => {
  const serve = serveFiles(distDir)
  const limits = {
    headersTimeout: patience,
    requestTimeout: patience,
    keepAliveTimeout: Math.min(patience, 5000),
    connectionsCheckingInterval: Math.min(patience, 5000),
  }
  const server = http.createServer(limits, (request, response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value)
    if (request.method === 'GET' || request.method === 'HEAD')
      serve(request, response).catch(() => refuse(response, 500))
    else response.writeHead(405, { Allow: 'GET, HEAD', Connection: 'close' }).end()
  })
  // Ends a client that takes nothing of its answer, which would keep a file open for ever.
  server.setTimeout(patience)
  // A connection that could not be accepted, for want of a file handle; the system drops it, and the next may be taken.
  server.on('error', () => server.closeIdleConnections())
  return server
}
