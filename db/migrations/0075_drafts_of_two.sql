-- Of two people who write at one draft of an agreement, nobody replaces or publishes what they have not seen.
alter table agreement_versions add column edits integer not null default 0;
grant update (edits) on agreement_versions to as_operator;
