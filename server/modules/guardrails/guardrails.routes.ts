import { guardrailsApi } from '#contract/guardrails.ts'
import type { Routes } from '#server/platform/http.ts'
import { getGuardrails } from './guardrail-store.ts'
import { setGuardrails } from './set-guardrails.ts'

export const guardrailsRoutes: Routes = (on) => {
  on(guardrailsApi.get, (ctx) => getGuardrails(ctx.tx, ctx.actor.organisationId))
  on(guardrailsApi.set, (ctx, input) => setGuardrails(ctx, input))
}
