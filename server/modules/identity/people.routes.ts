import { peopleApi } from '#contract/people.ts'
import { inCapacity } from '#server/platform/context.ts'
import type { Routes } from '#server/platform/http.ts'
import { createOwnUser, editUser } from './create-user.ts'
import {
  deleteUser,
  disableUser,
  disableUsers,
  enableUser,
  endSessionsOfUser,
  inviteUserAgain,
  resetPasswordOf,
  restoreUser,
} from './user-actions.ts'
import { countHolders, getUser } from './user-store.ts'
import { viewOneUser } from './user-view.ts'

export const peopleRoutes: Routes = (on) => {
  on(peopleApi.get, async (ctx, { userId }) =>
    viewOneUser(
      ctx,
      await inCapacity(ctx, 'as_identity', (tx) => getUser(tx, ctx.actor.organisationId, userId)),
    ),
  )
  on(peopleApi.guards, (ctx) =>
    inCapacity(ctx, 'as_identity', async (tx) => ({
      globalAdmins: await countHolders(tx, ctx.actor.organisationId, 'global-admin'),
      adminAgents: await countHolders(tx, ctx.actor.organisationId, 'admin-agent'),
    })),
  )
  on(peopleApi.create, async (ctx, input) => viewOneUser(ctx, await createOwnUser(ctx, input)))
  on(peopleApi.edit, async (ctx, input) => viewOneUser(ctx, await editUser(ctx, input)))
  on(peopleApi.invite, async (ctx, input) => viewOneUser(ctx, await inviteUserAgain(ctx, input)))
  on(peopleApi.resetPassword, async (ctx, input) => viewOneUser(ctx, await resetPasswordOf(ctx, input)))
  on(peopleApi.endSessions, async (ctx, input) => viewOneUser(ctx, await endSessionsOfUser(ctx, input)))
  on(peopleApi.disable, async (ctx, input) => viewOneUser(ctx, await disableUser(ctx, input)))
  on(peopleApi.enable, async (ctx, input) => viewOneUser(ctx, await enableUser(ctx, input)))
  on(peopleApi.disableMany, (ctx, input) => disableUsers(ctx, input))
  on(peopleApi.delete, async (ctx, input) => viewOneUser(ctx, await deleteUser(ctx, input)))
  on(peopleApi.restore, async (ctx, input) => viewOneUser(ctx, await restoreUser(ctx, input)))
}
