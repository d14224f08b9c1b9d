import { useCallback, useId, useMemo, useState } from 'react'
import { naDruk } from '../platform/druk.ts'
import { type Probleem, verdeelFouten } from '../platform/probleem.ts'
import { useConcept } from '../platform/useConcept.ts'

/** Faults by field, in words for the user; an empty object means: may be sent. */
export type Fouten<W> = { [K in keyof W & string]?: string | null | undefined }

/** What one field gets from its form. */
export type Veldbinding<T> = {
  id: string
  naam: string
  waarde: T
  zet: (waarde: T) => void
  /** Shown after leaving the field, or after trying to send. */
  fout: string | null
  verlaat: () => void
}

type Instelling<W> = {
  begin: W
  /** The rules of the form; the server checks again. Called on every change, so keep it cheap. */
  controleer?: (waarden: W) => Fouten<W>
  /** Called when there are no faults. Return false (or null) when sending failed: the draft is then kept. */
  bijVerzenden: (waarden: W) => Promise<unknown>
  /** Name under which typed text is kept; never about a person. Without it nothing is kept. */
  concept?: string
  /** The last answer of the server: its faults land at their fields. */
  probleem?: Probleem | null
}

export type Formulierstaat<W extends object> = {
  waarden: W
  zet: (deel: Partial<W>) => void
  veld: <K extends keyof W & string>(naam: K) => Veldbinding<W[K]>
  verzend: () => Promise<void>
  /** Faults for the summary on top, in the order of the fields; only after trying to send. */
  samenvatting: readonly { id: string; melding: string }[]
  /** Faults of the server that belong to no field. */
  overig: readonly string[]
  /** Grows with every attempt that had faults, so that the summary takes the focus again. */
  poging: number
  /** Moment at which the restored text was typed, when it was restored. */
  hersteldVan: string | null
  klaar: boolean
  begin: () => void
}

/** Values, faults and draft of one form. Faults appear at a field once it was left; all of them when sending. */
export function useFormulier<W extends object>(instelling: Instelling<W>): Formulierstaat<W> {
  const voorvoegsel = useId()
  const [begin] = useState(instelling.begin)
  const [waarden, zetWaarden] = useState(begin)
  const [verlaten, zetVerlaten] = useState<ReadonlySet<string>>(new Set())
  const [poging, zetPoging] = useState(0)
  const [veranderd, zetVeranderd] = useState<{ bij: Probleem | null; velden: ReadonlySet<string> }>(NIETS)
  const { probleem = null, bijVerzenden } = instelling

  const isLeeg = waarden === begin
  const concept = useConcept(instelling.concept ?? null, waarden, isLeeg, (bewaard: W) =>
    zetWaarden((nu) => ({ ...nu, ...bewaard })),
  )

  const namen = useMemo(() => Object.keys(begin), [begin])
  const eigen = instelling.controleer?.(waarden) ?? {}
  const vanServer = useMemo(() => verdeelFouten(probleem?.fouten ?? [], namen), [probleem, namen])
  // A fault of the server is over once that field was changed.
  const herstelde = veranderd.bij === probleem ? veranderd.velden : LEEG
  const fout = (naam: string): string | null =>
    (eigen as Record<string, string | null | undefined>)[naam] ??
    (herstelde.has(naam) ? null : (vanServer.bijVeld[naam] ?? null))

  const zet = useCallback(
    (deel: Partial<W>) => {
      zetWaarden((nu) => ({ ...nu, ...deel }))
      zetVeranderd((nu) => ({
        bij: probleem,
        velden: new Set([...(nu.bij === probleem ? nu.velden : []), ...Object.keys(deel)]),
      }))
    },
    [probleem],
  )

  const idVan = (naam: string): string => `${voorvoegsel}-${naam}`
  const metFout = namen.filter((naam) => fout(naam) !== null)

  const verzend = async (): Promise<void> => {
    zetVerlaten(new Set(namen))
    if (namen.some((naam) => (eigen as Record<string, unknown>)[naam])) {
      zetPoging((n) => n + 1)
      return
    }
    const uitkomst = await bijVerzenden(waarden)
    if (uitkomst === null || uitkomst === false) zetPoging((n) => n + 1)
    else concept.wis()
  }

  return {
    waarden,
    zet,
    veld: (naam) => ({
      id: idVan(naam),
      naam,
      waarde: waarden[naam],
      zet: (waarde) => zet({ [naam]: waarde } as unknown as Partial<W>),
      fout: verlaten.has(naam) || vanServer.bijVeld[naam] ? fout(naam) : null,
      verlaat: () => naDruk(() => zetVerlaten((nu) => (nu.has(naam) ? nu : new Set([...nu, naam])))),
    }),
    verzend,
    samenvatting: poging > 0 ? metFout.map((naam) => ({ id: idVan(naam), melding: fout(naam) ?? '' })) : [],
    overig: vanServer.overig,
    poging,
    hersteldVan: concept.hersteldVan,
    klaar: concept.klaar,
    begin: () => {
      zetWaarden(begin)
      zetVerlaten(new Set())
      zetPoging(0)
      concept.wis()
    },
  }
}

const LEEG: ReadonlySet<string> = new Set()
const NIETS = { bij: null, velden: LEEG }
