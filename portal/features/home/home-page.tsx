import { operationsApi } from '#contract/operations.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useRead } from '../../lib/queries.ts'
import { useSession } from '../../lib/session.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Figures } from './figures.tsx'
import { HomeSkeleton } from './home-skeleton.tsx'
import { Tasks } from './tasks.tsx'

/** The start page: what needs me now, then a few figures. */
export function HomePage() {
  const t = useMessages()
  const organisation = useSession()?.organisation.name ?? ''
  const home = useRead(operationsApi.home, {})
  return (
    <Page>
      <PageHeader title={t.shell.menu.home} sentence={t.home.sentence(organisation)} />
      {home.error ? <Problem error={home.error} retry={() => void home.refetch()} /> : null}
      {home.isPending ? <HomeSkeleton /> : null}
      {home.data ? (
        <>
          <Tasks tasks={home.data.tasks} />
          <Figures figures={home.data.figures} />
        </>
      ) : null}
    </Page>
  )
}
