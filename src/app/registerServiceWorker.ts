const whenLoaded = (act: () => void): void => {
  if (document.readyState === 'complete') act()
  else window.addEventListener('load', act, { once: true })
}

// Safari has no requestIdleCallback; a timer after the load event is the nearest thing.
const whenIdle = (act: () => void): void => {
  if ('requestIdleCallback' in window) window.requestIdleCallback(act)
  else setTimeout(act, 1000)
}

/**
 * Makes the built app usable without a network from the next visit on: once the page has loaded and is idle, all built
 * files are stored in the background. Does nothing in development, or where the browser has no service workers.
 */
export const registerServiceWorker = (): void => {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  const address = new URL('./sw.js', document.baseURI)
  const register = () => {
    // The app works without it as long as there is a network, so a refusal is no news for the person drawing.
    navigator.serviceWorker.register(address).catch((reason) => console.warn('Not available offline:', reason))
  }
  whenLoaded(() => whenIdle(register))
}
