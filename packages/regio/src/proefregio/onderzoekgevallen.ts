import type { Geval } from './geval.ts'

/** An inquiry that would not work on the day it is needed. */
export const ONDERZOEKGEVALLEN: readonly Geval[] = [
  {
    wat: 'niveaus met een gat',
    in: 'onderzoek.yaml',
    oud: '{ niveau: 2, naam: Midden }',
    nieuw: '{ niveau: 4, naam: Midden }',
    bij: 'niveau: 4',
    zegt: /hier staat 4; verwacht 2/,
  },
  {
    wat: 'leefgebied met te weinig niveaus',
    in: 'onderzoek.yaml',
    oud: 'niveaus: [Buiten., Ergens., Thuis.]',
    nieuw: 'niveaus: [Buiten., Thuis.]',
    bij: 'code: DAK',
    zegt: /hier staan 2 niveaus; verwacht er 3/,
  },
  {
    wat: 'geen standaardmodel',
    in: 'onderzoek.yaml',
    oud: 'standaard: true',
    nieuw: 'standaard: false',
    bij: 'standaard: false',
    zegt: /geen scoremodel is standaard/,
  },
  {
    wat: 'quickscan vraagt naar een antwoord dat er niet is',
    in: 'onderzoek.yaml',
    oud: '{ als: [{ vraag: NAT, is: [ja] }], route',
    nieuw: '{ als: [{ vraag: NAT, is: [misschien] }], route',
    bij: 'misschien',
    zegt: /antwoord "misschien" hoort niet bij vraag "NAT"/,
  },
  {
    wat: 'quickscan vraagt naar een vraag die er niet is',
    in: 'onderzoek.yaml',
    oud: 'antwoorden: [{ vraag: NAT, is: [ja] }] }',
    nieuw: 'antwoorden: [{ vraag: DROOG, is: [ja] }] }',
    bij: 'DROOG',
    zegt: /vraag "DROOG" staat niet in deze quickscan/,
  },
  {
    wat: 'meer criteria vereist dan er zijn',
    in: 'onderzoek.yaml',
    oud: 'vereist: 1',
    nieuw: 'vereist: 2',
    bij: 'vereist: 2',
    zegt: /er zijn 1 criteria/,
  },
]
