import { SettingsRegular } from '@fluentui/react-icons'
import { useRouter } from '@tanstack/react-router'
import { useMessages } from '../lib/i18n.tsx'
import { useMay } from '../lib/session.ts'
import { DropItem, DropMenu } from '../ui/drop-menu.tsx'
import { menuIcons } from './menu-icons.ts'
import { settingsMenu } from './menu.ts'

/** The gear: account settings, as far as this person may use them. */
export function SettingsMenu() {
  const t = useMessages().shell
  const may = useMay()
  const router = useRouter()
  const items = settingsMenu.filter((item) => may(item.needs))
  if (items.length === 0) return null
  return (
    <DropMenu label={t.settings} icon={<SettingsRegular />} heading={t.accountSettings}>
      {items.map(({ path, label, icon }) => {
        const Icon = menuIcons[icon]
        return (
          <DropItem key={path} href={path} icon={<Icon />} onPick={() => void router.navigate({ to: path })}>
            {t.menu[label]}
          </DropItem>
        )
      })}
    </DropMenu>
  )
}
