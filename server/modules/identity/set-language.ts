import type { Language } from '#contract/common.ts'
import { type Ctx, inCapacity } from '#server/platform/context.ts'

/** The person's language, for the portal and for mails. */
export async function setLanguage(ctx: Ctx, input: { language: Language }): Promise<undefined> {
  await inCapacity(ctx, 'as_identity', (tx) =>
    tx.updateTable('users').set({ language: input.language }).where('id', '=', ctx.actor.userId).execute(),
  )
}
