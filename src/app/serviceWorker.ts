// Keeps the built app usable without a network. The build puts the constants in front of this file and writes the
// result to dist/sw.js; nothing imports it, and it runs as a classic script, so it has no imports and no exports.

/** Addresses of the built files that are kept from the first visit on, relative to the app's own folder. */
declare const BUILT_FILES: readonly string[]
/** Addresses of large parts that few ever need, which are kept once they were used. */
declare const FILES_KEPT_ON_USE: readonly string[]
/** Differs whenever any built file differs. */
declare const BUILD_VERSION: string

// TypeScript's types for pages and for service workers exclude each other, so the few members used here are spelt out.
interface WaitingEvent extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface FetchingEvent extends WaitingEvent {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}
interface OfflineWorker {
  readonly registration: { readonly scope: string }
  readonly clients: {
    claim(): Promise<void>
    matchAll(options: { readonly type: 'window'; readonly includeUncontrolled: boolean }): Promise<readonly unknown[]>
  }
  addEventListener(type: 'install' | 'activate', listener: (event: WaitingEvent) => void): void
  addEventListener(type: 'fetch', listener: (event: FetchingEvent) => void): void
}

const worker = self as unknown as OfflineWorker
const home = worker.registration.scope
// Caches belong to the whole origin; the app's folder in the name keeps two copies of the app on one host apart.
const cachePrefix = `tierboard ${home} `
const cacheName = cachePrefix + BUILD_VERSION

// A hashed file may come from the browser's own cache; the page must be the one that belongs to these files.
const requestFor = (file: string): Request =>
  new Request(new URL(file, home), { cache: file.startsWith('./assets/') ? 'default' : 'no-cache' })

const storeBuiltFiles = async (): Promise<void> => {
  const cache = await caches.open(cacheName)
  try {
    await cache.addAll(BUILT_FILES.map(requestFor))
    if (await isOneBuild(cache)) return
    throw new Error('The files on the host are not those of one build.')
  } catch (error) {
    // The next visit tries again; until then the older worker, if there is one, stays.
    await caches.delete(cacheName)
    throw error
  }
}

// Files may be fetched while the host changes from one build to the next: then the page may be another build's, or stand in for
// files that are gone.
const isOneBuild = async (cache: Cache): Promise<boolean> => {
  const answers = await Promise.all(BUILT_FILES.map(async (file) => cache.match(new URL(file, home))))
  const strangers = answers.filter(
    (answer, index) => BUILT_FILES[index] !== './' && answer?.headers.get('Content-Type')?.startsWith('text/html'),
  )
  const page = await answers[BUILT_FILES.indexOf('./')]?.text()
  const named = page?.match(/\.\/assets\/[^"]+/g) ?? []
  return strangers.length === 0 && named.length > 0 && named.every((file) => BUILT_FILES.includes(file))
}

// This worker takes over only once no page of an older build is controlled any more, but a page that was loaded past the worker is
// not controlled: while there is any page, the build before this one stays.
const forgetOlderBuilds = async (): Promise<void> => {
  const names = await caches.keys()
  const older = names.filter((name) => name.startsWith(cachePrefix) && name !== cacheName)
  const pages = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true })
  const forgotten = pages.length > 0 ? older.slice(0, -1) : older
  await Promise.all(forgotten.map((name) => caches.delete(name)))
  await worker.clients.claim()
}

const pageFromNetworkOrCache = async (request: Request): Promise<Response> => {
  try {
    return await fetch(request)
  } catch (error) {
    const page = await (await caches.open(cacheName)).match(home)
    if (page) return page
    throw error
  }
}

const keptOnUse = new Set(FILES_KEPT_ON_USE.map((file) => new URL(file, home).href))

const keep = async (address: string, answer: Response): Promise<void> => {
  // A host may answer with the page for files that are gone.
  const isFile = answer.ok && !answer.headers.get('Content-Type')?.startsWith('text/html')
  if (isFile) await (await caches.open(cacheName)).put(address, answer)
}

const fileFromNetwork = async (event: FetchingEvent): Promise<Response> => {
  const { request } = event
  const answer = await fetch(request)
  // Where there is no room for it, it is fetched again next time.
  if (keptOnUse.has(request.url)) event.waitUntil(keep(request.url, answer.clone()).catch(() => {}))
  return answer
}

// All caches are asked, not only this build's: after an update the open page may belong to the newer build, whose
// worker has stored its files and waits for the older pages to close.
const fileFromCacheOrNetwork = async (event: FetchingEvent): Promise<Response> =>
  (await caches.match(event.request, { ignoreVary: true })) ?? fileFromNetwork(event)

worker.addEventListener('install', (event) => event.waitUntil(storeBuiltFiles()))
worker.addEventListener('activate', (event) => event.waitUntil(forgetOlderBuilds()))
worker.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET' || !request.url.startsWith(home)) return
  const path = new URL(request.url).pathname.slice(new URL(home).pathname.length)
  if (path === '' || path === 'index.html') event.respondWith(pageFromNetworkOrCache(request))
  else event.respondWith(fileFromCacheOrNetwork(event))
})
