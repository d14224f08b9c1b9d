import type { ReactNode } from 'react'
import { Termijn } from '../onderdelen/Termijn.tsx'
import { tijd } from '../platform/datum.ts'
import { useTaal, useTekst, useWoord } from '../platform/tekst.tsx'
import { klokduur } from './klokduur.ts'
import { verblijfsklok } from './klokwoorden.ts'
import type { Klok } from './vormen.ts'

/** A clock in one line: which, which day it is, and when it is over. It ends no stay. */
export function Klokzin(props: { klok: Klok; metNaam?: boolean }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const woord = useWoord()
  const { klok: k } = props
  const uiterlijk = tijd(k.einde, taal) === '00:00' ? k.laatsteDag : k.einde
  return (
    <span className={`z-klokzin z-klokzin--${k.fase}`}>
      {props.metNaam && <span>{verblijfsklok(k, taal, woord)}</span>}
      <span className="z-klokzin__dag">{klokduur(t, k)}</span>
      <Termijn uiterlijk={uiterlijk} />
    </span>
  )
}
