import { useEffect, useRef } from 'react'
import type { AskedWish, Wish } from '#desk/slices/wishes.ts'
import { takeWish } from '#desk/wishes.ts'
import { useDesk, useWorkspace } from './useWorkspace.ts'

type WishOf<Kind extends Wish['kind']> = AskedWish & Extract<Wish, { readonly kind: Kind }>

/** Fulfils wishes of a kind: `take` is called once for each, as soon as the component is on screen. */
export function useWish<Kind extends Wish['kind']>(kind: Kind, take: (wish: WishOf<Kind>) => void): void {
  const { desk } = useWorkspace()
  const wish = useDesk((state) => (state.wish?.kind === kind ? (state.wish as WishOf<Kind>) : undefined))
  const latest = useRef(take)
  latest.current = take
  useEffect(() => {
    if (wish && takeWish(desk, wish)) latest.current(wish)
  }, [wish, desk])
}
