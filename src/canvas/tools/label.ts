import type { Tool } from './tool.ts'

/** Pressed twice, a card or an edge is named where it stands. */
export const labelTool: Tool<never> = {
  id: 'label',
  title: 'Name a card or an edge',
  start: () => undefined,
  step: (state) => ({ state }),
  double: (hit) => (hit.what === 'card' || hit.what === 'edge' ? [['edit-label', { id: hit.id }]] : []),
}
