-- Asked for a view is what was sent (Awb arts. 4:7 to 4:9): nobody who heard nothing stayed silent. Silence counts after a letter that went
-- before the last day that stands in it, and only when that day is over.
alter table zicht.beschikking add column zienswijze_verzonden_op date;
alter table zicht.beschikking disable trigger user;
update zicht.beschikking b set zienswijze_verzonden_op = l.op
  from (select over_id, max(verzonden_op) as op from zicht.brief where soort = 'uitnodiging_zienswijze' and over_soort = 'zienswijze' group by over_id) l
 where l.over_id = b.id and l.op >= b.zienswijze_gevraagd_op and l.op < b.zienswijze_tot;
-- what was decided before this counted from the day on which the letter was made: that stays
update zicht.beschikking set zienswijze_verzonden_op = zienswijze_gevraagd_op
 where zienswijze_verzonden_op is null and zienswijze_tot is not null and status in ('genomen','verzonden');
alter table zicht.beschikking enable trigger user;
alter table zicht.beschikking
  drop constraint eerst_horen,
  add constraint eerst_horen check (soort not in ('weigeren','intrekken') or status in ('concept','vervallen')
    or zienswijze_op is not null or zienswijze_verzonden_op is not null and zienswijze_tot < besluit_op
    or zienswijze_uitzondering is not null and length(zienswijze_reden) >= 5),
  add constraint zienswijze_verzonden_klopt check (zienswijze_verzonden_op >= zienswijze_gevraagd_op and zienswijze_verzonden_op < zienswijze_tot);
