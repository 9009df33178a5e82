const NEVER_LOADED = '\0never-loaded'

/**
 * For the worker that reads flowcharts: leaves out what Mermaid would load to read and draw anything else, which the page has a copy
 * of anyway.
 *
 * @returns {import('vite').Plugin}
 */
export const flowchartsOnlyPlugin = () => ({
  name: 'tierboard-flowcharts-only',
  resolveDynamicImport: (specifier, importer) => {
    const isMermaids = /[\\/]node_modules[\\/]mermaid[\\/]/.test(importer ?? '')
    return isMermaids && typeof specifier === 'string' && !specifier.includes('/flowDiagram-') ? NEVER_LOADED : null
  },
  resolveId: (id) => (id === NEVER_LOADED ? id : null),
  load: (id) => (id === NEVER_LOADED ? 'throw new Error("Only flowcharts are read here")' : null),
})
