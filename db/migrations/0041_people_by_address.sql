-- Whether a mailbox belongs to somebody of the organisation already (W2a).
create index users_by_address on users (organisation_id, lower(email));
