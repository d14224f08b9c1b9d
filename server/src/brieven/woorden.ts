const MAANDEN = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
]

/** A day as it stands in a letter: 3 maart 2027. */
export function datumInWoorden(dag: string): string {
  const [jaar = '', maand = '', d = ''] = dag.split('-')
  return `${Number(d)} ${MAANDEN[Number(maand) - 1] ?? maand} ${jaar}`
}
