import { useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { useWorkspace } from '#workspace/useWorkspace.ts'
import { announceErrors } from './announceErrors.ts'

/** Tells screen readers about errors that appear while drawing, each once; those of a board just opened are not news. */
export function ErrorAnnouncer() {
  const { findings, settled } = useStore(useWorkspace().check.state)
  const known = useRef<ReadonlySet<string>>(undefined)
  const [message, setMessage] = useState('')
  useEffect(() => {
    const news = announceErrors(known.current ?? new Set(), { findings, settled })
    if (known.current && news.message !== undefined) setMessage(news.message)
    if (findings.length === 0) setMessage('')
    known.current = news.keys
  }, [findings, settled])
  return (
    <p role="status" className="sr-only">
      {message}
    </p>
  )
}
