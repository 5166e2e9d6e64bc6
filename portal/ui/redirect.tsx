import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'

/** Goes to another page once. (The router's own Navigate goes again with every render until it has arrived.) */
export function Redirect({ to }: { to: string }) {
  const navigate = useNavigate()
  useEffect(() => {
    void navigate({ to, replace: true })
  }, [navigate, to])
  return null
}
