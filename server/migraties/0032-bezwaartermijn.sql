-- The time to answer an objection (Awb art. 7:10): what is missing and asked for (arts. 6:5, 6:6), further delay with consent, and
-- whether it can be heard at all. The last day always follows from the one clock.

-- ── time that is added to a clock ───────────────────────────────────────────────────────────────────────────
alter table zicht.termijn_verlenging
  add column duur text,                                     -- of a clock of a case: how long, from its last day then
  add column artikel text,
  add constraint verlenging_met_artikel check ((duur is null) = (artikel is null));

-- ── what came in ────────────────────────────────────────────────────────────────────────────────────────────
alter table zicht.bezwaar
  add column gepost_op date,                                -- the day it was posted (Awb art. 6:9 lid 2)
  add column te_laat boolean,                               -- came in after the objection term (arts. 6:7, 6:9)
  add column ontbreekt text[] not null default '{}',        -- what of art. 6:5 is still missing
  add column niet_ontvankelijk_om text check (niet_ontvankelijk_om in ('te_laat','verzuim','geen_belanghebbende','geen_belang')),
  add column verschoonbaar_reden text check (length(verschoonbaar_reden) >= 5),   -- who answers: why late is no fault (art. 6:11)
  add constraint bezwaar_gepost_klopt check (gepost_op <= ontvangen_op),
  add constraint bezwaar_ontbreekt_klopt check (ontbreekt <@ array['gronden','handtekening','naam_en_adres','dagtekening','besluit','vertaling','machtiging']),
  add constraint niet_ontvankelijk_met_grond check (niet_ontvankelijk_om is null or uitkomst is not distinct from 'niet_ontvankelijk');
alter table zicht.bezwaar disable trigger user;
update zicht.bezwaar z set te_laat = z.ontvangen_op > coalesce(b.bezwaar_tot, z.ontvangen_op) from zicht.beschikking b where b.id = z.beschikking_id;
alter table zicht.bezwaar enable trigger user;
alter table zicht.bezwaar alter column te_laat set not null;
alter table zicht.bezwaar drop constraint bezwaar_inhoud_check;
-- an objection may come without its grounds; those are asked for
alter table zicht.bezwaar alter column inhoud drop not null;
alter table zicht.bezwaar add constraint bezwaar_inhoud_check check (length(inhoud) >= 5);
drop trigger bezwaar_ligt_vast on zicht.bezwaar;
create trigger bezwaar_ligt_vast before update on zicht.bezwaar for each row execute function
  zicht.ligt_vast('id', 'regio_code', 'zaak_id', 'client_id', 'beschikking_id', 'ontvangen_op', 'gepost_op', 'te_laat', 'primair_door', 'inhoud');

-- Asked to remedy what is missing, with a term (Awb art. 6:6). The time of the answer stands still meanwhile (art. 7:10 lid 2).
create table zicht.bezwaarherstel (
  id           uuid primary key,
  regio_code   text not null references zicht.regio,
  bezwaar_id   uuid not null references zicht.bezwaar,
  ontbreekt    text[] not null check (cardinality(ontbreekt) > 0),
  gevraagd_op  date not null,
  tot          date not null,                               -- the last day to remedy it
  schorsing_id uuid not null references zicht.termijn_schorsing,
  hersteld_op  date,
  aanvulling   text check (length(aanvulling) >= 5),        -- what came in
  door         uuid not null references zicht.gebruiker,
  op           timestamptz not null default zicht.nu(),
  check (tot > gevraagd_op),
  check (hersteld_op >= gevraagd_op),
  check ((hersteld_op is null) = (aanvulling is null))
);
create index bezwaarherstel_bezwaar on zicht.bezwaarherstel (bezwaar_id, gevraagd_op);
create trigger bezwaarherstel_blijft before delete on zicht.bezwaarherstel for each row execute function zicht.weiger_wijziging();
create trigger bezwaarherstel_ligt_vast before update on zicht.bezwaarherstel for each row execute function
  zicht.ligt_vast('id', 'regio_code', 'bezwaar_id', 'ontbreekt', 'gevraagd_op', 'tot', 'schorsing_id', 'door', 'op');
create trigger bezwaarherstel_hersteld before update on zicht.bezwaarherstel for each row execute function zicht.oordeel_staat_vast('hersteld_op');

