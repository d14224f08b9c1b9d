-- What a region's points system counts and the list did not know yet: reactions to homes, starter points, a situation and since when.
-- The kinds are the region's data. Points themselves are never stored: they follow from these, from since when somebody waits, and from
-- the answers to offers.
create table zicht.wachtlijstfeit (
  id         uuid primary key,
  regio_code text not null references zicht.regio,
  plaats_id  uuid not null references zicht.wachtlijstplaats,
  soort      text not null,
  van        date not null,                      -- the day it happened, or since when it holds
  tot        date check (tot > van),             -- until (not including) when a situation held
  aantal     int not null default 1 check (aantal between 1 and 100),  -- how often on that day
  versie     int not null default 1,
  vastgelegd_op   timestamptz not null default zicht.nu(),
  vastgelegd_door uuid default zicht.gebruiker(),
  constraint wachtlijstfeit_eenmaal unique (plaats_id, soort, van)
);
create trigger wachtlijstfeit_versie before update on zicht.wachtlijstfeit for each row execute function zicht.bewaar_versie();
create trigger wachtlijstfeit_ligt_vast before update on zicht.wachtlijstfeit for each row execute function
  zicht.ligt_vast('id', 'regio_code', 'plaats_id', 'soort', 'van');
create trigger wachtlijstfeit_blijft before delete on zicht.wachtlijstfeit for each row execute function zicht.weiger_wijziging();

alter table zicht.wachtlijstfeit enable row level security;
alter table zicht.wachtlijstfeit force row level security;
create policy systeem on zicht.wachtlijstfeit to zicht_systeem using (true) with check (true);
create policy eigenaar on zicht.wachtlijstfeit to current_user using (true) with check (true);
create policy lezen on zicht.wachtlijstfeit for select to zicht_app using (zicht.leest_plaats(plaats_id));
create policy maken on zicht.wachtlijstfeit for insert to zicht_app with check (regio_code = (select zicht.regio()) and zicht.werkt_aan_plaats(plaats_id));
create policy wijzigen on zicht.wachtlijstfeit for update to zicht_app using (zicht.werkt_aan_plaats(plaats_id));
grant select, insert on zicht.wachtlijstfeit to zicht_app;
grant update (tot, aantal) on zicht.wachtlijstfeit to zicht_app;
grant select, insert, update, delete on zicht.wachtlijstfeit to zicht_systeem;

alter table zicht.wachtlijstmutatie drop constraint wachtlijstmutatie_soort_check;
alter table zicht.wachtlijstmutatie add constraint wachtlijstmutatie_soort_check check
  (soort in ('erop','lijst','geparkeerd','hervat','urgentie','datum','punten','voorkeuren','contact','geplaatst','eraf'));

-- An order by points counts everybody, as `wachtlijst_stand` does: no name and no file. Of who stands on this list also what was
-- recorded at an earlier place: starter points come once in a life, and an accepted home sets all to 0.
create function zicht.wachtlijst_feiten(product text) returns table
  (plaats_id uuid, soort text, van date, tot date, aantal int) language sql stable security definer set search_path = zicht, public as $$
  with p as (select id, client_id from wachtlijstplaats where regio_code = regio() and product_code = product and einde_op is null)
  select p.id, f.soort, f.van, f.tot, f.aantal
    from p join wachtlijstplaats e on e.client_id = p.client_id and e.regio_code = regio() join wachtlijstfeit f on f.plaats_id = e.id
  union all
  select p.id, case a.status when 'geweigerd_client' then 'aanbod-geweigerd' else 'aanbod-aanvaard' end,
         (a.antwoord_client_op at time zone 'Europe/Amsterdam')::date, null, 1
    from p join aanbod a on a.client_id = p.client_id and a.regio_code = regio()
   where a.antwoord_client_op is not null and a.status in ('aanvaard','geplaatst','geweigerd_client')
$$;
