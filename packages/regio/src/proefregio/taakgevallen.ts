import type { Geval } from './geval.ts'

const HERBERG = 'beslist: { wie: [aanbieder], bron: PLAN }'

/** Faults in who decides, executes and pays. */
export const TAAKGEVALLEN: readonly Geval[] = [
  {
    wat: 'betaler die niet bestaat',
    in: 'kern.yaml',
    oud: 'financiering: { wie: [gemeenten],',
    nieuw: 'financiering: { wie: [koning],',
    bij: 'koning',
    zegt: /hier staat "koning"; verwacht een van: centrumgemeente, gemeente,.*onbekend/,
  },
  {
    wat: 'product zonder betaler',
    in: 'kern.yaml',
    oud: '    financiering: { wie: [gemeenten], toelichting: Naar inwoners., bron: PLAN }\n',
    nieuw: '',
    bij: 'code: HERBERG',
    zegt: /"financiering" ontbreekt/,
  },
  {
    wat: 'wie beslist zonder bron',
    in: 'kern.yaml',
    oud: HERBERG,
    nieuw: 'beslist: { wie: [aanbieder] }',
    bij: 'beslist',
    zegt: /"bron" ontbreekt/,
  },
  {
    wat: 'wie beslist met een bron die er niet is',
    in: 'kern.yaml',
    oud: HERBERG,
    nieuw: 'beslist: { wie: [aanbieder], bron: KRANT }',
    bij: 'KRANT',
    zegt: /bron "KRANT" bestaat niet/,
  },
  {
    wat: 'niemand die beslist',
    in: 'kern.yaml',
    oud: HERBERG,
    nieuw: 'beslist: { wie: [], bron: PLAN }',
    bij: 'beslist',
    zegt: /ten minste een partij; zegt geen bron het, dan onbekend/,
  },
  {
    wat: 'onbekend naast een partij',
    in: 'kern.yaml',
    oud: HERBERG,
    nieuw: 'beslist: { wie: [aanbieder, onbekend], bron: PLAN }',
    bij: 'onbekend',
    zegt: /onbekend staat alleen/,
  },
  {
    wat: 'een verzonnen bron die zwijgt',
    in: 'kern.yaml',
    oud: 'Het plan noemt geen betaler., bron: PLAN',
    nieuw: 'Het plan noemt geen betaler., bron: fictief',
    bij: 'geen betaler',
    zegt: /een verzonnen bron kan niet zwijgen/,
  },
  {
    wat: 'een cliënt die natura uitvoert',
    in: 'kern.yaml',
    oud: 'uitvoering: { wie: [aanbieder], bron: PLAN }',
    nieuw: 'uitvoering: { wie: [client], bron: PLAN }',
    bij: 'client',
    zegt: /"client" hoort bij een persoonsgebonden budget/,
  },
  {
    wat: 'een budget dat een ander uitvoert',
    in: 'kern.yaml',
    oud: 'leveringsvorm: ZIN\n    metVerblijf: true\n    toegang: algemene_voorziening\n    beslist: { wie: [regieteam]',
    nieuw:
      'leveringsvorm: PGB\n    metVerblijf: true\n    toegang: algemene_voorziening\n    beslist: { wie: [regieteam]',
    bij: 'uitvoering: { wie: [regieteam]',
    zegt: /kiest de cliënt wie het uitvoert/,
  },
]
