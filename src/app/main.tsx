import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createDesk } from '#desk/desk.ts'
import { createBoardStorage } from '#document/persistence.ts'
import { createTextStorage } from '#document/textStorage.ts'
import { App } from './App.tsx'
import { createLibrary } from './library.ts'
import { offerNewerBuild } from './newerBuild.ts'
import { createNotices } from './notices.ts'
import { selectionPort } from './openWorkspace.ts'
import { browserClock, browserIds } from './ports.ts'
import { registerServiceWorker } from './registerServiceWorker.ts'
import { rememberDesk, rememberedDesk } from './rememberedDesk.ts'
import { applyTheme } from './useTheme.ts'
import './styles.css'

const PORTS = { clock: browserClock, newId: browserIds }

const desk = createDesk(rememberedDesk())
rememberDesk(desk)
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
