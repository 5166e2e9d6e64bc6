import { useRouter } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useState } from 'react'
import type { Problem } from '#contract/errors.ts'
import { loadPart } from '../lib/i18n.tsx'
import { onProofNeeded } from '../lib/proof.ts'
import { refreshSession } from '../lib/session.ts'

/** Fetched when it is first needed: most visits never ask. */
const ProofDialog = lazy(async () => {
  const [{ ProofDialog: dialog }] = await Promise.all([
    import('../parts/proof-dialog.tsx'),
    loadPart('seldom'),
  ])
  return { default: dialog }
})

type Question = { problem: Problem; answer: (isProved: boolean) => void }

/** Shows the one dialog that asks who it is; a session that is still pending goes to its second step instead. */
export function ProofRoot() {
  const router = useRouter()
  const [questions, setQuestions] = useState<Question[]>([])
  useEffect(() => {
    onProofNeeded(async (problem) => {
      if (problem.pending) {
        await refreshSession()
        const next = router.latestLocation.href
        if (!next.startsWith('/second-step')) await router.navigate({ to: '/second-step', search: { next } })
        return false
      }
      return await new Promise<boolean>((resolve) => {
        const answer = (isProved: boolean) => {
          setQuestions((now) => now.filter((question) => question.problem !== problem))
          if (isProved) void refreshSession()
          resolve(isProved)
        }
        setQuestions((now) => [...now, { problem, answer }])
      })
    })
  }, [router])
  return (
    <Suspense fallback={null}>
      {questions.map(({ problem, answer }) => (
        <ProofDialog key={problem.code} problem={problem} onAnswer={answer} />
      ))}
    </Suspense>
  )
}
