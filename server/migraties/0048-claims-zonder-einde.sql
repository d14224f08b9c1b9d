-- Who is somewhere without an end is asked by every search, hold and board. `upper(periode) is null` also found what never came to be (an
-- empty period has no upper bound either), and that only grows; a small index of claims without an end holds all that those questions need.
create index bezetting_zonder_einde on zicht.bezetting (regio_code, plek_id) include (soort, periode, plaatsing_id) where upper_inf(periode);
