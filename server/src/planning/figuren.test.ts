import { basisScenario, maakRegiomodel, type Tornadobalk } from '@zicht/planning'
import { leesRegio } from '@zicht/regio'
import { proefregio } from '@zicht/regio/proefregio'
import { expect, it } from 'vitest'
import { stroomfiguur, tornadofiguur } from './figuren.ts'

const gelezen = leesRegio(proefregio)
const model = 'regio' in gelezen ? maakRegiomodel(gelezen.regio) : undefined
if (!model) throw new Error('de proefregio heeft geen regiomodel')

it('a map of flows says in words what it shows, and in a table all of it', () => {
  const figuur = stroomfiguur(model, basisScenario(model))
  if (!figuur) throw new Error('er stroomt niets')
  expect(figuur.svg.split('<path').length - 1).toBe(figuur.rijen.length)
  const [van, mensen] = figuur.rijen[0] ?? []
  expect(figuur.alt).toContain(`De grootste zijn ${van}: ${mensen} mensen`)
})

it('a name in a drawing is text and never markup', () => {
  const figuur = tornadofiguur([balk('Wonen <script> & "meer"')])
  expect(figuur?.svg).toContain('>Wonen &lt;script&gt; &amp; &quot;meer&quot;</text>')
  expect(figuur?.rijen[0]?.[0]).toBe('Wonen <script> & "meer"')
})

it('where nothing matters there is no drawing', () => {
  expect(tornadofiguur([])).toBeNull()
  expect(tornadofiguur(Array.from({ length: 30 }, (_, i) => balk(`Getal ${i}`)))?.rijen).toHaveLength(12)
})

const balk = (naam: string): Tornadobalk => ({
  pad: naam,
  naam,
  waarde: 2,
  laag: { invoer: 1, uitkomst: 10 },
  hoog: { invoer: 3, uitkomst: 20 },
  breedte: 10,
  aanname: true,
  bron: 'Proef',
})
