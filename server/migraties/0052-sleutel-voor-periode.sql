-- A claim follows the period of its stay, hold or closure by its foreign key: the database looks for (id, period) on both sides at every
-- change. An index by time can be asked for the period alone too, and to the planner that costs as much as the key: it then read all that
-- was open at the same moment (20 ms to place somebody, seconds to end a stay with 100 regions). A hash index on the key is always
-- cheaper to it, so the key is what it uses.
create index plaatsing_sleutel on zicht.plaatsing using hash (id);
create index bezetting_plaatsing on zicht.bezetting using hash (plaatsing_id);
drop index zicht.bezetting_reservering;
create index bezetting_reservering on zicht.bezetting using hash (reservering_id) where reservering_id is not null;
drop index zicht.bezetting_buiten;
create index bezetting_buiten on zicht.bezetting using hash (buiten_gebruik_id) where buiten_gebruik_id is not null;
