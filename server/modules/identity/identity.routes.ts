import { identityApi } from '#contract/identity.ts'
import { inCapacity } from '#server/platform/context.ts'
import type { Routes } from '#server/platform/http.ts'
import { pageOf } from '#server/platform/paging.ts'
import { placeOn } from '#server/platform/sorting.ts'
import { createTenant } from './create-tenant.ts'
import { continueAs, listDemoPeople } from './demo-people.ts'
import { checkDomain } from './domain-names.ts'
import { endSession, endSessions } from './end-sessions.ts'
import { setPassword, viewPasswordLink } from './password-links.ts'
import { viewSession } from './session-view.ts'
import { setLanguage } from './set-language.ts'
import { signIn } from './sign-in.ts'
import { switchOrganisation } from './switch-organisation.ts'
import { updateRoles } from './update-roles.ts'
import { listUsers, wayOfUsers } from './user-store.ts'
import { viewOneUser, viewUsers } from './user-view.ts'

export type IdentitySettings = { isDemo: boolean; domainSuffix: string }

export const identityRoutes =
  ({ isDemo, domainSuffix }: IdentitySettings): Routes =>
  (on) => {
    on(identityApi.signIn, async (ctx, input) => {
      await signIn(ctx, input)
      return undefined
    })
    on(identityApi.session, (ctx) => viewSession(ctx, ctx.actor.organisationId, isDemo))
    on(identityApi.visitor, async (ctx) => ({
      session: ctx.actor.isAnonymous ? null : await viewSession(ctx, ctx.actor.organisationId, isDemo),
    }))
    on(identityApi.signOut, (ctx) => endSession(ctx))
    on(identityApi.signOutEverywhere, (ctx) => endSessions(ctx))
    on(identityApi.switchOrganisation, async (ctx, input) => {
      await switchOrganisation(ctx, input)
      return await viewSession(ctx, input.organisationId, isDemo)
    })
    on(identityApi.setLanguage, (ctx, input) => setLanguage(ctx, input))
    on(identityApi.domainAvailability, (ctx, input) => checkDomain(ctx.tx, input.domainPrefix, domainSuffix))
    on(identityApi.createTenant, async (ctx, input) => {
      await createTenant(ctx, ctx.tx, 'reseller', input, domainSuffix)
      // Whoever plays the demo from enrolment to licence needs no authenticator app on the way.
      if (isDemo && typeof ctx.session === 'object') ctx.session.secondFactorAt = ctx.now
      return undefined
    })
    on(identityApi.users, async (ctx, { limit = 20, after, sort, ...filter }) => {
      const way = wayOfUsers({ sort, after, limit })
      const rows = await inCapacity(ctx, 'as_identity', (tx) =>
        listUsers(tx, ctx.actor.organisationId, { ...filter, way }),
      )
      const page = pageOf(rows, limit, (row) => row, placeOn(way))
      return { ...page, items: await viewUsers(ctx, page.items) }
    })
    on(identityApi.updateRoles, async (ctx, input) => viewOneUser(ctx, await updateRoles(ctx, input)))
    on(identityApi.passwordLink, (ctx) => viewPasswordLink(ctx))
    on(identityApi.setPassword, async (ctx, input) => {
      await setPassword(ctx, input)
      return undefined
    })
    on(identityApi.demoPeople, (ctx) => listDemoPeople(ctx))
    on(identityApi.continueAs, async (ctx, input) => {
      await continueAs(ctx, input)
      return undefined
    })
  }
