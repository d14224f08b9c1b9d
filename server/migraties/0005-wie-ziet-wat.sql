-- Row-level security, forced: the second wall. The application's role owns nothing. No context, no rows.

-- ── helpers that read the context once per statement ──────────────────────────────────────────────────────
create function zicht.eigen(organisatie uuid) returns boolean language sql stable parallel safe
  as $$ select organisatie = any (zicht.organisaties()) $$;

-- Roles that ever open a person's file. Someone of the same organisation in another role (an administrator, a policy maker) does not.
create function zicht.opent_dossiers() returns boolean language sql stable parallel safe
  as $$ select zicht.rol() in ('crisismedewerker', 'teamleider', 'toegangsmedewerker', 'aanbieder', 'gemeente') $$;
create function zicht.is_crisisteam() returns boolean language sql stable parallel safe
  as $$ select zicht.rol() in ('crisismedewerker', 'teamleider') $$;

-- Security definer: runs as the tables' owner with a policy of its own, so that policies do not call each other in circles.
create function zicht.in_kring(plaatsing uuid) returns boolean language sql stable security definer set search_path = zicht, public as $$
  select exists (select 1 from geheime_kring k where k.plaatsing_id = plaatsing
                  and (k.gebruiker_id = gebruiker() or k.organisatie_id = any (organisaties())))
$$;
-- May the caller open this file now, and in one of these field sets?
create function zicht.opent(client uuid, veldsets text[]) returns boolean language sql stable security definer set search_path = zicht, public as $$
  select exists (select 1 from toegang t where t.client_id = client and t.geldig @> nu() and t.veldset = any (veldsets)
                  and (t.organisatie_id = any (organisaties()) or t.gebruiker_id = gebruiker()))
$$;
-- Did the caller make or change this stay in this very transaction? What follows from a stay is written together with it.
create function zicht.zojuist_geschreven(welke uuid) returns boolean language sql stable security definer set search_path = zicht, public as $$
  select exists (select 1 from plaatsing p where p.id = welke and p.regio_code = regio()
                  and p.vastgelegd_door = gebruiker() and p.vastgelegd_op >= nu())
$$;
-- Who may be let into the circle of a secret address: by who is in it, or by who makes it together with the stay.
create function zicht.mag_kring_maken(verblijf uuid) returns boolean language sql stable security definer set search_path = zicht, public as $$
  select in_kring(verblijf) or zojuist_geschreven(verblijf) and not exists (select 1 from geheime_kring k where k.plaatsing_id = verblijf)
$$;
-- Who is meant by a BSN, among the people whose file the caller may open: to find someone without reading a number.
create function zicht.client_met_bsn(gezocht text) returns uuid language sql stable security definer set search_path = zicht, public as $$
  select b.client_id from client_bsn b
   where b.regio_code = regio() and b.bsn = gezocht and opent_dossiers() and opent(b.client_id, array['crisis', 'werk', 'wmo', 'nood', 'gesloten'])
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
create policy eigenaar on zicht.client for select to current_user using (true);
create policy eigenaar on zicht.client_bsn for select to current_user using (true);
create policy eigenaar on zicht.noodtoegang for select to current_user using (true);
create policy eigenaar on zicht.plaatsing for select to current_user using (true);
create policy eigenaar on zicht.crisismelding for select to current_user using (true);

-- ── people ────────────────────────────────────────────────────────────────────────────────────────────────
-- Access follows from something: a break-glass of one's own, a call of one's own team, or a stay that is written in this same
-- transaction. Nobody opens a file by writing that it is open. A new file is open to who makes it; one that exists only passes on
-- what its caller has already.
create function zicht.volgt_uit_bron(t zicht.toegang) returns boolean language sql stable security definer set search_path = zicht, public as $$
  select case t.bron_soort
    when 'noodtoegang' then t.gebruiker_id = gebruiker() and (t.relatie, t.veldset) = ('nood', 'nood') and exists
      (select 1 from noodtoegang n where n.id = t.bron_id and n.client_id = t.client_id and n.gebruiker_id = gebruiker() and n.geldig = t.geldig)
    when 'crisismelding' then is_crisisteam() and (t.relatie, t.veldset) = ('crisis', 'crisis')
      and exists (select 1 from crisismelding m where m.id = t.bron_id and m.team_id = t.organisatie_id and m.status <> 'gesloten' and eigen(m.team_id))
      and (opent(t.client_id, array['crisis', 'nood'])
           or exists (select 1 from client c where c.id = t.client_id and c.vastgelegd_door = gebruiker())
              and not exists (select 1 from toegang al where al.client_id = t.client_id))
    when 'plaatsing' then zojuist_geschreven(t.bron_id) and exists
      (select 1 from plaatsing p where p.id = t.bron_id and p.client_id = t.client_id and case t.relatie
         when 'plaatsing' then t.veldset = 'werk' and t.organisatie_id = p.organisatie_id and upper_inf(p.periode)
         when 'gesloten' then t.veldset = 'gesloten' and t.organisatie_id = p.organisatie_id and not upper_inf(p.periode)
         when 'crisis' then t.veldset = 'crisis' and p.melding_id is not null
           and exists (select 1 from organisatie o where o.id = t.organisatie_id and o.soort = 'regieteam' and o.regio_code = p.regio_code)
         else false end)
    else false end
