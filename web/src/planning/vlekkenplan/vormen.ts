import type { Jaarsom, Vlekcel, Vlekkader, Vleksom } from '@zicht/planning'

export type Kortplan = {
  id: string
  naam: string
  vanJaar: number
  totJaar: number
  status: 'ontwerp' | 'vastgesteld' | 'vervallen'
  vastgesteldOp: string | null
  vervallenOp: string | null
  door: string
  gewijzigdOp: string
}

/** An area plan as the API gives it. */
export type Vlekkenplan = Kortplan & {
  bron: string
  begonnenUit:
    | { soort: 'regioplan'; naam: string; bron: string }
    | { soort: 'register'; dag: string }
    | { soort: 'plan'; id: string; naam: string }
  volgtOp: string | null
  volgtOpNaam: string | null
  vastgesteldDoor: string | null
  besluit: string | null
  vervallenReden: string | null
  versie: number
  cellen: Vlekcel[]
  kader: Vlekkader
  sommen: Vleksom[]
  jaarsommen: Jaarsom[]
  versies: { versie: number; op: string; door: string | null; status: Kortplan['status'] }[]
}
