import type { Controleer } from '../vondst.ts'

/** A name or alias belongs to one organisation, however it is capitalised; else an import cannot tell who is meant. */
export const aliassen: Controleer = ({ organisaties }) => {
  const van = new Map<string, string>()
  const gelijkeNamen = organisaties.flatMap(({ item, fout }) => {
    const eigenaar = van.get(sleutel(item.naam)) ?? item.code
    van.set(sleutel(item.naam), eigenaar)
    return eigenaar === item.code
      ? []
      : [
          fout(
            ['naam'],
            `de naam "${item.naam}" hoort al bij organisatie "${eigenaar}"; verwacht een eigen naam`,
          ),
        ]
  })
  const gelijkeAliassen = organisaties.flatMap(({ item, fout }) =>
    item.aliassen.flatMap(({ naam }, i) => {
      const eigenaar = van.get(sleutel(naam)) ?? item.code
      van.set(sleutel(naam), eigenaar)
      if (eigenaar === item.code) return []
      return [
        fout(
          ['aliassen', i, 'naam'],
          `"${naam}" hoort al bij organisatie "${eigenaar}"; verwacht een naam die maar een organisatie heeft`,
        ),
      ]
    }),
  )
  return [...gelijkeNamen, ...gelijkeAliassen]
}

function sleutel(naam: string): string {
  return naam.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim()
}
