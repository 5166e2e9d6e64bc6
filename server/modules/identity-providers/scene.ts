import type { FastifyRequest } from 'fastify'
import { anonymous } from '#server/platform/context.ts'
import { networkOf } from '#server/platform/networks.ts'
import type { SecurityScene } from '../identity/index.ts'

/** What the log says about a visit of these addresses: from where, on what, and when. */
export const sceneOf = (request: FastifyRequest, now: Date): Omit<SecurityScene, 'tx'> => ({
  actor: anonymous('en'),
  hasEvents: false,
  now,
  requestId: request.id,
  network: networkOf(request.ip),
  userAgent: request.headers['user-agent'] ?? '',
})
