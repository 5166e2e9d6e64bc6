import type pg from 'pg'
import type { ObjectStore } from './platform/object-store.ts'
import { mails } from './app.ts'
import type { Config } from './config.ts'
import {
  endElevations,
  expireDue,
  expireRequests,
  extendDue,
  giveNoticeOfEnds,
  lapseElevations,
  purgeOver,
  renew,
} from './modules/admin-relationships/index.ts'
import { announceVersion, remindOfVersions } from './modules/agreements/index.ts'
import { checkDomain, checkPending, type LookUp } from './modules/domains/index.ts'
import { escalateOverdue, judgeAfterProof, moveDocuments } from './modules/enrolment/index.ts'
import { checkRecovery, goOnWithRecoveries } from './modules/recoveries/index.ts'
import { endDueRelationships } from './modules/farewells/index.ts'
import { remindDue } from './modules/invitations/index.ts'
import { runBulk } from './modules/invitation-bulks/index.ts'
import { endDue } from './modules/partnerships/index.ts'
import { completeDeauthorisations, giveNotice, tellCustomers } from './modules/standing/index.ts'
import { deliverMail, type Post } from './platform/mail/deliver.ts'
import { demoTransport, smtpTransport } from './platform/mail/transport.ts'
import { purgeUsers, restorableDays } from './modules/identity/index.ts'
import { inTransaction } from './platform/transaction.ts'

/**
 * Answers for retried requests are kept two days, and so are counts of failed sign-ins; young claims of domains
 * are looked at again, overdue cases and the days of deauthorisations looked for, every ten minutes; recoveries go
 * on, and partnerships and relationships whose last day is over end, every five, as do
 * admin relationships.
 */
export const crontab = [
  '17 3 * * * forget-answers',
  '7 * * * * forget-challenges',
  '23 3 * * * purge-users',
  '*/10 * * * * check-domains',
  '41 3 * * * move-documents',
  '*/10 * * * * escalate-vetting',
  '*/10 * * * * remind-agreements',
  '*/10 * * * * run-deauthorisations',
  '*/5 * * * * recoveries',
  '*/5 * * * * end-due',
  '7 * * * * remind-invitations',
  '*/5 * * * * admin-relationships',
].join('\n')
const answersKeptMs = 48 * 3_600_000

type MailJob = { eventId: string; mail: string }

/** How mails leave: by SMTP when it is configured, else into the demo's inbox. */
export function createPost(config: Config, pool: pg.Pool): Post {
  const transport = config.smtpUrl ? smtpTransport(config.smtpUrl) : demoTransport(pool)
  return {
    pool,
    transport,
    mails,
    site: { name: config.programmeName, url: config.publicUrl, from: config.mailFrom },
  }
}

const asWorker = { capacity: 'as_worker' } as const

const eventOf = (pool: pg.Pool, payload: unknown) =>
  inTransaction(pool, { capacity: 'as_worker', isReadOnly: true }, (tx) =>
    tx
      .selectFrom('events')
      .select(['details', 'subject_id', 'organisation_id'])
      .where('id', '=', (payload as { eventId: string }).eventId)
      .executeTakeFirstOrThrow(),
  )

/** Notices first, so that a day that has come is told as that. */
async function runDeauthorisations(pool: pg.Pool): Promise<void> {
  const give = () => inTransaction(pool, asWorker, (tx) => giveNotice(tx, new Date()))
  const complete = () => inTransaction(pool, asWorker, (tx) => completeDeauthorisations(tx, new Date()))
  while ((await give()) > 0);
  while ((await complete()) > 0);
}

/** Extended before anything ends, so that nothing ends that goes on. */
async function runAdminRelationships(pool: pg.Pool): Promise<void> {
  const steps = [
    extendDue,
    expireDue,
    expireRequests,
    endElevations,
    lapseElevations,
    giveNoticeOfEnds,
    purgeOver,
  ]
  for (const step of steps) while ((await inTransaction(pool, asWorker, (tx) => step(tx, new Date()))) > 0);
}

const administrationTasks = (pool: pg.Pool) => ({
  renew: async (payload: unknown) => renew(pool, (await eventOf(pool, payload)).subject_id),
  'admin-relationships': () => runAdminRelationships(pool),
})

