-- Support moves up and down within the decision, without a new one (Wmo 2015 art. 2.3.5, 2.3.9); and a long stay is looked at again,
-- with an outcome, at the term of the policy: it ends nothing.

-- Hours of support a week, from a day on. Written once; the last one of a day counts.
create table zicht.ondersteuning (
  id             uuid primary key,
  regio_code     text not null references zicht.regio,
  plaatsing_id   uuid not null references zicht.plaatsing,
  beschikking_id uuid not null references zicht.beschikking,  -- the decision whose bandwidth it lies in
  uren           numeric(5,1) not null check (uren >= 0),
  vanaf          date not null,
  reden          text not null check (length(reden) >= 5),
  overgenomen_van uuid references zicht.ondersteuning,         -- moved along with a move, nobody changed it
  door           uuid not null references zicht.gebruiker,
  op             timestamptz not null default zicht.nu(),
  volgnummer     bigint generated always as identity           -- the order in which it was written down
);
create index ondersteuning_plaatsing on zicht.ondersteuning (plaatsing_id, vanaf desc, volgnummer desc);
create trigger ondersteuning_blijft before update or delete on zicht.ondersteuning for each row execute function zicht.weiger_wijziging();

-- The outcome of looking again at a long stay. There is always a next day; none of the outcomes is an end.
create table zicht.verblijfsherbeoordeling (
  id           uuid primary key,
  regio_code   text not null references zicht.regio,
  plaatsing_id uuid not null references zicht.plaatsing,
  termijn_id   uuid not null unique references zicht.termijn,  -- the clock that asked for it
  uitkomst     text not null,                                  -- code of the region
  toelichting  text not null check (length(toelichting) >= 10),
  volgende_op  date not null,
  door         uuid not null references zicht.gebruiker,
  op           timestamptz not null default zicht.nu()
);
create index verblijfsherbeoordeling_plaatsing on zicht.verblijfsherbeoordeling (plaatsing_id, op desc);
create trigger verblijfsherbeoordeling_blijft before update or delete on zicht.verblijfsherbeoordeling for each row execute function zicht.weiger_wijziging();

do $$
declare t text;
begin
  foreach t in array array['ondersteuning','verblijfsherbeoordeling'] loop
    execute format('alter table zicht.%I enable row level security', t);
    execute format('alter table zicht.%I force row level security', t);
    execute format('create policy systeem on zicht.%I to zicht_systeem using (true) with check (true)', t);
    execute format('create policy eigenaar on zicht.%I to current_user using (true) with check (true)', t);
    execute format('create policy lezen on zicht.%I for select to zicht_app using (exists (select 1 from zicht.plaatsing p where p.id = plaatsing_id))', t);
    execute format('grant select, insert on zicht.%I to zicht_app', t);
    execute format('grant select, insert, update, delete on zicht.%I to zicht_systeem', t);
  end loop;
end $$;

-- Does the caller work with this running stay: its provider, the access team that has the file, the crisis team that placed?
create function zicht.werkt_met_verblijf(welke uuid) returns boolean language sql stable security definer set search_path = zicht, public as $$
  select exists (select 1 from plaatsing p where p.id = welke and p.regio_code = regio() and upper_inf(p.periode) and not isempty(p.periode)
    and (not p.adres_geheim or in_kring(p.id))
    and (rol() = 'aanbieder' and p.organisatie_id = any (organisaties())
         or rol() = 'toegangsmedewerker' and opent(p.client_id, array['wmo'])
         or is_crisisteam() and opent(p.client_id, array['crisis'])))
$$;

-- What the decision in force gives this stay on a day: its hours and its period, nothing else of it. For who works with the stay or
-- reads it: a provider sees no decision, and still may not go outside it. In force: made known (Awb art. 3:40).
create function zicht.bandbreedte(welke uuid, dag date)
  returns table (beschikking_id uuid, zaak_id uuid, team_id uuid, behandelaar uuid, uren_min numeric, uren_max numeric, van date, tot date)
  language sql stable security definer set search_path = zicht, public as $$
  select b.id, b.zaak_id, z.team_id, z.behandelaar, b.uren_min, b.uren_max, lower(b.periode), (upper(b.periode) - 1)
    from plaatsing p join beschikking b on b.client_id = p.client_id and b.product = p.product_code and b.regio_code = p.regio_code
    join zaak z on z.id = b.zaak_id
   where p.id = welke and p.regio_code = regio() and b.soort in ('toekennen','wijzigen') and b.status = 'verzonden'
     and b.periode @> dag and b.uren_max is not null
     and (p.client_id = clientzelf() or opent_dossiers() and (p.organisatie_id = any (organisaties()) or opent(p.client_id, array['crisis','wmo'])))
$$;

-- The database is the second guard: never outside the decision, also not by SQL.
create function zicht.ondersteuning_binnen_besluit() returns trigger language plpgsql security definer set search_path = zicht, public as $$
begin
  if not exists (select 1 from plaatsing p join beschikking b on b.client_id = p.client_id and b.product = p.product_code and b.regio_code = p.regio_code
      where p.id = new.plaatsing_id and b.id = new.beschikking_id and b.soort in ('toekennen','wijzigen') and b.status = 'verzonden'
        and b.periode @> new.vanaf and new.uren between b.uren_min and b.uren_max) then
    raise exception 'buiten de bandbreedte van het besluit' using errcode = 'check_violation', constraint = 'ondersteuning_binnen_besluit';
  end if;
  return new;
