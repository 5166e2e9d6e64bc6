-- Who is not vetted yet begins as little as who is suspended (I-42, I-51): anybody can found a reseller and enrol it,
-- and its invitations would be mails of this portal to whomever it likes. As before (0017), of every state but one.
create or replace function refuse_suspended() returns trigger language plpgsql stable security definer set search_path = public as $$
declare
  wanted uuid;
begin
  for i in 0 .. tg_nargs - 1 loop
    wanted := (to_jsonb(new) ->> tg_argv[i])::uuid;
    if wanted is not null and exists (select from organisations where id = wanted and state <> 'active') then
      raise exception 'row-level security: a suspended partner begins nothing new' using errcode = 'P0051';
    end if;
  end loop;
  return new;
end $$;
