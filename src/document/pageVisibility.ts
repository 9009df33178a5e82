/** Tells when the page goes out of sight, which may be its end, and when it is back. */
export interface PageVisibility {
  /** Calls back on each change until the function returned is called. */
  watch(onChange: (visible: boolean) => void): () => void
}

/** The visibility of this page; where there is no page it never changes. */
export const pageVisibility: PageVisibility = {
  watch(onChange) {
    if (typeof document === 'undefined') return () => {}
    const page = document
    const onVisibility = () => onChange(page.visibilityState === 'visible')
    const onHide = () => onChange(false)
    const onShow = () => onChange(true)
    page.addEventListener('visibilitychange', onVisibility)
    page.addEventListener('freeze', onHide)
    addEventListener('pagehide', onHide)
    addEventListener('pageshow', onShow)
    return () => {
      page.removeEventListener('visibilitychange', onVisibility)
      page.removeEventListener('freeze', onHide)
      removeEventListener('pagehide', onHide)
      removeEventListener('pageshow', onShow)
    }
  },
}
