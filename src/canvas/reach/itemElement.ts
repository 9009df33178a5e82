import type { ItemId } from '#domain/edits/edit.ts'

const find = (root: ParentNode, selector: string) => root.querySelector<HTMLElement>(selector)

/** The element that an item is drawn with, if it is one that can take the focus. */
export const ownElement = (root: ParentNode, id: ItemId): HTMLElement | null =>
  find(root, `[data-block-id="${id}"]`) ?? find(root, `[data-zone-id="${id}"] button`)

/** The element that stands for an item without one of its own while it has the focus. */
export const targetElement = (root: ParentNode, id: ItemId): HTMLElement | null =>
  find(root, `[data-focus-target="${id}"]`)

/** The item that an element belongs to: a card and all in it, the name of a zone, or what stands for an item. */
export function itemAround(element: Element): ItemId | undefined {
  const card = element.closest<HTMLElement>('[data-block-id]')?.dataset.blockId
  const target = element.closest<HTMLElement>('[data-focus-target]')?.dataset.focusTarget
  const zone = element.closest('button')?.closest<HTMLElement>('[data-zone-id]')?.dataset.zoneId
  return (card ?? target ?? zone) as ItemId | undefined
}
