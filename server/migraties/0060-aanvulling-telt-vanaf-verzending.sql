-- Asked to complete an application is what was sent (Awb arts. 4:5, 4:15 lid 1 under a): the clock stands still from the day after the letter
-- went, not from a day that somebody typed. The last day to answer that stands in a letter is kept with it.
alter table zicht.brief add column antwoord_tot date;
drop trigger brief_ligt_vast on zicht.brief;
update zicht.brief b set antwoord_tot = k.zienswijze_tot from zicht.beschikking k
 where b.soort = 'uitnodiging_zienswijze' and b.over_id = k.id and b.verzonden_op is null and b.vervallen_reden is null;
-- what was asked before the day of sending was kept counted from the day that it was made: that letter can still go
update zicht.brief b set antwoord_tot = h.tot from zicht.bezwaarherstel h
 where b.soort = 'bezwaar_herstel' and b.over_id = h.bezwaar_id and h.verzonden_op is null and b.verzonden_op is null and b.vervallen_reden is null;
create trigger brief_ligt_vast before update on zicht.brief for each row execute function
  zicht.ligt_vast('id', 'regio_code', 'zaak_id', 'client_id', 'soort', 'sjabloon', 'sjabloon_van', 'onderwerp', 'gegevens', 'pdf', 'sha256', 'over_soort', 'over_id', 'gemaakt_door', 'gemaakt_op', 'antwoord_tot');
alter table zicht.brief add constraint antwoord_na_verzending check (verzonden_op < antwoord_tot);
-- one letter at a time asks it
create unique index een_aanvulverzoek_tegelijk on zicht.brief (over_id)
  where over_soort = 'termijn' and verzonden_op is null and vervallen_reden is null;

alter table zicht.termijn_schorsing add column brief_id uuid references zicht.brief;
create function zicht.stil_na_verzonden_brief() returns trigger language plpgsql security definer set search_path = zicht, public as $$
begin
  if not exists (select 1 from brief b where b.id = new.brief_id and b.over_id = new.termijn_id and b.verzonden_op = lower(new.periode) - 1
                    and b.antwoord_tot = new.aanvullen_tot) then
    raise exception 'stil vanaf de dag na verzending' using errcode = 'check_violation', constraint = 'stil_na_verzonden_brief';
  end if;
  return new;
end $$;
create trigger stil_na_verzonden_brief before insert on zicht.termijn_schorsing for each row
  when (new.aanvullen_tot is not null) execute function zicht.stil_na_verzonden_brief();
