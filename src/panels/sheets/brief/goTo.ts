import { useCallback, useEffect, useRef, useState } from 'react'
import type { BriefPropertyId } from '#domain/board/briefProperties.ts'
import type { BriefListId } from '#domain/interview/brief/questions.ts'
import { useWish } from '#workspace/useWish.ts'

/** A place in the sheet that takes the focus: an item of a list, counted from 0, a new one, or the field itself. */
export type BriefPlace =
  | { readonly list: BriefListId; readonly item: number | 'new' }
  | { readonly field: BriefPropertyId }

/** Gives a place in the sheet the focus. */
export type GoTo = (place: BriefPlace) => void

function focusPlace(root: HTMLElement, place: BriefPlace): void {
  const id = 'list' in place ? place.list : place.field
  const shown = root.querySelector(`[data-brief-field="${id}"]`)
  if ('list' in place && place.item === 'new') {
    shown?.querySelector<HTMLElement>('[data-adds]')?.click()
    return
  }
  const all = shown?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, select, textarea')
  const at = 'list' in place && place.item !== 'new' ? place.item : 0
  const control = all?.[at] ?? shown?.querySelector<HTMLElement>('[data-adds]')
  control?.focus()
  control?.scrollIntoView?.({ block: 'nearest' })
  if (control instanceof HTMLTextAreaElement) control.setSelectionRange(control.value.length, control.value.length)
}

/** The way to places in the sheet, also for who asks for a field of the brief; `reveal` is told of it first. */
export function useGoTo(reveal: (field: BriefPropertyId) => void) {
  const root = useRef<HTMLDivElement>(null)
  const [wanted, setWanted] = useState<BriefPlace>()
  const latest = useRef(reveal)
  latest.current = reveal
  const goTo: GoTo = useCallback((place) => {
    latest.current('list' in place ? place.list : place.field)
    setWanted({ ...place })
  }, [])
  useWish('fill-in-brief', ({ field }) => goTo({ field }))
  useEffect(() => {
    if (wanted && root.current) focusPlace(root.current, wanted)
  }, [wanted])
  return { root, goTo }
}
