import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { leesRegels, slank, splits } from './slank.ts'

const bron = ["className='utrecht-button utrecht-button--primary'", '`utrecht-heading-${n}`']

test('rules for classes that nobody names go, ours stay', () => {
  expect(slank('.utrecht-button{color:red}.utrecht-map{color:red}.z-balk{color:red}', bron)).toBe(
    '.utrecht-button{color:red}.z-balk{color:red}',
  )
})

test('of several selectors only the unused ones go; :not() and :is() do not decide', () => {
  expect(slank('.utrecht-map,.utrecht-button:not(.utrecht-map:is(.utrecht-x)){color:red}', bron)).toBe(
    '.utrecht-button:not(.utrecht-map:is(.utrecht-x)){color:red}',
  )
})

test('names that are completed while running stay', () => {
  expect(slank('.utrecht-heading-3{color:red}', bron)).toContain('heading-3')
})

test('within layers and media; an empty layer that sets the order stays', () => {
  expect(
    slank('@layer a,b;@layer a{@media print{.utrecht-map{color:red}}.utrecht-button{color:red}}', bron),
  ).toBe('@layer a,b;@layer a{.utrecht-button{color:red}}')
})

test('custom properties that are read through others stay, the rest goes', () => {
  expect(
    slank(
      ':root{--a:1px;--b:var(--a);--c:var(--d);--d:2px}.z{margin:var(--b, var(--e))}:root{--e:3px}',
      bron,
    ),
  ).toBe(':root{--a:1px;--b:var(--a)}.z{margin:var(--b, var(--e))}:root{--e:3px}')
})

test('what another sheet or the code reads stays', () => {
  const css = ':root{--a:1px;--b:var(--c);--c:2px;--d:3px;--e:4px}'
  expect(slank(css, ["fill='var(--d)'"], ['.bord{margin:var(--b)}'])).toBe(
    ':root{--b:var(--c);--c:2px;--d:3px}',
  )
})

test('strings, escapes, comments and data are not mistaken for braces', () => {
  const css =
    '.z::before{content:"};{"}/* } */.z\\:x{background:url(a;b{c)}@font-face{font-family:"x"}@keyframes k{to{rotate:1turn}}'
  expect(slank(css, bron)).toBe(
    '.z::before{content:"};{"}.z\\:x{background:url(a;b{c)}@font-face{font-family:"x"}@keyframes k{to{rotate:1turn}}',
  )
  expect(splits('a:b;c:";";d:e(;)', ';')).toEqual(['a:b', 'c:";"', 'd:e(;)'])
})

test('with every class in use, the design system loses nothing', () => {
  const css = readFileSync(
    createRequire(import.meta.url).resolve('@utrecht/component-library-css/dist/index.css'),
    'utf8',
  )
  // Ordinary declarations: custom properties that nothing reads may go.
  const tel = (tekst: string): number => {
    const loop = (regels: ReturnType<typeof leesRegels>): number =>
      regels.reduce(
        (som, r) =>
          som +
          ('regels' in r ? loop(r.regels) : splits(r.inhoud, ';').filter((d) => !d.startsWith('--')).length),
        0,
      )
    return loop(leesRegels(tekst.replace(/\/\*[\s\S]*?\*\//g, '')))
  }
  expect(tel(css)).toBeGreaterThan(2000)
  expect(tel(slank(css, ['`utrecht-${x}`']))).toBe(tel(css))
})
