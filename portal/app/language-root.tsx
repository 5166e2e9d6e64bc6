import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react'
import type { Language } from '#contract/common.ts'
import { LanguageProvider, loadMessages, type Localised } from '../lib/i18n.tsx'
import { currentLanguage, rememberLanguage } from '../lib/language.ts'
import { useSession } from '../lib/session.ts'

export type Spoken = Pick<Localised, 'language' | 'messages'>

/** Holds the language: the person's own where somebody is signed in, else what this browser chose before. */
export function LanguageRoot({ first, children }: { first: Spoken; children: ReactNode }) {
  const [spoken, speak] = useState(first)
  const choose = useCallback(async (language: Language) => {
    const messages = await loadMessages(language)
    rememberLanguage(language)
    speak({ language, messages })
  }, [])
  const own = useSession()?.user.language
  useEffect(() => {
    if (!own || own === currentLanguage()) return
    void loadMessages(own).then((messages) => {
      rememberLanguage(own)
      speak({ language: own, messages })
    })
  }, [own])
  const value = useMemo(() => ({ ...spoken, choose }), [spoken, choose])
  return <LanguageProvider value={value}>{children}</LanguageProvider>
}
