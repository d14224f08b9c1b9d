-- An accepted offer that nobody turns into a stay is a question to a colleague by name; one such question at a time per offer.
alter table zicht.taak add column aanbod_id uuid references zicht.aanbod;
create unique index taak_aanvaard_aanbod on zicht.taak (aanbod_id) where soort = 'aanvaard_aanbod' and afgerond_op is null;
create index aanbod_aanvaard on zicht.aanbod (regio_code, antwoord_client_op) where status = 'aanvaard';