end $$;
create trigger ondersteuning_binnen_besluit before insert on zicht.ondersteuning for each row execute function zicht.ondersteuning_binnen_besluit();

-- The one timeline of the case has it too: hours and a day, never the reason. Who changes it need not see the case.
create function zicht.ondersteuning_in_tijdlijn() returns trigger language plpgsql security definer set search_path = zicht, public as $$
begin
  insert into zaakgebeurtenis (id, regio_code, zaak_id, soort, gegevens, door, op)
  select gen_random_uuid(), new.regio_code, b.zaak_id, 'plaatsing.uren_gewijzigd', jsonb_build_object('uren', new.uren, 'vanaf', new.vanaf), new.door, new.op
    from beschikking b where b.id = new.beschikking_id;
  return null;
end $$;
create trigger ondersteuning_in_tijdlijn after insert on zicht.ondersteuning for each row when (new.overgenomen_van is null)
  execute function zicht.ondersteuning_in_tijdlijn();

-- A review of the stay is a line there too, in every open case of the person: its outcome and the next day.
create function zicht.verblijf_in_tijdlijn() returns trigger language plpgsql security definer set search_path = zicht, public as $$
begin
  insert into zaakgebeurtenis (id, regio_code, zaak_id, soort, gegevens, door, op)
  select gen_random_uuid(), new.regio_code, z.id, 'plaatsing.verblijf_herbeoordeeld', jsonb_build_object('uitkomst', new.uitkomst, 'volgendeOp', new.volgende_op), new.door, new.op
    from plaatsing p join zaak z on z.client_id = p.client_id and z.gesloten_op is null where p.id = new.plaatsing_id;
  return null;
end $$;
create trigger verblijf_in_tijdlijn after insert on zicht.verblijfsherbeoordeling for each row execute function zicht.verblijf_in_tijdlijn();

create policy maken on zicht.ondersteuning for insert to zicht_app with check (regio_code = (select zicht.regio()) and door = (select zicht.gebruiker())
  and overgenomen_van is null and (select zicht.rol()) in ('aanbieder', 'toegangsmedewerker') and zicht.werkt_met_verblijf(plaatsing_id));
create policy maken on zicht.verblijfsherbeoordeling for insert to zicht_app
  with check (regio_code = (select zicht.regio()) and door = (select zicht.gebruiker()) and zicht.werkt_met_verblijf(plaatsing_id)
  and exists (select 1 from zicht.termijn t where t.id = termijn_id and t.plaatsing_id = verblijfsherbeoordeling.plaatsing_id));

-- A move takes the hours along, those of now and those planned, when the decision is for the new place as well.
create function zicht.zet_ondersteuning_over(van uuid, naar uuid) returns void language sql security definer set search_path = zicht, public as $$
  with dag as (select (nu() at time zone 'Europe/Amsterdam')::date as nu)
  insert into ondersteuning (id, regio_code, plaatsing_id, beschikking_id, uren, vanaf, reden, overgenomen_van, door, op)
  select gen_random_uuid(), o.regio_code, naar, o.beschikking_id, o.uren, greatest(o.vanaf, dag.nu), 'meegenomen', o.id, o.door, nu()
    from dag, ondersteuning o join beschikking b on b.id = o.beschikking_id
    join plaatsing n on n.id = naar and n.vorige_plaatsing = van and n.client_id = b.client_id and n.product_code = b.product
   where o.plaatsing_id = van and zojuist_geschreven(naar) and b.status = 'verzonden' and b.periode @> greatest(o.vanaf, dag.nu)
     and not exists (select 1 from ondersteuning l where l.plaatsing_id = van and (l.vanaf, l.volgnummer) > (o.vanaf, o.volgnummer)
                      and l.vanaf <= greatest(o.vanaf, dag.nu))
   order by o.volgnummer
$$;
revoke execute on function zicht.zet_ondersteuning_over(uuid, uuid) from public;
grant execute on function zicht.zet_ondersteuning_over(uuid, uuid) to zicht_app;

-- One question at a time: to look at the decision again, or at the stay.
create unique index taak_ander_besluit on zicht.taak (plaatsing_id) where soort = 'anderBesluit' and afgerond_op is null;
create unique index taak_lang_verblijf on zicht.taak (termijn_id) where soort = 'langVerblijf' and afgerond_op is null;

-- Looking again answers the question about it, also when the provider looked and the question was the team's.
create function zicht.beantwoord_lang_verblijf(welke uuid) returns void language sql security definer set search_path = zicht, public as $$
  update taak k set geaccepteerd_door = coalesce(k.geaccepteerd_door, gebruiker()), geaccepteerd_op = coalesce(k.geaccepteerd_op, nu()),
         afgerond_door = gebruiker(), afgerond_op = nu(), afronding = h.uitkomst
    from verblijfsherbeoordeling h
   where h.id = welke and h.door = gebruiker() and k.termijn_id = h.termijn_id and k.soort = 'langVerblijf' and k.afgerond_op is null
$$;
revoke execute on function zicht.beantwoord_lang_verblijf(uuid) from public;
grant execute on function zicht.beantwoord_lang_verblijf(uuid) to zicht_app;
