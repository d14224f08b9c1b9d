import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

const vind = createRequire(import.meta.url)
let zetter: NodeCompiler | null = null

/** One typesetter for the house: its fonts are read once. */
function zetterVan(): NodeCompiler {
  const map = dirname(vind.resolve('@expo-google-fonts/source-sans-3/package.json'))
  zetter ??= NodeCompiler.create({
    fontArgs: [{ fontPaths: [join(map, '400Regular'), join(map, '600SemiBold')] }],
  })
  return zetter
}

/**
 * Sets a document as tagged PDF (PDF/UA-1). `vorm` is Typst of our own; what is filled in comes along as data (`sys.inputs.gegevens`,
 * JSON) and is never read as markup. The same at the same moment gives the same bytes.
 */
export function zetPdf(vorm: string, gegevens: unknown, moment: string): Buffer {
  const typst = zetterVan()
  const uitkomst = typst.compile({ mainFileContent: vorm, inputs: { gegevens: JSON.stringify(gegevens) } })
  const document = uitkomst.result
  if (!document) throw new Error('het document kon niet worden gezet')
  const pdf = typst.pdf(document, {
    pdfStandard: 'ua-1',
    creationTimestamp: Math.floor(Date.parse(moment) / 1000),
  })
  // what was kept of earlier documents goes, so that no letter stays in memory
  typst.evictCache(0)
  return pdf
}
