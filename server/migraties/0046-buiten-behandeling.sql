-- An application that stays incomplete can be left undealt with (Awb art. 4:5): after the chance to complete it within a term, by a decision
-- with its grounds, made known by a letter and open to objection.
alter table zicht.termijn_schorsing
  add column aanvullen_tot date,                            -- the last day to complete what was asked for (Awb art. 4:5 lid 1)
  add constraint aanvullen_na_de_vraag check (aanvullen_tot >= lower(periode));
alter table zicht.beschikking
  drop constraint beschikking_soort_check,
  add constraint beschikking_soort_check check (soort in ('toekennen','weigeren','buiten_behandeling','wijzigen','intrekken')),
  drop constraint periode_bij_toekenning,
  add constraint periode_bij_toekenning check (soort in ('weigeren','buiten_behandeling','intrekken') or status in ('concept','vervallen')
    or periode is not null and not lower_inf(periode)),
  add constraint buiten_behandeling_rust_op_de_wet check (soort <> 'buiten_behandeling' or status in ('concept','vervallen') or
    cardinality(wetsgronden) > 0 and wetsgronden <@ array['WETTELIJK_VOORSCHRIFT','ONVOLDOENDE_GEGEVENS']
    and periode is null and length(motivering) >= 10);

-- Only after something came in that is not enough, or after the last day to complete it.
create function zicht.beschikking_na_aanvulverzoek() returns trigger language plpgsql security definer set search_path = zicht, public as $$
begin
  if not exists (select 1 from termijn k join termijn_schorsing s on s.termijn_id = k.id
                  where k.zaak_id = new.zaak_id and k.soort = 'wmoBeschikking' and k.begin = new.aanvraag_op and not isempty(s.periode)
                    and (s.aanvullen_tot < new.besluit_op or s.aanvullen_tot is not null and upper(s.periode) <= new.besluit_op)) then
    raise exception 'eerst de kans om aan te vullen' using errcode = 'check_violation', constraint = 'eerst_aanvullen';
  end if;
  return new;
end $$;
create trigger beschikking_na_aanvulverzoek before update on zicht.beschikking for each row
  when (new.soort = 'buiten_behandeling' and old.status = 'concept' and new.status = 'genomen') execute function zicht.beschikking_na_aanvulverzoek();
