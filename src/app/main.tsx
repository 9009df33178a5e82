import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createDesk } from '#desk/desk.ts'
import { createBoardStorage } from '#document/persistence.ts'
import { createTextStorage } from '#document/textStorage.ts'
import { whenIdle } from '#shared/whenIdle.ts'
import { App } from './App.tsx'
import { createLibrary } from './library.ts'
import { offerNewerBuild } from './newerBuild.ts'
import { createNotices } from './notices.ts'
import { selectionPort } from './openWorkspace.ts'
import { browserClock, browserIds } from './ports.ts'
import { rememberDesk, rememberedDesk } from './rememberedDesk.ts'
import { rememberKeys } from './rememberedKeys.ts'
import { applyTheme } from './useTheme.ts'
import './styles.css'

const PORTS = { clock: browserClock, newId: browserIds }
const whenLoaded = (act: () => void): void => {
  if (document.readyState === 'complete') act()
  else window.addEventListener('load', act, { once: true })
}

/**
 * Makes the built app usable without a network from the next visit on: once the page has loaded and is idle, all built
 * files are stored in the background. Does nothing in development, or where the browser has no service workers.
 */
const registerServiceWorker = (): void => {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  const address = new URL('./sw.js', document.baseURI)
  const register = () => {
    // The app works without it as long as there is a network, so a refusal is no news for the person drawing.
    navigator.serviceWorker.register(address).catch((reason) => console.warn('Not available offline:', reason))
  }
  whenLoaded(() => whenIdle(register, { within: 10_000, otherwise: 1000 }))
}

const desk = createDesk(rememberedDesk())
rememberDesk(desk)
rememberKeys(desk)
const storage = createBoardStorage({ ...PORTS, selection: selectionPort(desk) })
const notices = createNotices()
const library = createLibrary({ storage, desk, notices, texts: createTextStorage(PORTS) })

applyTheme(desk.getState().theme)
createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <App library={library} />
  </StrictMode>,
)
offerNewerBuild(notices)
// Not awaited here: a part that loads meanwhile builds on this module, and would wait for it to end.
library.start().finally(registerServiceWorker)
