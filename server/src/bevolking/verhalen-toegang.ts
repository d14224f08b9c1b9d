/** Everyone here is invented, and the names say so. Days are counted back from today. */
export type Verhaal = {
  roepnaam: string
  achternaam: string
  leeftijd: number
  geslacht: 'man' | 'vrouw'
  melderSoort: 'zelf' | 'naaste' | 'professional'
  kanaal: 'telefoon' | 'balie'
  vraag: string
  gemeldDagenTerug: number
  spoed?: boolean
  /** How far the story has come. */
  tot: 'gemeld' | 'opgenomen' | 'quickscan' | 'onderzoek' | 'wachten'
  vragen?: Readonly<Record<string, string>>
  huishouden?: readonly { roepnaam: string; leeftijd: number; rol: 'partner' | 'kind' }[]
  /** Group of the product that is waited for. */
  groep?: 'BW' | 'MO' | 'WONEN'
}

/** A dozen people in every stage of access, so that a new installation shows what the queue looks like on a working day. */
export const VERHALEN: readonly Verhaal[] = [
  {
    roepnaam: 'Toos',
    achternaam: 'Regenboog',
    leeftijd: 46,
    geslacht: 'vrouw',
    melderSoort: 'zelf',
    kanaal: 'telefoon',
    vraag: 'De huur is opgezegd en ik weet niet waar ik naartoe moet.',
    gemeldDagenTerug: 0,
    tot: 'gemeld',
  },
  {
    roepnaam: 'Henk',
    achternaam: 'Zonneschijn',
    leeftijd: 58,
    geslacht: 'man',
    melderSoort: 'naaste',
    kanaal: 'telefoon',
    vraag: 'Mijn broer slaapt in zijn auto. Hij wil wel hulp, maar durft niet te bellen.',
    gemeldDagenTerug: 1,
    tot: 'gemeld',
  },
  {
    roepnaam: 'Samira',
    achternaam: 'Sterrenlicht',
    leeftijd: 31,
    geslacht: 'vrouw',
    melderSoort: 'professional',
    kanaal: 'balie',
    vraag: 'Moet uiterlijk vrijdag uit haar woning, met twee kinderen.',
    gemeldDagenTerug: 1,
    spoed: true,
    tot: 'gemeld',
  },
  {
    roepnaam: 'Gerrit',
    achternaam: 'Wolkenveld',
    leeftijd: 63,
    geslacht: 'man',
    melderSoort: 'zelf',
    kanaal: 'balie',
    vraag: 'Ik red het alleen niet meer in huis.',
    gemeldDagenTerug: 5,
    tot: 'opgenomen',
  },
  {
    roepnaam: 'Lina',
    achternaam: 'Maanzaad',
    leeftijd: 24,
    geslacht: 'vrouw',
    melderSoort: 'professional',
    kanaal: 'telefoon',
    vraag: 'Gaat over een maand uit behandeling en heeft geen woning.',
    gemeldDagenTerug: 12,
    tot: 'quickscan',
  },
  {
    roepnaam: 'Piet',
    achternaam: 'Beekdal',
    leeftijd: 39,
    geslacht: 'man',
    melderSoort: 'zelf',
    kanaal: 'telefoon',
    vraag: 'Na de scheiding slaap ik bij vrienden, steeds ergens anders.',
    gemeldDagenTerug: 20,
    tot: 'onderzoek',
  },
  {
    roepnaam: 'Nadia',
    achternaam: 'Lentetuin',
    leeftijd: 35,
    geslacht: 'vrouw',
    melderSoort: 'naaste',
    kanaal: 'telefoon',
    vraag: 'Mijn dochter woont met haar zoontje bij mij op de bank. Dat gaat niet langer.',
    gemeldDagenTerug: 33,
    tot: 'onderzoek',
    vragen: { KINDEREN: 'ja' },
    huishouden: [{ roepnaam: 'Bas', leeftijd: 7, rol: 'kind' }],
  },
  {
    roepnaam: 'Wout',
    achternaam: 'Herfstblad',
    leeftijd: 52,
    geslacht: 'man',
    melderSoort: 'professional',
    kanaal: 'telefoon',
    vraag: 'Woont al jaren in een instelling en kan met hulp zelfstandig wonen.',
    gemeldDagenTerug: 44,
    tot: 'onderzoek',
  },
  {
    roepnaam: 'Riet',
    achternaam: 'Kersenbloesem',
    leeftijd: 49,
    geslacht: 'vrouw',
    melderSoort: 'zelf',
    kanaal: 'balie',
    vraag: 'Ik wil een vaste plek met mensen om me heen.',
    gemeldDagenTerug: 70,
    tot: 'wachten',
    groep: 'BW',
  },
  {
    roepnaam: 'Anton',
    achternaam: 'Duinzicht',
    leeftijd: 44,
    geslacht: 'man',
    melderSoort: 'professional',
    kanaal: 'telefoon',
    vraag: 'Heeft dag en nacht iemand in de buurt nodig.',
    gemeldDagenTerug: 82,
    tot: 'wachten',
    groep: 'BW',
  },
  {
    roepnaam: 'Yara',
    achternaam: 'Vlinderslag',
    leeftijd: 27,
    geslacht: 'vrouw',
    melderSoort: 'zelf',
    kanaal: 'telefoon',
    vraag: 'In de opvang kom ik niet tot rust.',
    gemeldDagenTerug: 60,
    tot: 'wachten',
    groep: 'BW',
  },
  {
    roepnaam: 'Kees',
    achternaam: 'Winterkoning',
    leeftijd: 61,
    geslacht: 'man',
    melderSoort: 'naaste',
    kanaal: 'telefoon',
    vraag: 'Mijn buurman kan niet meer thuis wonen zonder hulp.',
    gemeldDagenTerug: 90,
    tot: 'wachten',
    groep: 'BW',
  },
]
