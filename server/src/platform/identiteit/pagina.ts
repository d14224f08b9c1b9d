import { createHash } from 'node:crypto'

export type Taal = 'nl' | 'en'

/** Dutch, unless the reader asks for English (`taal` in the address) or the browser prefers it. */
export function taalVan(gevraagd: unknown, acceptLanguage: string | undefined): Taal {
  if (gevraagd === 'nl' || gevraagd === 'en') return gevraagd
  const voorkeur = (acceptLanguage ?? '')
    .toLowerCase()
    .split(',')
    .map((deel) => deel.trim().slice(0, 2))
  return voorkeur.find((taal) => taal === 'nl' || taal === 'en') === 'en' ? 'en' : 'nl'
}

export const veilig = (tekst: string): string =>
  tekst.replaceAll(/[&<>"']/g, (teken) => `&#${teken.codePointAt(0)};`)

/** The look of the product, small enough to travel with a page that has nothing else. Colours as in the theme of the web shell. */
const STIJL = `:root{color-scheme:light dark;--papier:#fff;--grond:#f1f5f5;--inkt:#10222b;--rust:#4a5f69;--lijn:#d3dede;--kader:#6b828b;--actie:#0b5c6b;--op:#fff;--nacht:#0f2f38;--vlak:#e6eff0}
@media(prefers-color-scheme:dark){:root{--papier:#17252c;--grond:#0e191f;--inkt:#e7eff1;--rust:#a3b7be;--lijn:#2d424c;--kader:#79929b;--actie:#7fd0dd;--op:#06222a;--nacht:#d6e4e7;--vlak:#203139}}
*{box-sizing:border-box}
body{margin:0;background:var(--grond);color:var(--inkt);font:1rem/1.45 "Source Sans 3","Source Sans Pro",system-ui,sans-serif;-webkit-text-size-adjust:100%}
main{max-width:62rem;margin:0 auto;padding:1.5rem 1rem 3rem}
.kort{max-width:36rem}
header{display:flex;flex-wrap:wrap;align-items:center;gap:.5rem 1rem;justify-content:space-between}
.merk{display:flex;align-items:center;gap:.625rem;font-weight:700}
.merk svg{width:2rem;height:2rem}
.huis{fill:var(--nacht)}.ruit{fill:var(--grond);opacity:.35}.licht{fill:#f5b13d}
h1{font-size:1.75rem;line-height:1.2;letter-spacing:-.012em;margin:1.5rem 0 .5rem;text-wrap:balance}
h2{font-size:1.125rem;margin:1.75rem 0 .5rem}
p{margin:0 0 .75rem;max-width:68ch}
.stil{color:var(--rust)}
ul{list-style:none;margin:0;padding:0;display:grid;gap:.625rem;grid-template-columns:repeat(auto-fill,minmax(min(18rem,100%),1fr))}
li{display:flex}
button,.knop{font:inherit;color:inherit;cursor:pointer;border-radius:6px}
.persona{display:flex;gap:.75rem;align-items:flex-start;inline-size:100%;min-height:4.75rem;padding:.75rem;text-align:start;background:var(--papier);border:1px solid var(--kader)}
.persona:hover{background:var(--vlak);border-color:var(--actie)}
.ik{flex:none;display:grid;place-items:center;width:2.5rem;height:2.5rem;border-radius:50%;background:var(--vlak);color:var(--inkt);font-weight:700;font-size:.875rem}
.persona strong,.persona span span{display:block;overflow-wrap:anywhere}
.persona span span{color:var(--rust);font-size:.875rem}
.knop{display:inline-block;padding:.625rem 1.25rem;background:var(--actie);color:var(--op);border:1px solid var(--actie);text-decoration:none;font-weight:600}
a{color:var(--actie);text-underline-offset:.15em}
:focus-visible{outline:2px solid var(--inkt);outline-offset:1px;box-shadow:0 0 0 5px #ffc34d;border-radius:4px}
.blad{background:var(--papier);border:1px solid var(--lijn);border-radius:8px;padding:1.25rem;margin-top:1.5rem}
.blad h1{margin-top:0}
code{overflow-wrap:anywhere}
@media(forced-colors:active){.persona{border-color:ButtonText}}`

const STIJLHASH = createHash('sha256').update(STIJL).digest('base64')

/** No script at all, one style sheet by its hash; forms go only where `formulier` says. */
export const cspVan = (formulier: string): string =>
  `default-src 'none'; style-src 'sha256-${STIJLHASH}'; img-src data:; form-action ${formulier}; base-uri 'none'; frame-ancestors 'none'`

const MERK = `<svg viewBox="0 0 32 32" aria-hidden="true" focusable="false"><path class="huis" d="M16 2 30 12v18H2V12z"/><path class="ruit" d="M8 14h7v6H8zM8 22h7v6H8zM17 14h7v6h-7z"/><path class="licht" d="M17 22h7v6h-7z"/></svg>`

/** A whole page. `inhoud` is HTML of our own; everything in it that comes from elsewhere went through `veilig`. */
export function pagina(opties: {
  taal: Taal
  titel: string
  inhoud: string
  taalknop?: string
  kort?: boolean
}): string {
  return `<!doctype html>
<html lang="${opties.taal}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${veilig(opties.titel)} · Zicht op Thuis</title>
<style>${STIJL}</style>
</head>
<body>
<main${opties.kort ? ' class="kort"' : ''}>
<header><span class="merk">${MERK}Zicht op Thuis</span>${opties.taalknop ?? ''}</header>
${opties.inhoud}
</main>
</body>
</html>
`
}
