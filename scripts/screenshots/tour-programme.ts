import type { PortalMessages } from '#locales/en/portal.ts'
import { clientFor } from '#tests/client.ts'
import { mailedLink } from './demo-mail.ts'
import { claimPath, openedRecovery } from './lost-admin.ts'
import { menuStops } from './tour-partners.ts'
import { pathOf, refusal, stop, type Cast, type Guest, type SignIn, type Stop, type World } from './stops.ts'

/** Pages for anybody, the mailed ones among them. */
export async function publicStops(world: World, cast: Cast, signIn: SignIn): Promise<Stop[]> {
  const { base } = world
  const [partnership] = (await cast.reseller.partnerships.list()).items
  const partnershipId = partnership?.id ?? ''
  const joint = await cast.reseller.partnerships.inviteCustomer({ partnershipId, language: 'de' })
  const request = await cast.provider.partnerships.request({ language: 'de' })
  const revoked = await cast.provider.partnerships.request({ language: 'de' })
  await cast.provider.invitations.revoke({ invitationId: revoked.id })
  const erle = await signIn('admin@erle.example')
  await erle.enrolment.resend()
  const { draft, statusPath } = await erle.enrolment.get()
  const email = 'neu@baeckerei-ahorn.example'
  await addUser(cast, email)
  const guest = 'gast@suedlicht.example'
  await cast.reseller.guests.invite({ email: guest, language: 'de', roles: ['referrals-admin'] })
  const [free] = (await cast.operator.membership.list({ search: '4812001' })).items
  await cast.operator.membership.invite({ profileId: free?.id ?? '' })
  return [
    ...[
      '/welcome',
      '/find-provider',
      '/sign-in',
      '/forgot-password',
      '/lost-admin',
      '/imprint',
      '/privacy',
    ].map((path) => stop(path)),
    stop('/find-provider?search=zzzz', 'find-provider-no-hit'),
    stop('/find-provider', 'find-provider-country', ({ publicPages: { directory: t } }) => [
      `${t.country}: ${t.allCountries}`,
    ]),
    stop('/enroll', 'enroll-welcome'),
    stop('/enroll?step=tenant', 'enroll-tenant'),
    stop('/enroll?step=tenant', 'enroll-tenant-new', ({ enrolment }) => [enrolment.tenant.create]),
    stop('/enroll?step=tenant', 'enroll-tenant-errors', ({ enrolment }) => [
      enrolment.tenant.create,
      enrolment.tenant.create,
    ]),
    stop(pathOf(joint.url), 'invitation-customer'),
    stop(pathOf(request.url), 'invitation-partnership'),
    stop(pathOf(revoked.url), 'invitation-revoked'),
    refusal(`${pathOf(joint.url).slice(0, -3)}xyz`, 'invitation-invalid'),
    stop(`/p/${await mailedLink(base, email, 'p')}`, 'set-password'),
    stop(`/g/${await mailedLink(base, guest, 'g')}`, 'guest-invitation'),
    stop(await claimPath(world), 'recovery-claim'),
    refusal(`/p/${'0'.repeat(8)}-0000-7000-8000-${'0'.repeat(12)}.${'A'.repeat(22)}`, 'set-password-invalid'),
    stop(statusPath ?? '', 'enrolment-status'),
    stop(`/m/${await mailedLink(base, 'mitgliedschaft@fichte.example', 'm')}`, 'membership-password'),
    stop(`/v/${await mailedLink(base, String(draft.primaryContact?.['email']), 'v')}`, 'confirm-email'),
  ]
}

async function addUser({ reseller, customer }: Cast, email: string): Promise<void> {
  const { organisation } = await customer.identity.session()
  await reseller.licences.createUser({
    customerId: organisation.id,
    firstName: 'Nora',
    lastName: 'Neumann',
    userPrefix: 'nora.neumann',
    email,
    usageLocation: 'DE',
    language: 'de',
  })
}

