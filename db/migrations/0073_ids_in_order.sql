-- Ids made within one millisecond come in the order they were made, so what one transaction records is read in its
-- order. RFC 9562 §6.2, method 3: the 12 bits beside the version are the fraction of the millisecond. PostgreSQL 18
-- has it built in; the older ones are told.
do $migration$ begin
  if current_setting('server_version_num')::integer >= 180000 then
    create or replace function new_id() returns uuid language sql volatile parallel safe
    return uuidv7();
  else
    create or replace function new_id() returns uuid language plpgsql volatile parallel safe as $$
    declare
      fractions bigint := extract(epoch from clock_timestamp()) * 1000 * 4096;
    begin
      return encode(
        int8send(((fractions >> 12) << 16) | 28672 | (fractions & 4095))
          || substring(uuid_send(gen_random_uuid()) from 9),
        'hex')::uuid;
    end $$;
  end if;
end $migration$;