-- Further delay (Awb art. 7:10 lid 4): on a ground of the law, with who agreed, when and how.
create table zicht.bezwaaruitstel (
  id             uuid primary key,
  regio_code     text not null references zicht.regio,
  bezwaar_id     uuid not null references zicht.bezwaar,
  grond          text not null check (grond in ('allen_stemmen_in','indiener_stemt_in','wettelijk_voorschrift')),
  tot            date not null,
  toelichting    text not null check (length(toelichting) >= 5),
  instemming_van text check (length(instemming_van) >= 2),
  instemming_op  date,
  instemming_hoe text check (instemming_hoe in ('schriftelijk','mondeling','elektronisch')),
  belangen       text check (length(belangen) >= 5),        -- why nobody else is harmed by it (under b)
  voorschrift    text check (length(voorschrift) >= 5),     -- which rule of procedure asks for it (under c)
  door           uuid not null references zicht.gebruiker,
  op             timestamptz not null default zicht.nu(),
  constraint uitstel_met_instemming check (
    (grond = 'wettelijk_voorschrift') = (instemming_op is null) and (instemming_op is null) = (instemming_van is null)
    and (instemming_op is null) = (instemming_hoe is null)),
  constraint uitstel_schaadt_niemand check ((grond = 'indiener_stemt_in') = (belangen is not null)),
  constraint uitstel_met_voorschrift check ((grond = 'wettelijk_voorschrift') = (voorschrift is not null))
);
create index bezwaaruitstel_bezwaar on zicht.bezwaaruitstel (bezwaar_id, op);
create trigger bezwaaruitstel_blijft before update or delete on zicht.bezwaaruitstel for each row execute function zicht.weiger_wijziging();

-- ── the last day follows from the clock ─────────────────────────────────────────────────────────────────────
create function zicht.bezwaar_volgt_klok() returns trigger language plpgsql security definer set search_path = zicht, public as $$
begin
  update bezwaar set beslissen_voor = ((new.einde - interval '1 millisecond') at time zone 'Europe/Amsterdam')::date
   where id = new.over_id and uitkomst is null;
  return new;
end $$;
create trigger bezwaar_volgt_klok after update of einde on zicht.termijn for each row
  when (new.soort = 'bezwaarBeslissing' and new.einde is distinct from old.einde) execute function zicht.bezwaar_volgt_klok();

-- Not heard only on its ground: late when it was late, incomplete when it was asked to be made whole and the term went by (Awb art. 6:6);
-- and one that was late is not answered on its merits without saying why that is no fault (art. 6:11).
create function zicht.bezwaar_ontvankelijk() returns trigger language plpgsql security definer set search_path = zicht, public as $$
begin
  if new.uitkomst = 'niet_ontvankelijk' then
    if new.niet_ontvankelijk_om is null or new.niet_ontvankelijk_om = 'te_laat' and not new.te_laat then
      raise exception 'niet-ontvankelijk zonder grond' using errcode = 'check_violation', constraint = 'bezwaar_ontvankelijk';
    end if;
    if new.niet_ontvankelijk_om = 'verzuim' and (
         not exists (select 1 from bezwaarherstel h where h.bezwaar_id = new.id and h.tot < new.besloten_op and (h.hersteld_op is null or h.hersteld_op > h.tot))
         or exists (select 1 from bezwaarherstel h where h.bezwaar_id = new.id and h.tot >= new.besloten_op and h.hersteld_op is null)) then
      raise exception 'eerst de kans om te herstellen' using errcode = 'check_violation', constraint = 'bezwaar_ontvankelijk';
    end if;
  elsif new.uitkomst in ('gegrond','deels_gegrond','ongegrond') and new.te_laat and new.verschoonbaar_reden is null then
    raise exception 'te laat, zonder reden' using errcode = 'check_violation', constraint = 'bezwaar_ontvankelijk';
  end if;
  return new;
end $$;
create trigger bezwaar_ontvankelijk before update on zicht.bezwaar for each row
  when (old.uitkomst is null and new.uitkomst is not null) execute function zicht.bezwaar_ontvankelijk();

-- ── who may see it ──────────────────────────────────────────────────────────────────────────────────────────
do $$
declare t text;
begin
  foreach t in array array['bezwaarherstel','bezwaaruitstel'] loop
    execute format('alter table zicht.%I enable row level security', t);
    execute format('alter table zicht.%I force row level security', t);
    execute format('create policy systeem on zicht.%I to zicht_systeem using (true) with check (true)', t);
    execute format('create policy eigenaar on zicht.%I to current_user using (true) with check (true)', t);
    execute format('grant select, insert on zicht.%I to zicht_app', t);
    execute format('grant select, insert, update, delete on zicht.%I to zicht_systeem', t);
    execute format('create policy lezen on zicht.%I for select to zicht_app using (exists (select 1 from zicht.bezwaar b where b.id = bezwaar_id))', t);
    execute format('create policy maken on zicht.%I for insert to zicht_app with check (regio_code = (select zicht.regio()) and door = (select zicht.gebruiker())
      and exists (select 1 from zicht.bezwaar b where b.id = bezwaar_id and (zicht.werkt_aan_zaak(b.zaak_id) or zicht.besluit_voor_gemeente(b.zaak_id))))', t);
  end loop;
end $$;
create policy wijzigen on zicht.bezwaarherstel for update to zicht_app
  using (exists (select 1 from zicht.bezwaar b where b.id = bezwaar_id and (zicht.werkt_aan_zaak(b.zaak_id) or zicht.besluit_voor_gemeente(b.zaak_id))));
grant update (hersteld_op, aanvulling) on zicht.bezwaarherstel to zicht_app;
grant update (ontbreekt, niet_ontvankelijk_om, verschoonbaar_reden) on zicht.bezwaar to zicht_app;
