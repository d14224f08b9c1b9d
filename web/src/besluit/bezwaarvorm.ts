import type { Datumantwoord } from '../onderdelen/datumantwoord.ts'
import type { Fouten } from '../onderdelen/formulier.ts'
import { antwoordVan, dagUit } from './conceptvorm.ts'
import type { DOOR, Verzuim } from './vormen.ts'

/** What is asked of every objection, wherever it is taken in. */
export type Bezwaarvorm = {
  ontvangenOp: Datumantwoord
  gepostOp: Datumantwoord
  ontbreekt: readonly Verzuim[]
  doorWie: (typeof DOOR)[number] | ''
  inhoud: string
  teLaatReden: string
  /** What stands in the letter: asked only where there is no file to start from. */
  nummer: string
  besluitOp: Datumantwoord
  besluitId: string
}

export const leegBezwaar = (vandaag: string): Bezwaarvorm => ({
  ontvangenOp: antwoordVan(vandaag),
  gepostOp: null,
  ontbreekt: [],
  doorWie: 'zelf',
  inhoud: '',
  teLaatReden: '',
  nummer: '',
  besluitOp: null,
  besluitId: '',
})

export const zonderGronden = (w: Bezwaarvorm): boolean => w.ontbreekt.includes('gronden')

export const bezwaarInhoud = (w: Bezwaarvorm) => ({
  ontvangenOp: dagUit(w.ontvangenOp),
  gepostOp: dagUit(w.gepostOp),
  doorWie: w.doorWie,
  inhoud: zonderGronden(w) ? null : w.inhoud.trim(),
  ontbreekt: w.ontbreekt,
  teLaatReden: w.teLaatReden.trim() || null,
})

export const bezwaarFouten = (w: Bezwaarvorm, t: (id: string) => string): Fouten<Bezwaarvorm> => ({
  ontvangenOp: dagUit(w.ontvangenOp) === null ? t('besluit.fout.datum') : null,
  inhoud: !zonderGronden(w) && w.inhoud.trim().length < 5 ? t('besluit.fout.bezwaar') : null,
  teLaatReden:
    w.teLaatReden.trim() !== '' && w.teLaatReden.trim().length < 5 ? t('besluit.fout.reden') : null,
})
