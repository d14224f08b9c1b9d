import type { Geval } from './geval.ts'

export const WACHTLIJSTGEVALLEN: readonly Geval[] = [
  {
    wat: 'wachtlijst voor een onbekend product',
    in: 'wachtlijst.yaml',
    oud: 'producten: [HERBERG]',
    nieuw: 'producten: [KASTEEL]',
    bij: 'KASTEEL',
    zegt: /product "KASTEEL" bestaat niet/,
  },
  {
    wat: 'standaardklasse die er niet is',
    in: 'wachtlijst.yaml',
    oud: 'standaardklasse: DAARNA',
    nieuw: 'standaardklasse: LATER',
    bij: 'LATER',
    zegt: /klasse "LATER" staat niet/,
  },
  {
    wat: 'criterium op herkomst',
    in: 'wachtlijst.yaml',
    oud: 'veld: geboortedatum, als: jaren, operator: minstens, waarde: 20',
    nieuw: 'veld: regiobinding, operator: is, waarde: true',
    bij: 'regiobinding',
    zegt: /herkomst of binding/,
  },
  {
    wat: 'quotum voor een onbekende gemeente',
    in: 'wachtlijst.yaml',
    oud: 'gemeente: GM9001',
    nieuw: 'gemeente: GM1111',
    bij: 'GM1111',
    zegt: /gemeente "GM1111" bestaat niet/,
  },
  {
    wat: 'weigerreden die er twee keer staat',
    in: 'wachtlijst.yaml',
    oud: 'code: NEE, naam: Liever niet',
    nieuw: 'code: VOL, naam: Liever niet',
    bij: 'Liever niet',
    zegt: /"VOL" bestaat hier al/,
  },
]
