import type { FastifyBaseLogger } from 'fastify'
import type { Listener } from './listener.ts'

type FollowerOptions = {
  listener: Listener
  log: FastifyBaseLogger
  /** What it is called when it fails. */
  name: string
  /** Events of this many milliseconds travel together: under load one commit takes many. */
  gatherMs: number
  /** One batch; true when there may be more. */
  step: () => Promise<boolean>
}

/**
 * Keeps up with committed events. Woken by the process that wrote one, by other processes' announcements, and by
 * a heartbeat that finds what a killed process left behind.
 */
export function createFollower({ listener, log, name, gatherMs, step }: FollowerOptions) {
  let running = Promise.resolve()
  let gathering: NodeJS.Timeout | undefined
  let isClosed = false

  async function drain(): Promise<void> {
    try {
      while (!isClosed && (await step()));
    } catch (error) {
      log.error({ err: error }, `${name} failed; the heartbeat tries again`)
    }
  }

  function wake(): void {
    if (gathering || isClosed) return
    gathering = setTimeout(() => {
      running = running.then(() => {
        gathering = undefined
        return drain()
      })
    }, gatherMs)
  }

  listener.on('events', wake)
  const heartbeat = setInterval(wake, 1000)
  return {
    wake,
    async close() {
      isClosed = true
      clearInterval(heartbeat)
      clearTimeout(gathering)
      await running
    },
  }
}
export type Follower = ReturnType<typeof createFollower>
