import { secondFactorsApi as api } from '#contract/second-factors.ts'
import type { Routes } from '#server/platform/http.ts'
import { viewOneUser } from '../identity/index.ts'
import { changeMfaPolicy } from './change-mfa-policy.ts'
import { renewRecoveryCodes, viewSecurity } from './own-security.ts'
import type { Site } from './passkeys.ts'
import { challengeAnybody, challengePerson, proveByPasskey, signInByPasskey } from './prove-by-passkey.ts'
import { proveByCode, proveByPassword } from './prove.ts'
import { removeFactor } from './remove-factor.ts'
import { resetSecondFactors } from './reset-second-factors.ts'
import { addPasskey, addTotp, startPasskey, startTotp } from './set-up.ts'

export const secondFactorsRoutes =
  (site: Site): Routes =>
  (on) => {
    on(api.proveByPassword, (ctx, input) => proveByPassword(ctx, input))
    on(api.proveByCode, (ctx, input) => proveByCode(ctx, input))
    on(api.passkeyChallenge, (ctx) => challengePerson(ctx, site))
    on(api.proveByPasskey, (ctx, input) => proveByPasskey(ctx, site, input))
    on(api.signInChallenge, (ctx) => challengeAnybody(ctx, site))
    on(api.signInByPasskey, (ctx, input) => signInByPasskey(ctx, site, input))
    on(api.get, (ctx) => viewSecurity(ctx))
    on(api.startTotp, (ctx) => startTotp(ctx, site.name))
    on(api.addTotp, (ctx, input) => addTotp(ctx, input))
    on(api.startPasskey, (ctx) => startPasskey(ctx, site))
    on(api.addPasskey, (ctx, input) => addPasskey(ctx, site, input))
    on(api.remove, (ctx, input) => removeFactor(ctx, input))
    on(api.renewRecoveryCodes, (ctx) => renewRecoveryCodes(ctx))
    on(api.reset, async (ctx, input) => viewOneUser(ctx, await resetSecondFactors(ctx, input)))
    on(api.changePolicy, (ctx, input) => changeMfaPolicy(ctx, input))
  }
