-- The grounds on which a personal budget can be refused beside its three conditions (Wmo 2015 art. 2.3.6 lid 5 onder a and b).
alter table zicht.beschikking
  drop constraint weigering_rust_op_de_wet,
  add constraint weigering_rust_op_de_wet check (soort <> 'weigeren' or status in ('concept','vervallen') or
    cardinality(wetsgronden) > 0 and wetsgronden <@ array['EIGEN_KRACHT','GEBRUIKELIJKE_HULP','ALGEMENE_VOORZIENING','ANDERE_WET','WLZ',
      'GEEN_DOELGROEP','GEEN_VERBLIJFSRECHT','GEEN_MEDEWERKING','PGB_VOORWAARDEN','PGB_DUURDER','PGB_EERDER_INGETROKKEN']);
