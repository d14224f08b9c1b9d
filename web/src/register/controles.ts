import { useTekst } from '../platform/tekst.tsx'

/** The checks of the register's forms. Each message names its field, because the summary on top shows it without the field. */
export function useControles() {
  const t = useTekst()
  const zin = (soort: 'leeg' | 'kies' | 'getal') => (fout: boolean, label: string) =>
    fout ? t(`register.fout.${soort}`, { veld: t(label).toLowerCase() }) : null
  const leeg = zin('leeg')
  const kies = zin('kies')
  const getal = zin('getal')
  return {
    leeg: (tekst: string, label: string) => leeg(tekst.trim() === '', label),
    kies: (niets: boolean, label: string) => kies(niets, label),
    getal: (goed: boolean, label: string) => getal(!goed, label),
    code: (tekst: string) =>
      /^[A-Za-z0-9][A-Za-z0-9_-]{0,59}$/.test(tekst) ? null : t('register.fout.code'),
  }
}
