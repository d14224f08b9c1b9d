-- Row-level security, forced: the second wall. The application's role owns nothing. No context, no rows.

-- ── helpers that read the context once per statement ──────────────────────────────────────────────────────
create function zicht.eigen(organisatie uuid) returns boolean language sql stable parallel safe
  as $$ select organisatie = any (zicht.organisaties()) $$;

-- Security definer: runs as the tables' owner with a policy of its own, so that policies do not call each other in circles.
create function zicht.in_kring(plaatsing uuid) returns boolean language sql stable security definer set search_path = zicht, public as $$
  select exists (select 1 from geheime_kring k where k.plaatsing_id = plaatsing
                  and (k.gebruiker_id = gebruiker() or k.organisatie_id = any (organisaties())))
$$;
create function zicht.heeft_toegang(client uuid) returns boolean language sql stable security definer set search_path = zicht, public as $$
  select exists (select 1 from toegang t where t.client_id = client and t.geldig @> nu()
                  and (t.organisatie_id = any (organisaties()) or t.gebruiker_id = gebruiker()))
$$;

do $$
declare t text;
begin
  -- tables with people in them, or about them
  foreach t in array array['client','client_bsn','huishouden','huishoudlid','toegang','noodtoegang','crisismelding','crisismelding_persoon',
    'crisisactie','reservering','plaatsing','einde_akkoord','onvervulde_vraag','termijn','termijn_verlenging','escalatie','taak',
    'overdracht','overdracht_notitie','overdracht_gelezen','geheime_kring','historie','auditlog','voorziening_adres']
  loop
    execute format('alter table zicht.%I enable row level security', t);
    execute format('alter table zicht.%I force row level security', t);
    -- background work and the population run as zicht_systeem, on connections of their own
    execute format('create policy systeem on zicht.%I to zicht_systeem using (true) with check (true)', t);
  end loop;
  -- figures without persons come from views of zicht_beeld
  foreach t in array array['plaatsing','crisismelding','crisisactie','onvervulde_vraag','client','historie']
  loop
    execute format('create policy beeld on zicht.%I for select to zicht_beeld using (true)', t);
  end loop;
end $$;
-- the owner of the security definer functions, and the version trigger
create policy eigenaar on zicht.toegang to current_user using (true) with check (true);
create policy eigenaar on zicht.geheime_kring to current_user using (true) with check (true);
create policy eigenaar on zicht.historie to current_user using (true) with check (true);
create policy eigenaar on zicht.einde_akkoord to current_user using (true) with check (true);

-- Roles that ever open a person's file. Someone of the same organisation in another role (an administrator, a policy maker) does not.
create function zicht.opent_dossiers() returns boolean language sql stable parallel safe
  as $$ select zicht.rol() in ('crisismedewerker', 'teamleider', 'toegangsmedewerker', 'aanbieder', 'gemeente') $$;

-- ── people ────────────────────────────────────────────────────────────────────────────────────────────────
create policy lezen on zicht.toegang for select to zicht_app
  using (organisatie_id = any ((select zicht.organisaties())::uuid[]) or gebruiker_id = (select zicht.gebruiker()) or client_id = (select zicht.clientzelf()));
create policy maken on zicht.toegang for insert to zicht_app with check (regio_code = (select zicht.regio()));
create policy wijzigen on zicht.toegang for update to zicht_app using (regio_code = (select zicht.regio())) with check (regio_code = (select zicht.regio()));

create policy lezen on zicht.client for select to zicht_app
  using (id = (select zicht.clientzelf()) or (select zicht.opent_dossiers()) and exists (select 1 from zicht.toegang t where t.client_id = client.id and t.geldig @> (select zicht.nu())));
create policy maken on zicht.client for insert to zicht_app with check (regio_code = (select zicht.regio()) and (select zicht.rol()) <> 'geen');
create policy wijzigen on zicht.client for update to zicht_app
  using ((select zicht.opent_dossiers()) and exists (select 1 from zicht.toegang t where t.client_id = client.id and t.geldig @> (select zicht.nu())));

create policy lezen on zicht.client_bsn for select to zicht_app using (exists (select 1 from zicht.client c where c.id = client_id));
create policy maken on zicht.client_bsn for insert to zicht_app with check (regio_code = (select zicht.regio()));
create policy wijzigen on zicht.client_bsn for update to zicht_app using (exists (select 1 from zicht.client c where c.id = client_id));

create policy alles on zicht.huishouden to zicht_app using (regio_code = (select zicht.regio())) with check (regio_code = (select zicht.regio()));
create policy lezen on zicht.huishoudlid for select to zicht_app using (exists (select 1 from zicht.client c where c.id = client_id));
create policy maken on zicht.huishoudlid for insert to zicht_app with check (true);
create policy wijzigen on zicht.huishoudlid for update to zicht_app using (exists (select 1 from zicht.client c where c.id = client_id));

