// What the measurements call, built as it ships: the bench makes one bundle of this file.
/* biome-ignore-all lint/performance/noBarrelFile: an entry of a build, not a folder's front */
export { applyChanges } from '#domain/board/change.ts'
export { decodeBoardText } from '#domain/board/decodeBoardText.ts'
export { encodeBoard } from '#domain/board/encodeBoard.ts'
export { loadOf } from '#domain/capacity/loadOf.ts'
export { tidyChanges } from '#domain/edits/tidyChanges.ts'
export { createChecker } from '#domain/flow/checker.ts'
export { checkBoard } from '#domain/flow/engine.ts'
export { offeredFixes } from '#domain/flow/offeredFixes.ts'
export { MOMENTS } from '#domain/flow/rule.ts'
export { RULES } from '#domain/flow/rules/catalogue.ts'
export { layoutOf } from '#domain/layout/bands.ts'
export { lineFigures } from '#domain/layout/lineFigures.ts'
export { routeRequests } from '#domain/layout/routeRequests.ts'
export { routeEdges } from '#domain/layout/routing/routeEdges.ts'
export { createRouter } from '#domain/layout/routing/router.ts'
export { tidyBoard } from '#domain/layout/tidy.ts'
export { zonesOf } from '#domain/layout/zones.ts'
export { writeMermaid } from '#domain/mermaid/write/catalogue.ts'
export { DEFAULT_MERMAID_OPTIONS } from '#domain/mermaid/write/mermaidOptions.ts'
export { parseNotation } from '#domain/notation/parseNotation.ts'
export { TEMPLATES } from '#domain/templates/catalogue.ts'
export { writeSvg } from '#files/write/svg/writeSvg.ts'

/** What reads Mermaid, with the libraries it takes; loaded only once the rest is measured, for they fill the memory. */
export const loadReading = async () => {
  const [{ readMermaid }, { loadMermaid }, { provideDom }] = await Promise.all([
    import('#files/read/readMermaid.ts'),
    import('#interop/mermaidLibrary.ts'),
    import('#interop/nodeDom.ts'),
  ])
  return { readMermaid, loadMermaid, provideDom }
}
