import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createBoardStorage } from '#document/persistence.ts'
import { createTextStorage } from '#document/textStorage.ts'
import { createSession } from '#session/session.ts'
import { App } from './App.tsx'
import { createLibrary } from './library.ts'
import { offerNewerBuild } from './newerBuild.ts'
import { createNotices } from './notices.ts'
import { selectionPort } from './openWorkspace.ts'
import { registerServiceWorker } from './registerServiceWorker.ts'
import { rememberedSession, rememberSession } from './rememberedSession.ts'
import { applyTheme } from './useTheme.ts'
import './styles.css'

const session = createSession(rememberedSession())
rememberSession(session)
const storage = createBoardStorage({ selection: selectionPort(session) })
const notices = createNotices()
const library = createLibrary({ storage, session, notices, texts: createTextStorage() })

applyTheme(session.getState().theme)
createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <App library={library} />
  </StrictMode>,
)
offerNewerBuild(notices)
// Not awaited here: a part that loads meanwhile builds on this module, and would wait for it to end.
library.start().finally(registerServiceWorker)