const agreementTasks = (pool: pg.Pool) => ({
  'announce-agreement': async (payload: unknown) => {
    const { subject_id: id } = await eventOf(pool, payload)
    const announce = () => inTransaction(pool, asWorker, (tx) => announceVersion(tx, id, new Date()))
    while (await announce());
  },
  'remind-agreements': async () => {
    const remind = () => inTransaction(pool, asWorker, (tx) => remindOfVersions(tx, new Date()))
    while (await remind());
  },
})

async function checkOneRecovery(pool: pg.Pool, lookUp: LookUp, payload: unknown): Promise<void> {
  await checkRecovery(pool, lookUp, (await eventOf(pool, payload)).subject_id)
}

/** The invitations of one file, in the capacity of who sends them. */
async function sendBulk(pool: pg.Pool, payload: unknown): Promise<void> {
  const { subject_id: bulkId, organisation_id: organisationId, details } = await eventOf(pool, payload)
  const { kind } = details as { kind: 'provider' | 'reseller' }
  await runBulk(pool, { bulkId, organisationId, kind })
}

/** Partnerships and relationships whose announced last day is over. */
async function endAllDue(pool: pg.Pool): Promise<void> {
  await endDue(pool, new Date())
  await endDueRelationships(pool, new Date())
}

const relationTasks = (pool: pg.Pool) => ({
  'end-due': () => endAllDue(pool),
  'remind-invitations': async () => {
    while ((await inTransaction(pool, asWorker, (tx) => remindDue(tx, new Date()))) > 0);
  },
})

/** What the job queue runs, by the names that `planJobs` and the crontab use. */
export const tasksOf = (post: Post, lookUp: LookUp, objects?: ObjectStore) => ({
  mail: (payload: unknown) => deliverMail(post, payload as MailJob),
  'retry-mail': async (payload: unknown) => {
    const { details } = await eventOf(post.pool, payload)
    await deliverMail(post, details as MailJob)
  },
  'check-domain': async (payload: unknown) =>
    checkDomain(post.pool, lookUp, (await eventOf(post.pool, payload)).subject_id),
  'move-documents': async () => {
    if (objects) await moveDocuments(post.pool, objects)
  },
  'judge-employment': async (payload: unknown) => {
    const { organisation_id } = await eventOf(post.pool, payload)
    await inTransaction(post.pool, { capacity: 'as_identity' }, (tx) =>
      judgeAfterProof(tx, organisation_id, new Date()),
    )
  },
  ...agreementTasks(post.pool),
  'run-deauthorisations': () => runDeauthorisations(post.pool),
  'tell-customers': async (payload: unknown) => {
    const { measureId } = (await eventOf(post.pool, payload)).details as { measureId: string }
    const tell = () => inTransaction(post.pool, asWorker, (tx) => tellCustomers(tx, measureId, new Date()))
    while (await tell());
  },
  'check-domains': () => checkPending(post.pool, lookUp),
  'check-recovery': (payload: unknown) => checkOneRecovery(post.pool, lookUp, payload),
  recoveries: () => goOnWithRecoveries(post.pool, lookUp),
  ...administrationTasks(post.pool),
  ...relationTasks(post.pool),
  'send-bulk': async (payload: unknown) => sendBulk(post.pool, payload),
  'purge-users': async () => {
    const before = new Date(Date.now() - restorableDays * 86_400_000)
    await inTransaction(post.pool, { capacity: 'as_identity' }, (tx) => purgeUsers(tx, before))
  },
  'escalate-vetting': async () => {
    const escalate = () =>
      inTransaction(post.pool, { capacity: 'as_worker' }, (tx) => escalateOverdue(tx, new Date()))
    while ((await escalate()) > 0);
  },
  'forget-answers': async () => {
    const before = new Date(Date.now() - answersKeptMs)
    await inTransaction(post.pool, { capacity: 'as_worker' }, (tx) =>
      tx.deleteFrom('idempotency_keys').where('created_at', '<', before).execute(),
    )
    await inTransaction(post.pool, { capacity: 'as_worker' }, (tx) =>
      tx.deleteFrom('sign_in_failures').where('last_at', '<', before).execute(),
    )
  },
  'forget-challenges': async () => {
    await inTransaction(post.pool, { capacity: 'as_worker' }, (tx) =>
      tx.deleteFrom('factor_challenges').where('expires_at', '<', new Date()).execute(),
    )
  },
})
