// What the built page may load and run. Everything comes from the page's own origin.
const DIRECTIVES = [
  "default-src 'none'",
  "script-src 'self'",
  // Mermaid styles its drawings with style elements that it writes while it renders, so these cannot be hashed ahead.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
]

/** The policy for a meta element, for static hosts that send no headers of their own. */
export const META_POLICY = DIRECTIVES.join('; ')

/** The policy for a response header; only there may a page forbid being framed. */
export const HEADER_POLICY = [...DIRECTIVES, "frame-ancestors 'none'"].join('; ')
