import { useLayoutEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { createDraft, type DraftField } from '#desk/draft.ts'
import { useWorkspace } from './useWorkspace.ts'

/** What is being typed into a field of the board: its text, its message when it is not accepted, and what keys and focus do to it. */
export function useDraft(field: DraftField) {
  const { drafts, clock } = useWorkspace()
  const { value, check } = field
  const latest = useRef(field)
  latest.current = field
  const [draft] = useState(() => createDraft(() => latest.current, drafts, clock))
  useStore(draft.text)
  // Before anyone can type on, and before the field is gone.
  useLayoutEffect(() => draft.follow(value), [draft, value])
  useLayoutEffect(() => draft.show(), [draft])
  const text = draft.shown(value)
  const { begin, type, finish, cancel } = draft
  return { text, message: text === value ? undefined : check(text), begin, type, finish, cancel }
}
