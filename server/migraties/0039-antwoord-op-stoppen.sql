-- Who asked to stop gets an answer: it goes on, with the reason, who said so and when; or the case closes. Asked again, it waits again.
create function zicht.stopvraag_open(zaak uuid) returns boolean language sql stable set search_path = zicht, public as $$
  select coalesce((select g.soort = 'intrekking_gevraagd' from zaakgebeurtenis g
                    where g.zaak_id = stopvraag_open.zaak and g.soort in ('intrekking_gevraagd', 'gaat_door')
                    order by g.op desc, g.soort limit 1), false)
$$;
grant execute on function zicht.stopvraag_open(uuid) to zicht_app, zicht_systeem;

create or replace function zicht.volg_toegang(regio text, code_hash text) returns jsonb language sql stable security definer set search_path = zicht, public as $$
  select jsonb_build_object('id', m.id, 'nummer', m.nummer, 'jaar', m.jaar, 'ontvangenOp', m.ontvangen_op, 'status', m.status, 'afhandeling', m.afhandeling,
           'melderSoort', m.melder_soort, 'planOp', m.persoonlijk_plan_op, 'spoed', m.spoed, 'team', o.naam, 'fase', z.fase, 'opgenomenOp', z.geopend_op,
           'intrekkingGevraagd', stopvraag_open(z.id),
           'gaatDoorOp', (select max(g.op) from zaakgebeurtenis g where g.zaak_id = z.id and g.soort = 'gaat_door'),
           'klokken', coalesce((select jsonb_agg(jsonb_build_object('soort', t.soort, 'einde', t.einde, 'geschorst', t.geschorst_sinds is not null) order by t.einde)
                                  from termijn t where t.zaak_id = z.id and t.gesloten_op is null), '[]'))
    from toegangsmelding m join organisatie o on o.id = m.team_id left join zaak z on z.melding_id = m.id
   where m.regio_code = volg_toegang.regio and m.volgcode_hash = volg_toegang.code_hash
$$;

create or replace function zicht.trek_toegang_in(regio text, code_hash text, waarom text) returns text language plpgsql security definer set search_path = zicht, public as $$
declare m toegangsmelding; z zaak; uit text;
begin
  select * into m from toegangsmelding t where t.regio_code = trek_toegang_in.regio and t.volgcode_hash = code_hash for update;
  if m.id is null then return null; end if;
  if m.status in ('ingetrokken', 'afgehandeld') then return 'gesloten'; end if;
  select * into z from zaak where melding_id = m.id;
  if z.id is null then
    update toegangsmelding set status = 'ingetrokken', afhandeling = coalesce(nullif(waarom, ''), 'ingetrokken door wie meldde') where toegangsmelding.id = m.id;
    uit := 'ingetrokken';
  else
    if not stopvraag_open(z.id) then
      insert into zaakgebeurtenis (id, regio_code, zaak_id, soort, toelichting, op) values (gen_random_uuid(), m.regio_code, z.id, 'intrekking_gevraagd', nullif(waarom, ''), nu());
    end if;
    uit := 'gevraagd';
  end if;
  insert into uitbak (gebeurtenis, regio_code, soort, onderwerp, dataref, gegevens, publiek)
    values (gen_random_uuid(), m.regio_code, 'nl.zicht.toegang.melding-ingetrokken', m.id::text, '/v1/toegangsmeldingen/' || m.id, '{}', array[m.team_id]);
  return uit;
end $$;
