import { noteMissingPart } from '#interop/missingPart.ts'
import { loadingWords } from '#words/loading.ts'
import type { createNotices } from './notices.ts'

/** How often a page that nobody leaves asks, in milliseconds; an answer without news is some hundred bytes. */
const INTERVAL = 5 * 60_000

/** A host that has not answered by then is asked another time. */
const LONGEST_ANSWER = 30_000

/** The addresses of the scripts and styles that a page begins with; they change with every build that differs. */
const filesOf = (page: Document): string[] =>
  [...page.querySelectorAll('script[src], link[rel="stylesheet"]')].map(
    (element) => new URL(element.getAttribute('src') ?? element.getAttribute('href') ?? '', document.baseURI).href,
  )

/** What the page of the app's folder begins with now; undefined when that cannot be told, or when it is no page of this app. */
async function filesNow(): Promise<readonly string[] | undefined> {
  try {
    const response = await fetch(new URL('./', document.baseURI), {
      cache: 'no-cache',
      signal: AbortSignal.timeout(LONGEST_ANSWER),
    })
    if (!response.ok) return undefined
    const page = new DOMParser().parseFromString(await response.text(), 'text/html')
    return page.getElementById('root') ? filesOf(page) : undefined
  } catch {
    return undefined
  }
}

/**
 * Offers to reload when the host has a newer build than this page is of: once for each, and never by itself. Looks when a person
 * comes back to the page, when another tab got a newer build, when a part could not be loaded, and now and then.
 */
export function offerNewerBuild({ notify }: Pick<ReturnType<typeof createNotices>, 'notify'>): void {
  const known = new Set(filesOf(document))
  const look = async () => {
    const files = (await filesNow()) ?? []
    if (files.every((file) => known.has(file))) return
    for (const file of files) known.add(file)
    notify(loadingWords.newerBuild, 'info', { title: loadingWords.reload, act: () => location.reload() })
  }
  let looking = false
  let again = false
  const soon = async () => {
    again = true
    if (looking) return
    looking = true
    // What was asked while an answer was under way may be news to it.
    while (again) {
      again = false
      await look()
    }
    looking = false
  }
  addEventListener('vite:preloadError', ({ payload }) => {
    noteMissingPart(payload)
    void soon()
  })
  if (!import.meta.env.PROD) return
  for (const event of ['focus', 'online']) addEventListener(event, soon)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void soon()
  })
  // Never settles where there is no service worker, and is missing where a page may not have one.
  void navigator.serviceWorker?.ready.then((registration) => registration.addEventListener('updatefound', soon))
  setInterval(soon, INTERVAL)
}
