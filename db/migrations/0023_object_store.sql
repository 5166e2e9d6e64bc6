-- Documents of applicants may live in an S3-compatible store: they arrive here and are moved after the commit.
alter table vetting_documents add column object_key text;
create policy worker on vetting_documents to as_worker using (true);
create policy worker on vetting_document_bytes to as_worker using (true);
grant select, update (object_key) on vetting_documents to as_worker;
grant select, delete on vetting_document_bytes to as_worker;
