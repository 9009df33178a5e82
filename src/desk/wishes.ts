import type { Desk, DeskStore } from './desk.ts'
import type { AskedWish, Wish } from './slices/wishes.ts'

/** Asks for something on the screen, in place of what was asked for before, and shows where it is in the same change. */
export const askFor = (desk: DeskStore, wish: Wish, shown: Partial<Desk> = {}): void =>
  desk.setState(({ lastWish }) => {
    const id = lastWish + 1
    return { ...shown, wish: { ...wish, id }, lastWish: id }
  })

/** Takes a wish, which is then fulfilled; false when it was taken before, or another one came in its place. */
export function takeWish(desk: DeskStore, { id }: AskedWish): boolean {
  const isWaiting = desk.getState().wish?.id === id
  if (isWaiting) desk.setState({ wish: undefined })
  return isWaiting
}
