import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { currentLanguage, isLanguageKnown, rememberLanguage } from './lib/language.ts'
import { loadMessages } from './lib/i18n.tsx'
import { queryClient } from './lib/queries.ts'
import { programmeQuery, sessionQuery } from './lib/session.ts'

void queryClient.prefetchQuery(sessionQuery)
void queryClient.prefetchQuery(programmeQuery)
addEventListener('vite:preloadError', () => location.reload())
void start()

/** The first paint already has its sentences, and no other language's were fetched for it. */
async function start() {
  const language = isLanguageKnown ? currentLanguage() : await firstLanguage()
  rememberLanguage(language)
  const messages = await loadMessages(language)
  const root = document.getElementById('portal')
  if (!root) throw new Error('index.html has no #portal')
  createRoot(root).render(
    <StrictMode>
      <App first={{ language, messages }} />
    </StrictMode>,
  )
}

/** A device new to somebody who is signed in: their own language; only then is the browser's a good guess. */
async function firstLanguage() {
  const session = await queryClient.ensureQueryData(sessionQuery).catch(() => null)
  return session?.user.language ?? currentLanguage()
}
