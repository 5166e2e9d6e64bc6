import { MessageBar, MessageBarBody, MessageBarTitle, type MessageBarProps } from '@fluentui/react-components'
import type { ReactNode } from 'react'

type NoticeProps = { intent?: MessageBarProps['intent']; title?: string; children: ReactNode }

/** Something to know before going on. */
export function Notice({ intent = 'info', title, children }: NoticeProps) {
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>
        {title ? <MessageBarTitle>{title}</MessageBarTitle> : null} {children}
      </MessageBarBody>
    </MessageBar>
  )
}
