import type { Tool } from './tool.ts'

/** Pressed twice, a card or an edge is named where it stands. */
export const labelTool: Tool<never> = {
  id: 'label',
  start: () => undefined,
  step: (state) => ({ state }),
  double: (hit) => (hit.what === 'card' || hit.what === 'edge' ? [['edit-label', { id: hit.id }]] : []),
}
