import type { FastifyInstance } from 'fastify'

export type Check = { name: string; isReady: () => Promise<boolean> }

/** `/livez`: the process answers. `/readyz`: everything it needs to work answers too; 503 names what does not. */
export function serveHealth(app: FastifyInstance, checks: Check[]): void {
  app.get('/livez', { logLevel: 'silent' }, () => ({ status: 'ok' }))
  app.get('/readyz', { logLevel: 'silent' }, async (_request, reply) => {
    const results = await Promise.all(
      checks.map(async ({ name, isReady }) => [name, await isReady().catch(() => false)] as const),
    )
    const isAllReady = results.every(([, isReady]) => isReady)
    return reply
      .code(isAllReady ? 200 : 503)
      .send({ status: isAllReady ? 'ok' : 'unavailable', checks: Object.fromEntries(results) })
  })
}
