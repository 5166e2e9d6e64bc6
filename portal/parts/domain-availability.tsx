import { Button } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { identityApi } from '#contract/identity.ts'
import { useMessages } from '../lib/i18n.tsx'
import { useRead } from '../lib/queries.ts'
import { Row } from '../ui/row.tsx'

/** The rule of contract `DomainPrefix`, so that a wrong name is never asked for. */
export const isDomainPrefix = (text: string) => /^[a-z][a-z0-9-]{1,25}[a-z0-9]$/.test(text)

/** Says while typing whether a domain name is free; offers others when it is not. */
export function DomainAvailability({ prefix, choose }: { prefix: string; choose: (prefix: string) => void }) {
  const t = useMessages().identity.tenant
  const domainPrefix = useSettled(prefix)
  const answer = useRead(identityApi.domainAvailability, { domainPrefix }, isDomainPrefix(domainPrefix)).data
  const isCurrent = answer && domainPrefix === prefix
  return (
    <output>
      {isCurrent ? (answer.isAvailable ? t.domainFree(answer.domain) : t.domainTaken(answer.domain)) : null}
      {isCurrent && !answer.isAvailable ? (
        <Row>
          {answer.suggestions.map((suggestion) => (
            <Button key={suggestion} size="small" onClick={() => choose(prefixOf(suggestion))}>
              {suggestion}
            </Button>
          ))}
        </Row>
      ) : null}
    </output>
  )
}

/** A suggestion may be a bare name or a whole domain. */
const prefixOf = (suggestion: string) => suggestion.split('.')[0] ?? suggestion

function useSettled(text: string) {
  const [settled, settle] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => settle(text), 400)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
