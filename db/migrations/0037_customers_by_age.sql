-- Customers by the day they became one: the list's second sort, and how many came lately.
create index relationships_by_age on relationships (partner_id, state, accepted_at, customer_id);
