import pg from 'pg'

type Heard = (payload: string) => void

/**
 * One connection that hears what the database announces (LISTEN), and opens itself again when it breaks.
 * While it is deaf, `hears()` is false and `onSilence` was called: nobody may rely on memory then.
 */
export function createListener(url: string, channels: string[]) {
  const handlers = new Map<string, Heard[]>()
  const silences: (() => void)[] = []
  let client: pg.Client | undefined
  let isHearing = false
  let isClosed = false
  let retry: NodeJS.Timeout | undefined

  function fallSilent() {
    if (isHearing) for (const silence of silences) silence()
    isHearing = false
    client?.removeAllListeners()
    client?.on('error', () => {})
    client = undefined
    if (!isClosed) retry = setTimeout(() => void open(), 250)
  }

  async function open(): Promise<void> {
    const opening = new pg.Client({
      connectionString: url,
      application_name: 'mittler listener',
      keepAlive: true,
    })
    client = opening
    opening.on('error', fallSilent)
    opening.on('end', fallSilent)
    opening.on('notification', ({ channel, payload }) => {
      for (const handler of handlers.get(channel) ?? []) handler(payload ?? '')
    })
    try {
      await opening.connect()
      for (const channel of channels) await opening.query(`listen ${channel}`)
      isHearing = true
    } catch {
      if (client === opening) fallSilent()
    }
  }

  return {
    open,
    on: (channel: string, handler: Heard) => {
      handlers.set(channel, [...(handlers.get(channel) ?? []), handler])
    },
    onSilence: (handler: () => void) => silences.push(handler),
    hears: () => isHearing,
    async close() {
      isClosed = true
      clearTimeout(retry)
      const closing = client
      closing?.removeAllListeners('end')
      await closing?.end().catch(() => {})
    },
  }
}
export type Listener = ReturnType<typeof createListener>
