-- The operator finds a mail by the beginning of its recipient.
create index mails_by_recipient on mails (lower(recipient) collate "C", created_at desc, id desc);
