/**
 * The generator's own assumptions: about people in general, never about a region. What a region knows (tables, arrivals,
 * stays, destinations, origins, errors, crisis calls) comes from its files and is not here.
 */

/** Spread of a stay around its median, as the sigma of a lognormal: a third leaves within 0.65 × the median. */
export const SPREIDING_VERBLIJF = 0.9
/** Waiting longer than this many days for a place, someone finds something else. */
export const GEDULD_DAGEN = 120
/** A gap between occupancy and its expectation fills in about this many days. */
export const VULDAGEN = 21

/** Share of men, by heading of the product. */
export const MAN_DEEL: Record<string, number> = {
  MO: 0.78,
  VO: 0.02,
  BW: 0.63,
  CRISIS: 0.74,
  WONEN: 0.7,
  OVERIG: 0.6,
}

export const gewogen = {
  verwijzer: [
    ['eigen_initiatief', 44],
    ['omgeving', 28],
    ['politie', 7],
    ['wijkteam', 7],
    ['aanbieder', 5],
    ['ziekenhuis', 4],
    ['huisarts', 3],
    ['ggz', 2],
  ],
  kanaal: [
    ['telefoon', 72],
    ['professional', 18],
    ['balie', 10],
  ],
  verblijftNu: [
    ['BIJ_FAMILIE_VRIENDEN', 34],
    ['OPENBARE_RUIMTE', 26],
    ['NOODOPVANG', 12],
    ['UITSTROOM_INSTELLING', 12],
    ['DREIGENDE_HUISUITZETTING', 9],
    ['NIET_CONVENTIONEEL', 7],
  ],
  zonderArrangement: [
    ['gesprek', 30],
    ['doorverwijzing', 26],
    ['bemiddeling', 16],
    ['terug_naar_huis', 12],
    ['overleg', 8],
    ['vervoer', 5],
    ['praktische_hulp', 3],
  ],
  vervolgAnders: [
    ['maatschappelijke_opvang', 34],
    ['eigen_netwerk', 26],
    ['ambulante_begeleiding', 16],
    ['eigen_huis', 12],
    ['geen_vervolg', 12],
  ],
  vorige: [
    ['eigen_woning', 26],
    ['familie_netwerk', 24],
    ['op_straat', 16],
    ['ggz_instelling', 14],
    ['detentie', 6],
    ['jeugdhulp', 6],
    ['ziekenhuis', 5],
    ['buiten_regio', 3],
  ],
  perspectief: [
    ['zelfstandig_wonen', 46],
    ['beschermd_thuis', 30],
    ['langdurige_zorg', 12],
    ['onduidelijk', 12],
  ],
  weigering: [
    ['past_niet_in_groep', 30],
    ['vol', 30],
    ['te_zware_zorgvraag', 16],
    ['veiligheid', 14],
    ['geen_opname_op_dit_uur', 10],
  ],
  uurMelding: [
    [2, 4],
    [9, 10],
    [11, 9],
    [14, 10],
    [16, 13],
    [18, 12],
    [20, 14],
    [21, 12],
    [22, 10],
    [23, 6],
  ],
  taal: [
    ['nl', 78],
    ['en', 6],
    ['pl', 5],
    ['ar', 5],
    ['tr', 3],
    ['ti', 3],
  ],
  reparatie: [
    ['defect', 45],
    ['schoonmaak', 30],
    ['ongedierte', 15],
    ['verbouwing', 10],
  ],
} as const satisfies Record<string, readonly (readonly [string | number, number])[]>

export const BEHOEFTEN = ['begane_grond', 'rolstoel', 'huisdier', 'prikkelarm', 'somatiek'] as const
export const BEGELEIDING = [
  'schulden',
  'dagbesteding',
  'psychisch',
  'verslaving',
  'netwerk',
  'gezondheid',
  'administratie',
] as const
