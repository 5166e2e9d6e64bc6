import { makeStyles, SearchBox } from '@fluentui/react-components'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useMessages } from '../lib/i18n.tsx'

const useStyles = makeStyles({ box: { width: '100%', maxWidth: '100%' } })

/** Finds customers from anywhere; `/` brings the cursor here. */
export function CustomerSearch() {
  const t = useMessages().shell
  const navigate = useNavigate()
  const [text, type] = useState('')
  const form = useSlashFocus()
  return (
    <search>
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault()
          void navigate({ to: '/customers', search: { search: text.trim() } })
        }}
      >
        <SearchBox
          className={useStyles().box}
          value={text}
          maxLength={100}
          onChange={(_, data) => type(data.value)}
          aria-label={t.search}
          aria-keyshortcuts="/"
          placeholder={t.searchHint}
        />
      </form>
    </search>
  )
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
