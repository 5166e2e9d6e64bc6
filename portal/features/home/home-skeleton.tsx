import { Skeleton, SkeletonItem } from '@fluentui/react-components'
import { useMessages } from '../../lib/i18n.tsx'
import { Section } from '../../ui/section.tsx'
import { Stack } from '../../ui/stack.tsx'

/** The shape of the start page while it loads. */
export function HomeSkeleton() {
  const t = useMessages()
  return (
    <output aria-label={t.ui.loading(t.shell.menu.home)}>
      <Section>
        <Skeleton>
          <Stack>
            <SkeletonItem style={{ height: '24px', maxWidth: '240px' }} />
            <SkeletonItem style={{ height: '48px' }} />
            <SkeletonItem style={{ height: '48px' }} />
          </Stack>
        </Skeleton>
      </Section>
    </output>
  )
}
