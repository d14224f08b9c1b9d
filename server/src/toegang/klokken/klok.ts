import {
  berekenEinde,
  type Datum,
  type Moment,
  type Periode,
  type TermijnEinde,
  type TermijnNorm,
  type Trede,
  volgensTermijnenwet,
} from '@zicht/kern'
import { bronTekst, extraVrijVan, geldigOp, type Regio, termijnOp, type TermijnSleutel } from '@zicht/regio'

/** A ground on which a clock may be suspended, as the region names it. */
export type Schorsgrond = {
  code: string
  artikel: string
  naam: string
  /** Only with the person's consent. Clocks that began before this was asked lack it. */
  instemming?: boolean
  /** Asks the person to complete something within a term (Awb art. 4:5 lid 1). Clocks that began before this was asked lack it. */
  aanvullen?: boolean
}

/** The norm of a clock of a case, kept with the clock: later policy does not change what runs. */
export type Zaaknorm = {
  herkomst: 'termijn'
  code: string
  naam: string
  duur: { duur: string } | { werkdagen: number }
  /** Set by statute: the Algemene termijnenwet moves its last day. */
  wettelijk: boolean
  eersteDagTelt: boolean
  waarschuwDagenVoor: number[]
  verlengen: { maxDagen: number; rollen: []; redenVerplicht: boolean }
  overdracht: null
  schorsgronden: Schorsgrond[]
}

export type Zaakklok = {
  soort: string
  begin: Datum
  laatsteDag: Datum
  einde: Moment
  norm: Zaaknorm
  artikel: string | null
  bron: string
  ladder: Trede[]
}

/** A norm that another room brings itself, out of its own region data. */
export type Klokbeleid = {
  naam: string
  duur: string
  werkdagen?: boolean
  norm: 'wettelijk' | 'regionaal'
  artikel?: string | undefined
  /** The source in words. */
  bron: string
  waarschuwDagenVoor?: number[]
  ladder?: Trede[]
  schorsgronden?: Schorsgrond[]
}

type Beleid = Pick<Regio, 'termijnen' | 'bronnen' | 'feestdagen' | 'tijdzone' | 'klokbeleid'>

/** How a clock with this name behaves in this region on this day: when it warns, who hears of it, on which grounds it may stand still. */
export function klokgedragOp(
  regio: Pick<Regio, 'klokbeleid'>,
  sleutel: string,
  dag: Datum,
): Required<Pick<Klokbeleid, 'waarschuwDagenVoor' | 'ladder' | 'schorsgronden'>> {
  const bij = geldigOp(regio.klokbeleid, dag).find((k) => k.sleutel === sleutel)
  return {
    waarschuwDagenVoor: bij?.waarschuwDagenVoor ?? [],
    ladder: (bij?.escalatieladder ?? []).map(({ dagen, moment, rol }) =>
      moment === 'voor_einde' ? { rol, voor: `P${dagen}D` } : { rol, na: `P${dagen}D` },
    ),
    schorsgronden: bij?.schorsgronden ?? [],
  }
}

/** The norm with this name as the region has it on this day, with its warnings, ladder and grounds for suspension. */
export function klokbeleidOp(regio: Beleid, sleutel: string, dag: Datum): Klokbeleid {
  const termijn = termijnOp(regio, sleutel as TermijnSleutel, dag)
  if (!termijn) throw new Error('de regio kent deze termijn niet op deze dag')
  return {
    naam: termijn.naam,
    duur: termijn.duur,
    werkdagen: termijn.werkdagen,
    norm: termijn.norm,
    artikel: termijn.artikel,
    bron: bronTekst(regio, termijn.bron),
    ...klokgedragOp(regio, sleutel, dag),
  }
}

/**
 * On which grounds a clock may stand still: those of its norm. Where that was written before it was said of a ground whether it asks to
 * complete something, the region says so for the day on which the clock began: leaving an application undealt with is older than the
 * norm (Awb art. 4:5).
 */
export function schorsgrondenVan(
  regio: Pick<Regio, 'klokbeleid'>,
  klok: { soort: string; begin: Datum; norm: unknown },
): Required<Schorsgrond>[] {
  const nu = klokgedragOp(regio, klok.soort, klok.begin).schorsgronden
  return ((klok.norm as Partial<Zaaknorm>).schorsgronden ?? []).map((g) => ({
    ...g,
    instemming: g.instemming ?? false,
    aanvullen: g.aanvullen ?? nu.find((n) => n.code === g.code)?.aanvullen ?? false,
  }))
}

/** A clock to start: from this day (the day after it is day 1, Awb art. 6:8), with its end. */
export function maakZaakklok(
  regio: Pick<Regio, 'feestdagen' | 'tijdzone'>,
  soort: string,
  begin: Datum,
  beleid: Klokbeleid,
): Zaakklok {
  const dagen = /^P(\d+)D$/.exec(beleid.duur)?.[1]
  const norm: Zaaknorm = {
    herkomst: 'termijn',
    code: soort,
    naam: beleid.naam,
    duur: beleid.werkdagen && dagen ? { werkdagen: Number(dagen) } : { duur: beleid.duur },
    wettelijk: beleid.norm === 'wettelijk',
    eersteDagTelt: false,
    waarschuwDagenVoor: beleid.waarschuwDagenVoor ?? [],
    verlengen: { maxDagen: 0, rollen: [], redenVerplicht: true },
    overdracht: null,
    schorsgronden: beleid.schorsgronden ?? [],
  }
  const einde = eindeVan(regio, norm, begin, [])
  if (einde === null) throw new Error('een klok zonder schorsing heeft een einde')
  return {
    soort,
    begin,
    laatsteDag: einde.einddatum,
    einde: einde.eindMoment,
    norm,
    artikel: beleid.artikel ?? null,
    bron: beleid.bron,
    ladder: beleid.ladder ?? [],
  }
}

/**
 * The end of a clock with all its suspensions; null while one has no end. Days that were paused come after the last day (Awb art.
 * 4:15); what was added counts from the last day that there was (Awb art. 7:10); the day that comes out moves to a working day when the term is of statute, by the days of that law and not by those
 * that a region has off (Algemene termijnenwet arts. 1 to 3).
 */
export function eindeVan(
  regio: Pick<Regio, 'feestdagen' | 'tijdzone'>,
  norm: Pick<Zaaknorm, 'duur' | 'wettelijk' | 'eersteDagTelt'>,
  begin: Datum,
  schorsingen: readonly Periode[],
  verlengingen: readonly string[] = [],
): TermijnEinde | null {
  const duur = norm.duur as TermijnNorm
  return berekenEinde({
    begin,
    norm: duur,
    eersteDagTelt: norm.eersteDagTelt,
    schorsingen,
    verlengingen: verlengingen.map((duur) => ({ duur })),
    ...(norm.wettelijk && volgensTermijnenwet(duur)),
    kalender: { extraVrij: extraVrijVan(regio, norm.wettelijk) },
    tijdzone: regio.tijdzone,
  })
}
