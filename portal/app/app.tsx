import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { queryClient } from '../lib/queries.ts'
import { LanguageRoot, type Spoken } from './language-root.tsx'
import { PageRoot } from './page-root.tsx'
import { router } from './router.tsx'
import { ThemeRoot } from './theme-root.tsx'

/** Everything a page may rely on: data, language, theme, toasts, routes. */
export function App({ first }: { first: Spoken }) {
  return (
    <QueryClientProvider client={queryClient}>
      <LanguageRoot first={first}>
        <ThemeRoot>
          <RouterProvider router={router} InnerWrap={PageRoot} />
        </ThemeRoot>
      </LanguageRoot>
    </QueryClientProvider>
  )
}
