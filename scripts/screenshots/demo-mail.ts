import { setTimeout as pause } from 'node:timers/promises'

type Mail = { recipient: string; text: string }

/** The personal link of the mail to somebody, as soon as the demo's inbox has it. */
export async function mailedLink(
  base: string,
  recipient: string,
  kind: 'i' | 'p' | 'v' | 'g' | 'm' | 's' | 'r',
): Promise<string> {
  const pattern = new RegExp(`/${kind}/([0-9a-f-]{36}\\.[\\w-]{22})`)
  const giveUp = AbortSignal.timeout(30_000)
  for (;;) {
    const response = await fetch(`${base}/api/dev/mails`, { signal: giveUp })
    const mails = (await response.json()) as Mail[]
    const found = mails.find((mail) => mail.recipient === recipient && pattern.test(mail.text))
    if (found) return pattern.exec(found.text)?.[1] ?? ''
    await pause(50, undefined, { signal: giveUp })
  }
}
