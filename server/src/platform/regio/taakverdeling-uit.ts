import {
  BESLISSERS,
  BETALERS,
  productGroep,
  type Regio,
  taakverdelingenOp,
  type Taakdeel,
  TOEGANGSVORMEN,
  UITVOERDERS,
} from '@zicht/regio'
import { z } from 'zod'

const deel = <const P extends string>(partijen: readonly P[]) =>
  z.object({
    wie: z.array(
      z.object({
        partij: z.enum(partijen),
        naam: z
          .string()
          .nullable()
          .describe('Hoe deze partij in de regio heet, als de regio er een naam voor heeft'),
      }),
    ),
    toelichting: z.string().nullable(),
    bron: z.string().describe('De bron; bij onbekend de bron die het niet zegt'),
    bronDatum: z.iso.date().nullable(),
    fictief: z.boolean().describe('Verzonnen om de regio te kunnen gebruiken'),
    geldigVan: z.iso.date(),
    geldigTot: z.iso.date().nullable().describe('Eerste dag waarop het niet meer zo is; leeg: het is nog zo'),
  })

export const taakverdelingUit = z.object({
  op: z.iso.date(),
  items: z.array(
    z.object({
      code: z.string(),
      naam: z.string(),
      groep: productGroep,
      toegang: z.enum(TOEGANGSVORMEN),
      beslist: deel(BESLISSERS),
      uitvoering: deel(UITVOERDERS),
      financiering: deel(BETALERS),
    }),
  ),
})

/** The period as two days, as the interface tells them. */
const metDagen = <D extends Pick<Taakdeel, 'geldig'>>({ geldig, ...rest }: D) => ({
  ...rest,
  geldigVan: geldig.van,
  geldigTot: geldig.tot ?? null,
})

/** Who decides, executes and pays, per product there is on this day. */
export const taakverdelingVan = (regio: Regio, op: string): z.output<typeof taakverdelingUit> => ({
  op,
  items: taakverdelingenOp(regio, op).map((v) => ({
    ...v,
    beslist: metDagen(v.beslist),
    uitvoering: metDagen(v.uitvoering),
    financiering: metDagen(v.financiering),
  })),
})
