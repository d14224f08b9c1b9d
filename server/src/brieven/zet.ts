import { zetPdf } from '../platform/zetwerk.ts'
import type { GevuldeBrief } from './vul.ts'

/** All that stands on paper. Everything is text: nothing in it is read as markup. */
export type Brieftekst = GevuldeBrief & {
  afzender: string
  adres: string[]
  telefoon: string
  bereikbaar: string
  ondertekening: string
  geadresseerde: string[]
  datum: string
  kenmerk: string
  aanhef: string
}

/**
 * The letter as Typst sees it. What is filled in comes along as data (`sys.inputs`) and is set as text, so that a name with `#`, `*`
 * or `]` stands there as it is. Headings, language and title are for who listens to a letter instead of reading it (PDF/UA-1).
 */
const VORM = `
#let brief = json(bytes(sys.inputs.gegevens))
#let tekst(t) = t.split("\\n").filter(r => r.trim() != "").map(r => par(r)).join()
#set document(title: brief.onderwerp, author: (brief.afzender,))
#set text(lang: "nl", region: "NL", font: "Source Sans 3", size: 11.5pt, hyphenate: false)
#set page(paper: "a4", margin: (x: 25mm, top: 22mm, bottom: 24mm), numbering: "1 / 1",
  footer: context align(center, text(size: 9pt, counter(page).display("1 / 1", both: true))))
#set par(leading: 0.72em, spacing: 1.05em)
#show heading: set text(weight: 600)
#show heading.where(level: 1): set text(size: 16pt)
#show heading.where(level: 2): set text(size: 12.5pt)
#show heading: set block(above: 1.5em, below: 0.7em)

#text(weight: 600, size: 13pt, brief.afzender)
#linebreak()
#text(size: 9.5pt, brief.adres.join(", "))

#v(10mm)
#brief.geadresseerde.map(r => [#r]).join(linebreak())

#v(6mm)
#text(size: 10pt)[Datum: #brief.datum #linebreak() Ons kenmerk: #brief.kenmerk]

= #brief.onderwerp

#par(brief.aanhef)
#for a in brief.alineas {
  if a.kop != none { heading(level: 2, a.kop) }
  tekst(a.tekst)
}

#v(4mm)
#par("Met vriendelijke groet,")
#par(brief.ondertekening)
#text(size: 10pt)[Vragen? Bel #brief.telefoon, #brief.bereikbaar.]
`

/** Sets a letter as tagged PDF (PDF/UA-1). The same letter at the same moment gives the same bytes. */
export const zetBrief = (brief: Brieftekst, moment: string): Buffer => zetPdf(VORM, brief, moment)
