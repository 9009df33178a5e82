import type { Desk, DeskState } from './desk.ts'
import type { AskedWish, Wish } from './slices/wishes.ts'

/** Asks for something on the screen, in place of what was asked for before, and shows where it is in the same change. */
export const askFor = (desk: DeskState, wish: Wish, shown: Partial<Desk> = {}): void =>
  desk.setState(({ lastWish }) => {
    const id = lastWish + 1
    return { ...shown, wish: { ...wish, id }, lastWish: id }
  })

/** Takes a wish, which is then fulfilled; false when it was taken before, or another one came in its place. */
export function takeWish(desk: DeskState, { id }: AskedWish): boolean {
  const isWaiting = desk.getState().wish?.id === id
  if (isWaiting) desk.setState({ wish: undefined })
  return isWaiting
}
