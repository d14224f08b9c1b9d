-- Who is to go to another region has shelter here until the day of the transfer: where is said before the region is asked (Wmo 2015 art. 1.2.1).
alter table zicht.regiokeuze disable trigger user;
update zicht.regiokeuze set opvang = 'niet vastgelegd' where conclusie = 'daar' and length(btrim(opvang)) < 2;
alter table zicht.regiokeuze enable trigger user;
alter table zicht.regiokeuze add constraint opvang_tot_overdracht check (conclusie = 'hier' or length(btrim(opvang)) >= 2);
