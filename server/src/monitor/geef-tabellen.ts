import { datumIn } from '@zicht/kern'
import { gemeentenOp } from '@zicht/regio'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { leesRegister } from '../register/index.ts'
import { vergelijkMetBron } from './brontabellen.ts'
import { controleer } from './controles.ts'
import { leesStand, type Standrij } from './lees-stand.ts'
import { aangevuld, type Groep, opNaam, productenVan, productnaam } from './namen.ts'
import { onthul, onthullingVoor } from './onthulling.ts'
import { opvangplekken } from './opvangplekken.ts'
import { leesPeil } from './peilmoment.ts'
import { inwonersOp, per10000, procent } from './spreiding.ts'
import { maakTabel } from './tabel.ts'

type Vraag = { peildatum?: string | undefined; bekendOp?: string | undefined; groep: Groep }

const teller = (rijen: readonly Standrij[], vorm: string) => {
  const per = new Map(rijen.filter((r) => r.vorm === vorm).map((r) => [`${r.plaats}/${r.product}`, r.aantal]))
  return (plaats: string, product: string) => per.get(`${plaats}/${product}`) ?? 0
}

/**
 * The tables of the Regioplan on any day, counted from records: people in kind by municipality and by provider, budgets, places of
 * shelter, totals, spread and load (C035, C083). For who may not see small numbers all of them are made safe together.
 */
export async function geefTabellen(huis: Huis, tx: Transactie, vraag: Vraag) {
  const { regio } = huis
  const peil = leesPeil(vraag, tx.nu, regio.tijdzone)
  const dag = peil.peildatum
  const vandaag = datumIn(tx.nu, regio.tijdzone)
  const zin = productenVan(regio, vraag.groep, 'ZIN', dag)
  const pgb = productenVan(regio, vraag.groep, 'PGB', dag)
  const stand = await leesStand(tx, regio.code, peil, [...zin.codes, ...pgb.codes])
  const register = await leesRegister(huis, tx)

  const leden = gemeentenOp(regio, dag)
  const gemeentenaam = (code: string) => regio.gemeenten.findLast((g) => g.code === code)?.naam ?? code
  const gemeenten = aangevuld(
    leden.map(({ code, naam }) => ({ code, naam })).sort(opNaam),
    stand.perGemeente.map((r) => r.plaats),
    gemeentenaam,
  )
  const aanbieders = aangevuld(
    [],
    stand.perAanbieder.filter((r) => r.vorm === 'ZIN').map((r) => r.plaats),
    (id) => register.organisaties.get(id)?.naam ?? id,
  )
  const kolommen = (van: typeof zin, vorm: string) =>
    aangevuld(
      van.nu,
      stand.perGemeente.filter((r) => r.vorm === vorm).map((r) => r.product),
      (code) => productnaam(regio, code, dag),
    )
  const inNatura = teller(stand.perGemeente, 'ZIN')
  const metBudget = teller(stand.perGemeente, 'PGB')
  const perGemeente = maakTabel(gemeenten, kolommen(zin, 'ZIN'), inNatura)
  const perAanbieder = maakTabel(aanbieders, kolommen(zin, 'ZIN'), teller(stand.perAanbieder, 'ZIN'))
  const budgetten = maakTabel(gemeenten, kolommen(pgb, 'PGB'), metBudget)
  const vormen = { ZIN: perGemeente, PGB: budgetten }
  const samen = maakTabel(
    gemeenten,
    [
      { code: 'ZIN', naam: 'In natura' },
      { code: 'PGB', naam: 'Budget' },
    ],
    (rij, vorm) => vormen[vorm as 'ZIN'].rijen.find((r) => r.code === rij)?.totaal ?? 0,
  )
  const plekken = opvangplekken(regio, register, dag)
  const controles = controleer(perGemeente, perAanbieder, budgetten, stand.mensen)
  const producten = new Set([...zin.codes, ...pgb.codes])
  const { regel, uit } = onthullingVoor(regio, tx.wie.rol, vandaag)
  const onthuld = onthul(
    {
      perGemeente: {
        tabel: perGemeente,
        sleutel: (r, k) => (k === null ? `${r}/ZIN` : r === null ? `*/${k}` : null),
      },
      perAanbieder: {
        tabel: perAanbieder,
        sleutel: (r, k) => (r !== null ? null : k === null ? 'null/ZIN' : `*/${k}`),
      },
      budgetten: { tabel: budgetten, sleutel: (r, k) => (k === null ? `${r}/PGB` : null) },
      samen: { tabel: samen, sleutel: (r, k) => (k === null ? null : `${r}/${k}`) },
    },
    regel,
  )
  const inwoners = inwonersOp(regio, leden, dag)
  const totaal = onthuld.samen.totaal
  const [afgesproken = 0, crisis = 0] = plekken.totaal.cellen
  const mensen = totaal.totaal ?? null
  return {
    ...peil,
    berekendOp: tx.nu,
    groep: vraag.groep,
    onthulling: uit,
    perGemeente: onthuld.perGemeente,
    perAanbieder: onthuld.perAanbieder,
    budgetten: onthuld.budgetten,
    opvangplekken: plekken,
    totalen: {
      inNatura: totaal.cellen[0] ?? null,
      budgetten: totaal.cellen[1] ?? null,
      mensen,
      opvangplekken: afgesproken,
      waarvanCrisis: crisis,
      // as the Regioplan adds them up: places of shelter and people in protected living
      ...(vraag.groep === 'BW' ? { samen: mensen === null ? null : mensen + afgesproken } : {}),
    },
    spreiding: onthuld.samen.rijen.map((r) => {
      const g = leden.find((x) => x.code === r.code)
      const i = inwoners.get(r.code)
      return {
        code: r.code,
        naam: r.naam,
        mensen: r.totaal ?? null,
        aandeel: procent(r.totaal ?? null, mensen),
        inwoners: i?.aantal ?? null,
        inwonersOp: i?.peildatum ?? null,
        inwonersOngeveer: i?.ongeveer ?? false,
        inwonersBron: i?.bron ?? null,
        per10000: per10000(r.totaal ?? null, i?.aantal),
        ligging: g?.ligging ?? null,
      }
    }),
    controles: uit.exact ? controles : controles.map((c) => ({ ...c, links: null, rechts: null })),
    gedrukteDagen: [...new Set(regio.bevolkingstabellen.map((b) => b.peildatum))].sort(),
    brontabellen: uit.exact
      ? vergelijkMetBron(regio, dag, { register, stand, opvangplekken: plekken, producten })
      : [],
  }
}
