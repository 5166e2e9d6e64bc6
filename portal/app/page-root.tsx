import type { ReactNode } from 'react'
import { ToastProvider } from '../ui/toasts.tsx'
import { ProofRoot } from './proof-root.tsx'

/** What stands around every page: toasts, and the question who it is. */
export function PageRoot({ children }: { children: ReactNode }) {
  return (
    <ToastProvider>
      {children}
      <ProofRoot />
    </ToastProvider>
  )
}