create policy lezen on zicht.noodtoegang for select to zicht_app
  using (regio_code = (select zicht.regio()) and (gebruiker_id = (select zicht.gebruiker()) or client_id = (select zicht.clientzelf()) or (select zicht.rol()) = 'privacyfunctionaris'));
create policy maken on zicht.noodtoegang for insert to zicht_app with check (gebruiker_id = (select zicht.gebruiker()));
create policy oordelen on zicht.noodtoegang for update to zicht_app using ((select zicht.rol()) = 'privacyfunctionaris' and regio_code = (select zicht.regio()));

-- ── the crisis ────────────────────────────────────────────────────────────────────────────────────────────
-- The crisis team: while the crisis is open and a time after it (inzage_tot is the region's policy).
create policy lezen on zicht.crisismelding for select to zicht_app
  using (team_id = any ((select zicht.organisaties())::uuid[]) and (select zicht.rol()) in ('crisismedewerker','teamleider')
         and (inzage_tot is null or inzage_tot > (select zicht.nu())));
create policy maken on zicht.crisismelding for insert to zicht_app with check (team_id = any ((select zicht.organisaties())::uuid[]) and regio_code = (select zicht.regio()));
create policy wijzigen on zicht.crisismelding for update to zicht_app
  using (team_id = any ((select zicht.organisaties())::uuid[]) and (select zicht.rol()) in ('crisismedewerker','teamleider') and (inzage_tot is null or inzage_tot > (select zicht.nu())));

create policy alles on zicht.crisismelding_persoon to zicht_app
  using (exists (select 1 from zicht.crisismelding m where m.id = melding_id)) with check (exists (select 1 from zicht.crisismelding m where m.id = melding_id));
create policy alles on zicht.crisisactie to zicht_app
  using (exists (select 1 from zicht.crisismelding m where m.id = melding_id)) with check (exists (select 1 from zicht.crisismelding m where m.id = melding_id));
create policy alles on zicht.reservering to zicht_app
  using (exists (select 1 from zicht.crisismelding m where m.id = melding_id)) with check (exists (select 1 from zicht.crisismelding m where m.id = melding_id));
create policy lezen on zicht.onvervulde_vraag for select to zicht_app using (melding_id is null and regio_code = (select zicht.regio()) or exists (select 1 from zicht.crisismelding m where m.id = melding_id));
create policy maken on zicht.onvervulde_vraag for insert to zicht_app with check (regio_code = (select zicht.regio()));

-- ── stays ─────────────────────────────────────────────────────────────────────────────────────────────────
-- The provider sees its own; others see the stays of people whose file they may open; a secret stay only its circle.
create policy lezen on zicht.plaatsing for select to zicht_app
  using ((client_id = (select zicht.clientzelf())
          or (select zicht.opent_dossiers()) and organisatie_id = any ((select zicht.organisaties())::uuid[])
          or (select zicht.opent_dossiers()) and exists (select 1 from zicht.toegang t where t.client_id = plaatsing.client_id and t.veldset <> 'werk' and t.geldig @> (select zicht.nu())))
         and (not adres_geheim or zicht.in_kring(id)));
create policy maken on zicht.plaatsing for insert to zicht_app with check (regio_code = (select zicht.regio()) and (select zicht.rol()) <> 'geen');
create policy wijzigen on zicht.plaatsing for update to zicht_app
  using ((select zicht.opent_dossiers()) and (organisatie_id = any ((select zicht.organisaties())::uuid[])
          or exists (select 1 from zicht.toegang t where t.client_id = plaatsing.client_id and t.veldset <> 'werk' and t.geldig @> (select zicht.nu())))
         and (not adres_geheim or zicht.in_kring(id)));

create policy alles on zicht.einde_akkoord to zicht_app
  using (exists (select 1 from zicht.plaatsing p where p.id = plaatsing_id)) with check (exists (select 1 from zicht.plaatsing p where p.id = plaatsing_id));
create policy lezen on zicht.geheime_kring for select to zicht_app
  using (gebruiker_id = (select zicht.gebruiker()) or organisatie_id = any ((select zicht.organisaties())::uuid[]));
create policy maken on zicht.geheime_kring for insert to zicht_app with check (true);

create policy alles on zicht.termijn to zicht_app
  using (organisatie_id = any ((select zicht.organisaties())::uuid[]) or (client_id is not null and exists (select 1 from zicht.client c where c.id = client_id)))
  with check (regio_code = (select zicht.regio()));
create policy alles on zicht.termijn_verlenging to zicht_app
  using (exists (select 1 from zicht.termijn t where t.id = termijn_id)) with check (exists (select 1 from zicht.termijn t where t.id = termijn_id));
create policy alles on zicht.escalatie to zicht_app
  using (exists (select 1 from zicht.termijn t where t.id = termijn_id)) with check (exists (select 1 from zicht.termijn t where t.id = termijn_id));
create policy lezen on zicht.taak for select to zicht_app using (organisatie_id = any ((select zicht.organisaties())::uuid[]));
create policy maken on zicht.taak for insert to zicht_app with check (regio_code = (select zicht.regio()));
create policy wijzigen on zicht.taak for update to zicht_app using (organisatie_id = any ((select zicht.organisaties())::uuid[]));

create policy alles on zicht.overdracht to zicht_app using (team_id = any ((select zicht.organisaties())::uuid[])) with check (team_id = any ((select zicht.organisaties())::uuid[]));
create policy alles on zicht.overdracht_notitie to zicht_app
  using (exists (select 1 from zicht.overdracht o where o.id = overdracht_id)) with check (exists (select 1 from zicht.overdracht o where o.id = overdracht_id));
create policy alles on zicht.overdracht_gelezen to zicht_app
  using (exists (select 1 from zicht.overdracht o where o.id = overdracht_id)) with check (gebruiker_id = (select zicht.gebruiker()));

-- A kept answer belongs to who asked.
alter table zicht.idempotentie enable row level security;
alter table zicht.idempotentie force row level security;
create policy systeem on zicht.idempotentie to zicht_systeem using (true) with check (true);
create policy eigen on zicht.idempotentie to zicht_app using (gebruiker_id = (select zicht.gebruiker())) with check (gebruiker_id = (select zicht.gebruiker()));

-- ── versions, log, addresses ──────────────────────────────────────────────────────────────────────────────
create policy lezen on zicht.historie for select to zicht_app using (
  case tabel
    when 'client' then exists (select 1 from zicht.client c where c.id = historie.id)
    when 'plaatsing' then exists (select 1 from zicht.plaatsing p where p.id = historie.id)
    when 'crisismelding' then exists (select 1 from zicht.crisismelding m where m.id = historie.id)
    when 'reservering' then exists (select 1 from zicht.reservering r where r.id = historie.id)
    when 'termijn' then exists (select 1 from zicht.termijn t where t.id = historie.id)
    when 'taak' then exists (select 1 from zicht.taak t where t.id = historie.id)
    when 'eenheid' then exists (select 1 from zicht.voorziening v where v.id = (rij ->> 'voorziening_id')::uuid and v.regio_code = (select zicht.regio()))
    when 'particuliere_locatie' then exists (select 1 from zicht.voorziening v where v.id = (rij ->> 'voorziening_id')::uuid and v.regio_code = (select zicht.regio()))
    else client_id is null and (select zicht.regio()) = rij ->> 'regio_code'
  end);

create policy schrijven on zicht.auditlog for insert to zicht_app with check (true);
create policy lezen on zicht.auditlog for select to zicht_app
  using (client_id = (select zicht.clientzelf()) or ((select zicht.rol()) = 'privacyfunctionaris' and regio_code = (select zicht.regio())));

-- A secret address: only the provider itself. Who places someone there calls; see the field "telefoon".
create policy lezen on zicht.voorziening_adres for select to zicht_app
  using (regio_code = (select zicht.regio()) and (not geheim or organisatie_id = any ((select zicht.organisaties())::uuid[])));
create policy schrijven on zicht.voorziening_adres for all to zicht_app
  using (regio_code = (select zicht.regio()) and (not geheim or organisatie_id = any ((select zicht.organisaties())::uuid[]))) with check (regio_code = (select zicht.regio()));

-- ── grants ────────────────────────────────────────────────────────────────────────────────────────────────
grant usage on schema zicht to zicht_app, zicht_systeem, zicht_beeld;
grant usage on schema beeld to zicht_app, zicht_systeem, zicht_beeld;
grant select, insert, update, delete on all tables in schema zicht to zicht_systeem;
grant select on all tables in schema zicht to zicht_app;
grant insert, update on all tables in schema zicht to zicht_app;
grant delete on zicht.sessie, zicht.idempotentie, zicht.crisismelding_persoon to zicht_app, zicht_systeem;
grant delete on zicht.organisatie_alias to zicht_app;
grant delete on zicht.uitbak to zicht_systeem;
revoke update, delete on zicht.auditlog, zicht.auditzegel, zicht.historie from zicht_app, zicht_systeem;
revoke insert, update on zicht.historie, zicht.auditzegel, zicht.regio, zicht.gemeente, zicht.product from zicht_app;
grant select on zicht.plaatsing, zicht.crisismelding, zicht.crisisactie, zicht.onvervulde_vraag, zicht.client, zicht.historie, zicht.plek, zicht.eenheid,
  zicht.voorziening, zicht.organisatie, zicht.product, zicht.gemeente, zicht.bezetting to zicht_beeld;
