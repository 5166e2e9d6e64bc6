import type { Statement } from '#server/platform/transaction.ts'

/**
 * The first statement of a partner's route about a customer: looks the relationship and the grant up in this
 * very transaction (I-20, I-24, I-33), and notes for the policies only what stands. Nothing else writes these
 * two settings; a customer that is not the caller's yields nulls.
 */
export const enterCustomer = (customerId: string): Statement => ({
  text: `
    select r.customer_id as customer, g.customer_id as directory, g.roles,
      set_config('app.customer', coalesce(r.customer_id::text, 'none'), true),
      set_config('app.directory', coalesce(g.customer_id::text, 'none'), true)
    from (select $1::uuid as customer_id) wanted
    left join relationships r on r.customer_id = wanted.customer_id and r.state = 'active'
    left join grants g on g.customer_id = r.customer_id and g.state = 'active'`,
  values: [customerId],
})