$$;

-- An access can be ended, and nothing else: what was open stays on record as it was.
create function zicht.toegang_wordt_korter() returns trigger language plpgsql as $$
begin
  if not new.geldig <@ old.geldig then
    raise exception 'een toegang kan alleen worden ingekort' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger toegang_korter before update on zicht.toegang for each row execute function zicht.toegang_wordt_korter();
create trigger toegang_ligt_vast before update on zicht.toegang for each row execute function
  zicht.ligt_vast('id', 'regio_code', 'client_id', 'organisatie_id', 'gebruiker_id', 'relatie', 'doel', 'veldset', 'bron_soort', 'bron_id', 'grondslag');
create trigger client_ligt_vast before update on zicht.client for each row execute function zicht.ligt_vast('id', 'regio_code');

create policy lezen on zicht.toegang for select to zicht_app
  using ((select zicht.opent_dossiers()) and (organisatie_id = any ((select zicht.organisaties())::uuid[]) or gebruiker_id = (select zicht.gebruiker()))
         or client_id = (select zicht.clientzelf()));
create policy maken on zicht.toegang for insert to zicht_app with check (regio_code = (select zicht.regio()) and zicht.volgt_uit_bron(toegang));
create policy wijzigen on zicht.toegang for update to zicht_app using (regio_code = (select zicht.regio()) and organisatie_id = any ((select zicht.organisaties())::uuid[]));

create policy lezen on zicht.client for select to zicht_app
  using (id = (select zicht.clientzelf()) or (select zicht.opent_dossiers()) and exists (select 1 from zicht.toegang t where t.client_id = client.id and t.geldig @> (select zicht.nu())));
create policy maken on zicht.client for insert to zicht_app
  with check (regio_code = (select zicht.regio()) and (select zicht.is_crisisteam()) and vastgelegd_door = (select zicht.gebruiker()));
create policy wijzigen on zicht.client for update to zicht_app
  using ((select zicht.opent_dossiers()) and exists (select 1 from zicht.toegang t where t.client_id = client.id and t.veldset in ('crisis', 'werk') and t.geldig @> (select zicht.nu())));

-- A BSN is read in the field sets that hold one, and by oneself; no other.
create policy lezen on zicht.client_bsn for select to zicht_app
  using (client_id = (select zicht.clientzelf()) or (select zicht.opent_dossiers()) and exists
         (select 1 from zicht.toegang t where t.client_id = client_bsn.client_id and t.veldset in ('werk', 'wmo') and t.geldig @> (select zicht.nu())));

create policy lezen on zicht.huishouden for select to zicht_app using (regio_code = (select zicht.regio()));
create policy maken on zicht.huishouden for insert to zicht_app with check (regio_code = (select zicht.regio()) and (select zicht.opent_dossiers()));
create policy lezen on zicht.huishoudlid for select to zicht_app using (exists (select 1 from zicht.client c where c.id = client_id));
create policy maken on zicht.huishoudlid for insert to zicht_app
  with check ((select zicht.opent_dossiers()) and exists (select 1 from zicht.client c where c.id = client_id));
create policy wijzigen on zicht.huishoudlid for update to zicht_app
  using ((select zicht.opent_dossiers()) and exists (select 1 from zicht.client c where c.id = client_id));

create policy lezen on zicht.noodtoegang for select to zicht_app
  using (regio_code = (select zicht.regio()) and (gebruiker_id = (select zicht.gebruiker()) or client_id = (select zicht.clientzelf()) or (select zicht.rol()) = 'privacyfunctionaris'));
