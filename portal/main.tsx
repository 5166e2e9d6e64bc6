import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { currentLanguage, rememberLanguage } from './lib/language.ts'
import { loadMessages } from './lib/i18n.tsx'
import { queryClient } from './lib/queries.ts'
import { programmeQuery, sessionQuery } from './lib/session.ts'

void queryClient.prefetchQuery(sessionQuery)
void queryClient.prefetchQuery(programmeQuery)
addEventListener('vite:preloadError', () => location.reload())
void start()

/** The first paint already has its sentences. */
async function start() {
  const language = currentLanguage()
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
