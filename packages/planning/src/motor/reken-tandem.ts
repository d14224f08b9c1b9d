import { Rekenfout, type Rekensoort } from '@zicht/kern'
import { z } from 'zod'
import { STANDAARDZAAD } from '../stromen/index.ts'
import { lees } from '../invoer/lees.ts'
import { alsVerdeling, duurInJaren } from './duur-in-jaren.ts'
import type { Model, Stap } from './model.ts'
import { maakMotor } from './motor.ts'
import { replicaties } from './replicaties.ts'
import { getal, heel, nietNegatief, positief } from './schema.ts'

const DAGEN = 365
/** A computation that needs more events in all than this is refused: about two minutes of work. */
const GEBEURTENISSEN = 200_000_000
const JAREN = 200

const perJaar = z
  .array(nietNegatief.max(1_000_000, 'is te groot'))
  .min(1, 'verwacht ten minste één jaar')
  .max(JAREN, `verwacht hoogstens ${JAREN} jaren`)
const vorm = z.strictObject({
  woningenPerJaar: perJaar,
  opvangPerJaar: perJaar,
  X0: heel.max(1_000_000, 'is te groot'),
  lambdaPerJaar: perJaar,
  opvangduur: duurInJaren,
  woonduur: duurInJaren,
  terugvalkans: getal.min(0, 'een kans is niet negatief').max(1, 'een kans is hoogstens 1'),
  meetNaJaar: z
    .array(positief.max(JAREN, `verwacht hoogstens ${JAREN} jaren`))
    .min(1, 'verwacht ten minste één jaar')
    .max(1000, 'verwacht hoogstens 1000 tijdstippen'),
  replicaties: heel
    .min(1, 'verwacht ten minste één replicatie')
    .max(100_000, 'verwacht hoogstens 100000 replicaties')
    .default(1000),
  zaad: z.array(getal).optional(),
})

type Invoer = z.infer<typeof vorm>

/** Shelter and homes in line, where who is done in shelter keeps the place until a home is free. */
export const tandemSimulatie: Rekensoort = (ruw) => {
  const invoer = lees(vorm, ruw)
  const zaad = invoer.zaad ?? STANDAARDZAAD
  const einde = Math.max(...invoer.meetNaJaar)
  keurLengte(invoer, einde)
  const motor = maakMotor(tandem(invoer))
  const opvang = motor.station('opvang')
  const uit = replicaties(motor, {
    proef: {
      duur: einde,
      meetOp: invoer.meetNaJaar,
      maxGebeurtenissen: Math.floor(GEBEURTENISSEN / invoer.replicaties),
    },
    zaad,
    aantal: invoer.replicaties,
    // the counts come in the order of time
    maten: (u) => u.metingen.flatMap((m) => [m.buiten[0] as number, m.geblokkeerd[opvang] as number]),
  })
  const op = [...invoer.meetNaJaar].sort((a, b) => a - b)
  return {
    onbehuisd: invoer.meetNaJaar.map((t) => {
      const i = op.indexOf(t)
      const { gemiddelde, se } = uit?.maten[2 * i] ?? { gemiddelde: null, se: null }
      return { gemiddelde, se, geblokkeerdInOpvang: uit?.maten[2 * i + 1]?.gemiddelde ?? null }
    }),
    replicaties: invoer.replicaties,
    zaad: [...zaad],
  }
}

function tandem(i: Invoer): Model {
  const woningen = perDag(i.woningenPerJaar)
  const thuis = Math.min(i.X0, (woningen[0] as Stap).waarde)
  const woonduur = alsVerdeling(i.woonduur)
  const opvang = { naar: 'opvang' }
  return {
    stations: [
      {
        naam: 'opvang',
        capaciteit: perDag(i.opvangPerJaar),
        dienst: alsVerdeling(i.opvangduur),
        route: [{ uitgangen: [{ naar: 'woning', houdtPlaats: true }] }],
      },
      {
        naam: 'woning',
        capaciteit: woningen,
        dienst: woonduur,
        route: [
          {
            uitgangen: [
              { ...opvang, kans: i.terugvalkans, terugval: true },
              { naar: 'weg', kans: 1 - i.terugvalkans },
            ],
          },
        ],
      },
    ],
    bronnen: [
      {
        naam: 'instroom',
        tempo: i.lambdaPerJaar.map((waarde, vanaf) => ({ vanaf, waarde })),
        route: [{ uitgangen: [opvang] }],
      },
    ],
    begin: [
      { in: 'woning', aantal: thuis, duur: { soort: 'rest', van: woonduur } },
      { wachtOp: opvang, aantal: i.X0 - thuis },
    ],
  }
}

/** Every day the whole places of the line between the values at the year ends; after the last the value stays. */
function perDag(jaren: readonly number[]): Stap[] {
  const uit: Stap[] = []
  for (let dag = 0; dag <= (jaren.length - 1) * DAGEN; dag++) {
    const jaar = Math.floor(dag / DAGEN)
    const van = jaren[jaar] as number
    const naar = jaren[jaar + 1] ?? van
    const opLijn = van + ((naar - van) * (dag % DAGEN)) / DAGEN
    // a whole number that comes out of the division a hair too low is that number
    const waarde = Math.floor(opLijn + 1e-9)
    if (uit.at(-1)?.waarde !== waarde) uit.push({ vanaf: dag / DAGEN, waarde })
  }
  return uit
}

/** Also the expected number of people must be computable; how often they go round is guarded while it runs. */
function keurLengte(i: Invoer, einde: number): void {
  let komen = i.X0
  for (let jaar = 0; jaar < einde; jaar++)
    komen += i.lambdaPerJaar[Math.min(jaar, i.lambdaPerJaar.length - 1)] as number
  if (komen * i.replicaties > GEBEURTENISSEN / 2)
    throw new Rekenfout(
      '/replicaties',
      `met ${Math.round(komen)} mensen per replicatie is dit te veel om te rekenen`,
    )
}
