import { META_POLICY } from './contentSecurityPolicy.mjs'

/**
 * Writes the content security policy into the built page. Not in development, where Vite needs inline scripts.
 *
 * @returns {import('vite').Plugin}
 */
export const policyPlugin = () => ({
  name: 'tierboard-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: META_POLICY },
      injectTo: 'head-prepend',
    },
  ],
})
