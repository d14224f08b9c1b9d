-- A clock that stands still on the person's side: on which day the person consented, where the region asks for that (Awb art. 4:15 lid 2).
alter table zicht.termijn_schorsing add column instemming_op date;
