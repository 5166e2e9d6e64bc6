import { programmeListsApi as api } from '#contract/programme-lists.ts'
import { wayOf } from '#server/platform/sorting.ts'
import { getVersion, listSigners } from '../agreements/index.ts'
import { listProducts } from '../catalogue/index.ts'
import { caseSorts, listCases } from '../enrolment/index.ts'
import { listRegistry, registrySorts } from '../membership/index.ts'
import { day, limit, moment, newest, saved, type SavedList, wordIn } from './export-lists.ts'
import { listMails, listPartnerOrganisations, mailSorts, partnerSorts } from './operations-store.ts'

/** The operator's lists as files, filtered as they are shown. */
export const operatorLists: SavedList[] = [
  saved(
    api.registry,
    'registry',
    (ctx, { search }) =>
      listRegistry(ctx.tx, { search, way: wayOf(registrySorts, { sort: 'name', limit }, 'p.id') }),
    (row, { ui }) => [
      row.partner_id,
      row.name,
      row.country,
      row.is_active ? ui.yes : ui.no,
      row.organisation_name ?? row.location_owner ?? '',
    ],
  ),
  saved(
    api.vetting,
    'vetting',
    (ctx, filter) => listCases(ctx.tx, { ...filter, way: wayOf(caseSorts, { sort: 'due', limit }) }),
    (row, { vetting }) => [
      row.organisation_name,
      row.country,
      wordIn(vetting.states, row.state),
      row.partner_id ?? '',
      day(row.submitted_at),
      day(row.due_at),
      row.owner_name ?? '',
    ],
  ),
  saved(
    api.partners,
    'partners',
    (ctx, filter) =>
      listPartnerOrganisations(ctx.tx, {
        ...filter,
        way: wayOf(partnerSorts, { sort: 'name', limit }, 'o.id'),
      }),
    (row, { kinds, settings }) => [
      row.id,
      row.name,
      wordIn(kinds, row.kind),
      row.country,
      wordIn(settings.organisation.states, row.state),
      row.initial_domain,
      day(row.created_at),
      day(row.leaves_at),
    ],
  ),
  saved(
    api.products,
    'products',
    (ctx, { search }) => listProducts(ctx.tx, { search, after: ['', '', ''], limit }),
    (row) => [row.product_id, row.sku_id, row.title, row.part_number],
  ),
  saved(
    api.mails,
    'mails',
    (ctx, filter) => listMails(ctx.tx, { ...filter, way: wayOf(mailSorts, { sort: '-created', limit }) }),
    (row, { operations: { mails } }) => [
      row.recipient,
      wordIn(mails.names, row.mail),
      wordIn(mails.states, row.state),
      String(row.attempts),
      moment(row.created_at),
      moment(row.sent_at),
      row.last_error ?? '',
    ],
  ),
  saved(
    api.signatures,
    'signatures',
    async (ctx, { versionId }) => {
      const { id } = await getVersion(ctx.tx, versionId)
      return await listSigners(ctx.tx, id, { after: newest, limit })
    },
    (row) => [
      row.organisation_name,
      row.country,
      row.version,
      row.region,
      row.language,
      row.signed_by_name,
      moment(row.signed_at),
    ],
  ),
]
