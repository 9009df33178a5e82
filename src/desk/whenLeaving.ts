const SIGNS = ['pagehide', 'visibilitychange', 'freeze'] as const

/**
 * Calls back, while there is still time, whenever this page may be about to end: left, closed, put out of sight or frozen.
 * Earlier than anyone who does not listen this way, so that what is written then is there for whoever saves. Until stopped.
 */
export function whenLeaving(run: () => void): () => void {
  if (typeof window === 'undefined') return () => {}
  const page = window
  const onSign = ({ type }: Event) => {
    if (type !== 'visibilitychange' || page.document.visibilityState === 'hidden') run()
  }
  for (const sign of SIGNS) page.addEventListener(sign, onSign, true)
  return () => {
    for (const sign of SIGNS) page.removeEventListener(sign, onSign, true)
  }
}
