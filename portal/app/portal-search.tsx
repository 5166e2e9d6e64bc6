import { makeStyles, SearchBox, tokens } from '@fluentui/react-components'
import { useRouter } from '@tanstack/react-router'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { searchApi, type Found } from '#contract/search.ts'
import { useMessages } from '../lib/i18n.tsx'
import { useRead } from '../lib/queries.ts'
import { useMay } from '../lib/session.ts'
import { useLater } from '../lib/use-later.ts'

const useStyles = makeStyles({
  form: { position: 'relative' },
  box: { width: '100%', maxWidth: '100%' },
  panel: {
    position: 'absolute',
    insetInline: 0,
    top: 'calc(100% + 4px)',
    zIndex: 1000,
    minWidth: '220px',
    margin: 0,
    padding: tokens.spacingHorizontalXS,
    listStyleType: 'none',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
  },
  found: {
    display: 'block',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    overflowWrap: 'anywhere',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  hint: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
})

/** Finds records from anywhere; `/` brings the cursor here, the arrow keys go through what was found. */
export function PortalSearch() {
  const t = useMessages().shell
  const styles = useStyles()
  const router = useRouter()
  const hasCustomers = useMay()('customer.view')
  const [text, type] = useState('')
  const [isOpen, open] = useState(false)
  const form = useSlashFocus()
  useKeysAndLeaving(form, () => open(false))
  const wanted = useLater(text.trim(), 200)
  const found = useRead(searchApi.find, { text: wanted }, wanted.length > 1).data?.items ?? []
  const go = (path: string) => {
    open(false)
    void router.navigate({ href: path })
  }
  /** Enter leads to the whole list where there is one, else to the best of what was found. */
  const submit = () =>
    hasCustomers ? go(`/customers?search=${encodeURIComponent(text.trim())}`) : found[0] && go(found[0].path)
  return (
    <search>
      <form
        ref={form}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <SearchBox
          className={styles.box}
          value={text}
          maxLength={100}
          autoComplete="off"
          onFocus={() => open(true)}
          onChange={(_, data) => {
            type(data.value)
            open(true)
          }}
          aria-label={t.search}
          aria-keyshortcuts="/"
          placeholder={t.searchHint}
        />
        {isOpen && wanted.length > 1 ? <Results items={found} go={go} /> : null}
      </form>
    </search>
  )
}

function Results({ items, go }: { items: Found[]; go: (path: string) => void }) {
  const t = useMessages().notifications
  const styles = useStyles()
  if (items.length === 0) return null
  return (
    <ul className={styles.panel} aria-label={t.found}>
      {items.map(({ kind, name, hint, path }) => (
        <li key={`${kind} ${path}`}>
          <a
            href={path}
            className={styles.found}
            onClick={(event) => {
              if (event.ctrlKey || event.metaKey || event.shiftKey) return
              event.preventDefault()
              go(path)
            }}
          >
            {name}
            <span className={styles.hint}>
              {t.foundKinds[kind]} · {hint}
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}

/** Down and up go through box and results, Escape closes and returns to the box. */
function moveFocus(event: KeyboardEvent, form: HTMLFormElement | null, close: () => void): void {
  const places = [...(form?.querySelectorAll<HTMLElement>('input, ul a') ?? [])]
  const at = places.indexOf(document.activeElement as HTMLElement)
  if (event.key === 'Escape') {
    close()
    places[0]?.focus()
  }
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0 || at === -1) return
  event.preventDefault()
  places[at + step]?.focus()
}

/** Keys go through the results; leaving the search by pointer or Tab closes it. */
function useKeysAndLeaving(form: RefObject<HTMLFormElement | null>, leave: () => void) {
  const latest = useRef(leave)
  useEffect(() => {
    latest.current = leave
  })
  useEffect(() => {
    const listen = (event: Event) => {
      if (event.target instanceof Node && !form.current?.contains(event.target)) latest.current()
    }
    const place = form.current
    const move = (event: KeyboardEvent) => moveFocus(event, place, () => latest.current())
    place?.addEventListener('keydown', move)
    document.addEventListener('pointerdown', listen)
    document.addEventListener('focusin', listen)
    return () => {
      place?.removeEventListener('keydown', move)
      document.removeEventListener('pointerdown', listen)
      document.removeEventListener('focusin', listen)
    }
  }, [form])
}

function useSlashFocus() {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || isTyping(event.target)) return
      event.preventDefault()
      form.current?.querySelector('input')?.focus()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
  return form
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')