export async function operatorStops(cast: Cast): Promise<Stop[]> {
  const { operator } = cast
  const [waiting] = (await operator.enrolment.queue()).items
  const [rejected] = (await operator.enrolment.queue({ state: 'rejected' })).items
  const [catalogueImport] = (await operator.catalogue.imports()).items
  const [dead] = (await operator.operations.mails({ state: 'dead' })).items
  const [product] = (await operator.catalogue.products()).items
  const imports = (await operator.membership.imports()).items
  const [linked] = (await operator.membership.list({ search: 'Eiche' })).items
  const version = await operator.agreements.draft({ region: 'US', version: '2027-01' })
  const [signed] = (await operator.agreements.list({ region: 'EU/EFTA' })).items
  const [partner] = (await operator.operations.partners({ kind: 'reseller', state: 'active' })).items
  const waitingCase = `/vetting/${waiting?.id}`
  return [
    ...menuStops('operator'),
    stop(waitingCase, 'vetting-case'),
    stop(waitingCase, 'vetting-approve', ({ vetting }) => [vetting.approve]),
    stop(waitingCase, 'vetting-reject', ({ vetting }) => [vetting.reject]),
    stop(`/vetting/${rejected?.id}`, 'vetting-rejected'),
    stop(`/membership/${linked?.id}`, 'membership-profile'),
    stop(`/agreements/${signed?.id}`, 'agreement-published'),
    stop(`/agreements/${version.id}`, 'agreement-draft'),
    stop(`/agreements/${version.id}`, 'agreement-publish', ({ agreementVersions }) => [
      agreementVersions.publish,
    ]),
    stop(`/programme-partners/${partner?.id}`, 'programme-partner'),
    stop(`/programme-partners/${partner?.id}`, 'partner-suspend', ({ standing }) => [standing.suspend]),
    stop(`/programme-partners/${partner?.id}`, 'partner-deauthorise', ({ standing }) => [
      standing.deauthorise,
    ]),
    stop('/provider-entries'),
    stop('/failed-jobs'),
    stop('/settings/legal-texts'),
    stop('/programme-partners?state=suspended', 'programme-partners-suspended'),
    stop('/membership/new'),
    stop('/programme-partners/new', 'provider-add'),
    stop('/recoveries/new', 'recovery-open'),
    stop(await openedRecovery(cast), 'recovery'),
    stop('/membership?search=zzzz', 'membership-no-hit'),
    stop('/membership-imports'),
    ...imports.map(({ id, state }) => stop(`/membership-imports/${id}`, `membership-import-${state}`)),
    stop('/vetting?state=withdrawn', 'vetting-no-hit'),
    stop(`/mails?state=dead&open=${dead?.id}`, 'mails-dead'),
    stop(`/catalogue-imports/${catalogueImport?.id}`, 'catalogue-import'),
    stop(`/catalogue/${product?.id}/${product?.skuId}`, 'product'),
  ]
}

/** Resellers on their way: the wizard, and every state of the enrolment. */
export async function applicantStops(world: World, signIn: SignIn): Promise<Guest[]> {
  const waiting = await Promise.all(
    ['erle', 'eiche', 'birke', 'pappel', 'weide'].map(async (name) => ({
      name: `applicant-${name}`,
      cookie: (await signIn(`admin@${name}.example`)).cookie(),
      stops: [
        stop('/'),
        stop('/enrolment'),
        ...(name === 'birke' ? [stop('/enrolment', 'fix-now', ({ checks }) => [fixNow(checks)])] : []),
      ],
    })),
  )
  const steps = ['membership', 'partner-id', 'company', 'contact', 'support', 'review']
  return [
    ...waiting,
    {
      name: 'applicant',
      cookie: await newApplicant(world),
      stops: [stop('/'), stop('/enrolment'), ...steps.map((step) => stop(`/enroll?step=${step}`))],
    },
  ]
}

const fixNow = ({ fixNow: action, kinds }: PortalMessages['checks']) => `${action}: ${kinds.employment}`

async function newApplicant({ base, password }: World): Promise<string> {
  const applicant = clientFor({ base, language: 'de' })
  await applicant.identity.createTenant({
    organisationName: 'Tannengrün Systemhaus',
    domainPrefix: 'tannengruen',
    country: 'DE',
    contactEmail: 'lena.tann@tannengruen.example',
    firstName: 'Lena',
    lastName: 'Tann',
    userPrefix: 'lena.tann',
    password,
    language: 'de',
  })
  await applicant.enrolment.start()
  const { profiles } = await applicant.enrolment.signInToMembership({ userName: 'fichte', password })
  const free = profiles.find(({ obstacle }) => !obstacle)
  await applicant.enrolment.choosePartnerId({ partnerId: free?.partnerId ?? '' })
  const address = { line1: 'Tannenweg 12', postalCode: '20095', city: 'Hamburg', country: 'DE' }
  await applicant.enrolment.saveDraft({
    legalProfile: { legalName: 'Tannengrün Systemhaus', address },
    primaryContact: { firstName: 'Lena', lastName: 'Tann', email: 'lena.tann@tannengruen.example' },
  })
  return applicant.cookie()
}
