-- Imprint and privacy notice as the operator writes them, in both languages; what is not there is ours.
create table legal_texts (
  name            text primary key check (name in ('imprint', 'privacy')),
  text_en         text not null,
  text_de         text not null,
  version         integer not null,
  changed_by_name text not null,
  changed_at      timestamptz not null
);
alter table legal_texts enable row level security;
alter table legal_texts force row level security;
create policy identity on legal_texts for select to as_identity using (true); -- public, so read by whoever asks
create policy operator on legal_texts to as_operator using (true);
grant select on legal_texts to as_operator, as_identity;
grant insert, update on legal_texts to as_operator;
