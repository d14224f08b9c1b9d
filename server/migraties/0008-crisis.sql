-- The crisis call, deepened: where someone knows people, why a professional deviated from the search, how someone travelled,
-- and a number to say on the phone.

alter table zicht.crisismelding
  add column netwerk_gemeente text,               -- CBS code of where the person knows people
  add column huishouden_gewijzigd_op timestamptz; -- the household lives in rows of its own; this makes its change a version of the call
alter table zicht.crisisactie   add column vervoermiddel text;     -- of an action that is transport
alter table zicht.reservering
  add column afwijkreden text check (length(afwijkreden) >= 5),    -- held although a rule said that it does not fit
  drop constraint reservering_periode_check,
  -- a hold that is used in the very moment it was made leaves an empty period; a running one never has
  add constraint reservering_periode check ((einde is not null or not isempty(periode)) and not lower_inf(periode) and not upper_inf(periode));

-- What the whole region asked for and did not find, newest first; and once per hold, per call and reason.
create index onvervuld_melding on zicht.onvervulde_vraag (melding_id) where melding_id is not null;

-- A number per region and year, without gaps. The row is locked from here to the commit, so it is taken as late as possible;
-- existing calls (a loaded population) are counted on from.
create table zicht.meldingnummer (
  regio_code text not null references zicht.regio,
  jaar       int  not null,
  laatste    int  not null,
  primary key (regio_code, jaar)
);

create function zicht.volgend_meldingnummer(van_jaar int) returns int language sql security definer set search_path = zicht, public as $$
  insert into meldingnummer (regio_code, jaar, laatste)
  values (regio(), van_jaar, 1 + coalesce((select max(m.nummer) from crisismelding m where m.regio_code = regio() and m.jaar = van_jaar), 0))
  on conflict (regio_code, jaar) do update set laatste = meldingnummer.laatste + 1
  returning laatste
$$;
