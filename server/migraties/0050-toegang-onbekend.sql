-- Of a product a source may leave open how one gets it: then nobody grants it, and it is no general provision either.
alter table zicht.product drop constraint product_toegang_check;
alter table zicht.product add constraint product_toegang_check check (toegang in ('beschikking', 'algemene_voorziening', 'onbekend'));
