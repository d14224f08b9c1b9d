import { allePlekken, bronTekst, type Geldig, plekId, plekperioden, type Regio, regioId } from '@zicht/regio'

/** Everything that a region's files put into the database, one list per table, with stable identifiers. */
export type Regiorijen = ReturnType<typeof maakRijen>

const alsBereik = (g: Geldig): string => `[${g.van},${g.tot ?? ''})`

/** Pure: the rows of a checked region. */
export function maakRijen(regio: Regio) {
  const code = regio.code
  const id = (soort: string, sleutel: string) => regioId(code, soort, sleutel)
  const bron = (b: Parameters<typeof bronTekst>[1]) => bronTekst(regio, b)
  const organisatieVan = new Map(regio.voorzieningen.map((v) => [v.code, v.organisatie]))
  return {
    // a municipality that is only named as someone's predecessor is not in the region
    gemeente: regio.gemeenten
      .filter((g) => g.lid)
      .map((g) => {
        const inwoners = [...g.inwoners].sort((a, b) => (a.peildatum < b.peildatum ? 1 : -1))[0]
        return {
          regio_code: code,
          code: g.code,
          naam: g.naam,
          geldig: alsBereik(g.geldig),
          opvolger: g.opvolger ?? null,
          inwoners: inwoners?.aantal ?? null,
          inwoners_op: inwoners?.peildatum ?? null,
          x: g.ligging.x,
          y: g.ligging.y,
          bron: bron(g.bron),
        }
      }),
    product: regio.producten.map((p) => ({
      regio_code: code,
      code: p.code,
      naam: p.naam,
      groep: p.groep,
      grondslag: p.grondslag,
      leveringsvorm: p.leveringsvorm,
      met_verblijf: p.metVerblijf,
      toegang: p.toegang,
      wie_beslist: p.beslist.wie.join(', '),
      max_verblijf: p.maximaalVerblijf ?? null,
      na_maximum: p.naMaximum ?? null,
      geldig: alsBereik(p.geldig),
      bron: bron(p.bron),
    })),
    organisatie: regio.organisaties.map((o) => ({
      id: id('organisatie', o.code),
      regio_code: code,
      code: o.code,
      naam: o.naam,
      soort: o.soort,
      gemeente_code: o.gemeente ?? null,
      telefoon: o.telefoon ?? null,
      geldig: alsBereik(o.geldig),
      bron: bron(o.bron),
    })),
    organisatie_alias: regio.organisaties.flatMap((o) =>
      uniek(o.aliassen, (a) => a.naam).map((a) => ({
        organisatie_id: id('organisatie', o.code),
        naam: a.naam,
        bron: bron(a.bron),
      })),
    ),
    voorziening: regio.voorzieningen.map((v) => ({
      id: id('voorziening', v.code),
      regio_code: code,
      code: v.code,
      organisatie_id: id('organisatie', v.organisatie),
      naam: v.naam,
      soort: v.soort,
      gemeente_code: v.gemeente,
      telefoon: v.contact.telefoon,
      adres_geheim: v.adresGeheim,
      alleen_bij_geweld: v.alleenBijGeweld,
      x: v.ligging.x,
      y: v.ligging.y,
      doelgroepen: v.doelgroepen,
      versheid_minuten: v.versheidMinuten,
      crisis: v.eenheden.some((e) => e.plekken.some((p) => p.crisis)),
      geldig: alsBereik(v.geldig),
      bron: bron(v.bron),
    })),
    voorziening_adres: regio.voorzieningen
      .filter((v) => v.contact.adres !== undefined)
      .map((v) => ({
        voorziening_id: id('voorziening', v.code),
        regio_code: code,
        organisatie_id: id('organisatie', v.organisatie),
        geheim: v.adresGeheim,
        adres: v.contact.adres ?? '',
      })),
    particuliere_locatie: regio.particuliereLocaties
      .filter((l) => organisatieVan.has(l.voorziening))
      .map((l) => ({
        id: id('particuliere_locatie', `${l.voorziening}/${l.geldig.van}`),
        voorziening_id: id('voorziening', l.voorziening),
        soort: l.soort,
        prijs_cent: l.prijsCentPerNacht,
        max_personen: l.maxPersonen,
        contact: l.contactRol,
        ongeschikt_voor: l.ongeschiktVoor,
        geldig: alsBereik(l.geldig),
        bron: bron(l.bron),
      })),
    eenheid: regio.voorzieningen.flatMap((v) =>
      v.eenheden.map((e) => ({
        id: id('eenheid', `${v.code}/${e.code}`),
        voorziening_id: id('voorziening', v.code),
        code: e.code,
        naam: e.naam,
        soort: e.soort,
        kenmerken: e.kenmerken,
        geslacht: e.geslacht,
        leeftijd_van: e.leeftijdVan ?? null,
        leeftijd_tot: e.leeftijdTot ?? null,
        als_geheel: e.alsGeheel,
        geldig: alsBereik(e.geldig ?? v.geldig),
        bron: bron(e.bron ?? v.bron),
      })),
    ),
    plek: allePlekken(regio).flatMap((p) =>
      plekperioden(p.perioden).map((periode) => ({
        id: plekId(code, p.code, periode.geldig.van),
        regio_code: code,
        eenheid_id: id('eenheid', `${p.voorziening}/${p.eenheid}`),
        nummer: p.nummer,
        product_code: periode.product,
        crisis: periode.crisis,
        tijdelijk: periode.tijdelijk,
        geldig: alsBereik(periode.geldig),
        bron: bron(periode.bron),
      })),
    ),
    capaciteitsopgave: regio.capaciteitsopgaven.map((o) => ({
      id: id(
        'capaciteitsopgave',
        [
          o.voorziening ?? (o.producten ?? []).join('+'),
          o.soort,
          o.betreft,
          o.geldig.van,
          o.bron.code,
          o.bron.vindplaats ?? '',
          o.gebruikt,
        ].join('/'),
      ),
      regio_code: code,
      voorziening_id: o.voorziening === undefined ? null : id('voorziening', o.voorziening),
      producten: o.producten ?? [],
      soort: o.soort,
      waarvan: o.betreft,
      van: o.aantal ?? o.van ?? 0,
      tot: o.aantal ?? o.tot ?? o.van ?? 0,
      geldig: alsBereik(o.geldig),
      gebruikt: o.gebruikt,
      toelichting: o.toelichting,
      bron: bron(o.bron),
    })),
  }
}

function uniek<T>(lijst: readonly T[], sleutel: (item: T) => string): T[] {
  return [...new Map(lijst.map((item) => [sleutel(item), item])).values()]
}
