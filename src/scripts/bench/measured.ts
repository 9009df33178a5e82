// What the measurements call, built as it ships: the bench makes one bundle of this file.
/* biome-ignore-all lint/performance/noBarrelFile: an entry of a build, not a folder's front */
export { applyChanges } from '#domain/board/change.ts'
export { decodeBoardText } from '#domain/board/decodeBoardText.ts'
export { encodeBoard } from '#domain/board/encodeBoard.ts'
export { createChecker } from '#domain/flow/checker.ts'
export { checkBoard } from '#domain/flow/engine.ts'
export { offeredFixes } from '#domain/flow/offeredFixes.ts'
export { layoutOf } from '#domain/layout/bands.ts'
export { createDragRouter } from '#domain/layout/routing/dragRouter.ts'
export { routeEdges } from '#domain/layout/routing/routeEdges.ts'
export { DEFAULT_MERMAID_OPTIONS } from '#domain/mermaid/write/mermaidOptions.ts'
export { writeMermaid } from '#domain/mermaid/write/writeReference.ts'
export { writeSvg } from '#exporting/svg/writeSvg.ts'