create policy maken on zicht.noodtoegang for insert to zicht_app
  with check (regio_code = (select zicht.regio()) and gebruiker_id = (select zicht.gebruiker()) and oordeel is null and beoordeeld_op is null
              and (select zicht.rol()) in ('crisismedewerker', 'teamleider', 'toegangsmedewerker'));
create policy oordelen on zicht.noodtoegang for update to zicht_app
  using ((select zicht.rol()) = 'privacyfunctionaris' and regio_code = (select zicht.regio())) with check (beoordeeld_door = (select zicht.gebruiker()));

-- A verdict is given once: on a break-glass, and on an end without a place to go.
create function zicht.oordeel_staat_vast() returns trigger language plpgsql as $$
begin
  if to_jsonb(old) ->> tg_argv[0] is not null then
    raise exception 'dit oordeel staat vast' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger noodtoegang_beoordeeld before update on zicht.noodtoegang for each row execute function zicht.oordeel_staat_vast('oordeel');
create trigger akkoord_besloten before update on zicht.einde_akkoord for each row execute function zicht.oordeel_staat_vast('besluit');

-- ── the crisis ────────────────────────────────────────────────────────────────────────────────────────────
-- The crisis team: while the crisis is open and a time after it (inzage_tot is the region's policy).
create policy lezen on zicht.crisismelding for select to zicht_app
  using (team_id = any ((select zicht.organisaties())::uuid[]) and (select zicht.rol()) in ('crisismedewerker','teamleider')
         and (inzage_tot is null or inzage_tot > (select zicht.nu())));
create policy maken on zicht.crisismelding for insert to zicht_app
  with check (team_id = any ((select zicht.organisaties())::uuid[]) and regio_code = (select zicht.regio()) and (select zicht.is_crisisteam())
              and aangenomen_door = (select zicht.gebruiker()));
create policy wijzigen on zicht.crisismelding for update to zicht_app
  using (team_id = any ((select zicht.organisaties())::uuid[]) and (select zicht.rol()) in ('crisismedewerker','teamleider') and (inzage_tot is null or inzage_tot > (select zicht.nu())));
create trigger crisismelding_ligt_vast before update on zicht.crisismelding for each row execute function
  zicht.ligt_vast('id', 'regio_code', 'team_id', 'gemeld_op', 'aangenomen_door');

create policy alles on zicht.crisismelding_persoon to zicht_app
  using (exists (select 1 from zicht.crisismelding m where m.id = melding_id)) with check (exists (select 1 from zicht.crisismelding m where m.id = melding_id));
create policy lezen on zicht.crisisactie for select to zicht_app using (exists (select 1 from zicht.crisismelding m where m.id = melding_id));
create policy maken on zicht.crisisactie for insert to zicht_app
  with check (door = (select zicht.gebruiker()) and exists (select 1 from zicht.crisismelding m where m.id = melding_id));
create policy lezen on zicht.reservering for select to zicht_app using (exists (select 1 from zicht.crisismelding m where m.id = melding_id));
create policy maken on zicht.reservering for insert to zicht_app
  with check (gehouden_door = (select zicht.gebruiker()) and exists (select 1 from zicht.crisismelding m where m.id = melding_id));
create policy wijzigen on zicht.reservering for update to zicht_app using (exists (select 1 from zicht.crisismelding m where m.id = melding_id));
create policy lezen on zicht.onvervulde_vraag for select to zicht_app using (melding_id is null and regio_code = (select zicht.regio()) or exists (select 1 from zicht.crisismelding m where m.id = melding_id));
create policy maken on zicht.onvervulde_vraag for insert to zicht_app
  with check (regio_code = (select zicht.regio()) and (melding_id is null or exists (select 1 from zicht.crisismelding m where m.id = melding_id)));

-- ── stays ─────────────────────────────────────────────────────────────────────────────────────────────────
-- The provider sees its own; others see the stays of people whose file they may open; a secret stay only its circle.
create policy lezen on zicht.plaatsing for select to zicht_app
  using ((client_id = (select zicht.clientzelf())
          or (select zicht.opent_dossiers()) and organisatie_id = any ((select zicht.organisaties())::uuid[])
          or (select zicht.opent_dossiers()) and exists (select 1 from zicht.toegang t where t.client_id = plaatsing.client_id and t.veldset <> 'werk' and t.geldig @> (select zicht.nu())))
         and (not adres_geheim or zicht.in_kring(id)));
-- Only of someone whose file is open to the caller: the crisis team anywhere, a provider with itself.
create policy maken on zicht.plaatsing for insert to zicht_app
  with check (regio_code = (select zicht.regio()) and vastgelegd_door = (select zicht.gebruiker())
              and ((select zicht.is_crisisteam()) and zicht.opent(client_id, array['crisis'])
                   or (select zicht.rol()) = 'aanbieder' and organisatie_id = any ((select zicht.organisaties())::uuid[]) and zicht.opent(client_id, array['werk'])));
create policy wijzigen on zicht.plaatsing for update to zicht_app
  using (((select zicht.rol()) = 'aanbieder' and organisatie_id = any ((select zicht.organisaties())::uuid[])
          or (select zicht.is_crisisteam()) and exists (select 1 from zicht.toegang t where t.client_id = plaatsing.client_id and t.veldset = 'crisis' and t.geldig @> (select zicht.nu())))
         and (not adres_geheim or zicht.in_kring(id)));
create trigger plaatsing_ligt_vast before update on zicht.plaatsing for each row execute function
  zicht.ligt_vast('id', 'regio_code', 'client_id', 'melding_id', 'vorige_plaatsing');

-- Who asks is who asks, who decides is who decides: the second person cannot be written down by the first.
create policy lezen on zicht.einde_akkoord for select to zicht_app using (exists (select 1 from zicht.plaatsing p where p.id = plaatsing_id));
create policy maken on zicht.einde_akkoord for insert to zicht_app
  with check (gevraagd_door = (select zicht.gebruiker()) and besluit is null and (select zicht.rol()) in ('crisismedewerker', 'teamleider', 'aanbieder')
              and exists (select 1 from zicht.plaatsing p where p.id = plaatsing_id));
create policy besluiten on zicht.einde_akkoord for update to zicht_app
  using ((select zicht.rol()) in ('crisismedewerker', 'teamleider', 'aanbieder') and exists (select 1 from zicht.plaatsing p where p.id = plaatsing_id))
  with check (besloten_door = (select zicht.gebruiker()));
create policy lezen on zicht.geheime_kring for select to zicht_app
  using (gebruiker_id = (select zicht.gebruiker()) or organisatie_id = any ((select zicht.organisaties())::uuid[]));
create policy maken on zicht.geheime_kring for insert to zicht_app with check (zicht.mag_kring_maken(plaatsing_id));

create policy lezen on zicht.termijn for select to zicht_app
  using ((select zicht.opent_dossiers()) and organisatie_id = any ((select zicht.organisaties())::uuid[]) or client_id is not null and exists (select 1 from zicht.client c where c.id = client_id));
create policy maken on zicht.termijn for insert to zicht_app
  with check (regio_code = (select zicht.regio()) and (client_id is null and (select zicht.opent_dossiers()) or zicht.opent(client_id, array['crisis', 'werk'])));
create policy wijzigen on zicht.termijn for update to zicht_app
  using ((select zicht.opent_dossiers()) and (organisatie_id = any ((select zicht.organisaties())::uuid[]) or client_id is not null and exists (select 1 from zicht.client c where c.id = client_id)))
  with check (regio_code = (select zicht.regio()));
create policy lezen on zicht.termijn_verlenging for select to zicht_app using (exists (select 1 from zicht.termijn t where t.id = termijn_id));
create policy maken on zicht.termijn_verlenging for insert to zicht_app
  with check (door = (select zicht.gebruiker()) and exists (select 1 from zicht.termijn t where t.id = termijn_id));
create policy lezen on zicht.escalatie for select to zicht_app using (exists (select 1 from zicht.termijn t where t.id = termijn_id));
create policy lezen on zicht.taak for select to zicht_app using ((select zicht.opent_dossiers()) and organisatie_id = any ((select zicht.organisaties())::uuid[]));
create policy maken on zicht.taak for insert to zicht_app with check (regio_code = (select zicht.regio()) and (select zicht.opent_dossiers()));
create policy wijzigen on zicht.taak for update to zicht_app using ((select zicht.opent_dossiers()) and organisatie_id = any ((select zicht.organisaties())::uuid[]));

create policy lezen on zicht.overdracht for select to zicht_app using ((select zicht.is_crisisteam()) and team_id = any ((select zicht.organisaties())::uuid[]));
create policy maken on zicht.overdracht for insert to zicht_app with check ((select zicht.is_crisisteam()) and team_id = any ((select zicht.organisaties())::uuid[]));
create policy lezen on zicht.overdracht_notitie for select to zicht_app using (exists (select 1 from zicht.overdracht o where o.id = overdracht_id));
create policy maken on zicht.overdracht_notitie for insert to zicht_app
  with check (door = (select zicht.gebruiker()) and exists (select 1 from zicht.overdracht o where o.id = overdracht_id));
create policy lezen on zicht.overdracht_gelezen for select to zicht_app using (exists (select 1 from zicht.overdracht o where o.id = overdracht_id));
create policy maken on zicht.overdracht_gelezen for insert to zicht_app
  with check (gebruiker_id = (select zicht.gebruiker()) and exists (select 1 from zicht.overdracht o where o.id = overdracht_id));

-- A kept answer belongs to who asked.
alter table zicht.idempotentie enable row level security;
alter table zicht.idempotentie force row level security;
create policy systeem on zicht.idempotentie to zicht_systeem using (true) with check (true);
create policy eigen on zicht.idempotentie to zicht_app using (gebruiker_id = (select zicht.gebruiker())) with check (gebruiker_id = (select zicht.gebruiker()));

-- An event is of the region of who acts; who hears it, decides the stream.
alter table zicht.uitbak enable row level security;
alter table zicht.uitbak force row level security;
create policy systeem on zicht.uitbak to zicht_systeem using (true) with check (true);
create policy melden on zicht.uitbak for insert to zicht_app with check (regio_code = (select zicht.regio()));

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

-- Only in one's own name, and (by the grants) only for now.
create policy schrijven on zicht.auditlog for insert to zicht_app
  with check (gebruiker_id is not distinct from (select zicht.gebruiker()) and regio_code is not distinct from (select zicht.regio()));
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
-- The application reads what the policies let it read, and writes what its use cases write: no account, no role, no policy of a
-- region, no migration, and of an event or a log line nothing but a new one.
grant select on all tables in schema zicht to zicht_app;
revoke select on zicht.uitbak, zicht.auditzegel, zicht.migratie from zicht_app;
grant insert on zicht.uitbak, zicht.inbak, zicht.idempotentie, zicht.client, zicht.huishouden, zicht.huishoudlid, zicht.toegang, zicht.noodtoegang,
  zicht.crisismelding, zicht.crisismelding_persoon, zicht.crisisactie, zicht.reservering, zicht.onvervulde_vraag, zicht.plaatsing, zicht.einde_akkoord,
  zicht.geheime_kring, zicht.termijn, zicht.termijn_verlenging, zicht.taak, zicht.overdracht, zicht.overdracht_notitie, zicht.overdracht_gelezen to zicht_app;
grant insert, update on zicht.organisatie, zicht.organisatie_alias, zicht.voorziening, zicht.voorziening_adres, zicht.particuliere_locatie, zicht.eenheid, zicht.plek,
  zicht.capaciteitsopgave, zicht.buiten_gebruik, zicht.bezetting, zicht.nachttelling, zicht.standbevestiging to zicht_app;
grant update on zicht.client, zicht.huishoudlid, zicht.crisismelding, zicht.crisismelding_persoon, zicht.reservering, zicht.plaatsing, zicht.termijn, zicht.taak to zicht_app;
grant update (geldig) on zicht.toegang to zicht_app;
grant update (oordeel, toelichting, beoordeeld_op, beoordeeld_door) on zicht.noodtoegang to zicht_app;
grant update (besluit, besluit_reden, besloten_door, besloten_op) on zicht.einde_akkoord to zicht_app;
grant update (laatst_gezien, lidmaatschap_id) on zicht.sessie to zicht_app;
grant delete on zicht.sessie, zicht.crisismelding_persoon, zicht.organisatie_alias to zicht_app;
grant insert (regio_code, gebruiker_id, organisatie_id, rol, client_id, object_soort, object_id, actie, doel, grondslag, veldset, toegestaan, reden, nood, verzoek_id)
  on zicht.auditlog to zicht_app;
revoke update, delete on zicht.auditlog, zicht.auditzegel, zicht.historie from zicht_systeem;
revoke insert, update, delete on zicht.migratie from zicht_systeem;
grant select on zicht.plaatsing, zicht.crisismelding, zicht.crisisactie, zicht.onvervulde_vraag, zicht.client, zicht.historie, zicht.plek, zicht.eenheid,
  zicht.voorziening, zicht.organisatie, zicht.product, zicht.gemeente, zicht.bezetting to zicht_beeld;
