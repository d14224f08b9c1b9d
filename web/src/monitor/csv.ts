export type Veld = string | number | null

/**
 * A file that a Dutch spreadsheet opens as it is: UTF-8 with a byte order mark, semicolons, decimal commas. What is hidden is a point, as
 * on the screen. Text that a spreadsheet would take for a formula gets an apostrophe before it.
 */
export function alsCsv(regels: readonly (readonly Veld[])[]): string {
  return `\uFEFF${regels.map((regel) => regel.map(veld).join(';')).join('\r\n')}\r\n`
}

function veld(waarde: Veld): string {
  if (waarde === null) return '.'
  if (typeof waarde === 'number') return String(waarde).replace('.', ',')
  const tekst = /^[=+\-@\t\r]/.test(waarde) ? `'${waarde}` : waarde
  return /[";\r\n]/.test(tekst) ? `"${tekst.replaceAll('"', '""')}"` : tekst
}

/** Lets the browser keep the text as a file; nothing goes over the network. */
export function bewaarAlsBestand(naam: string, tekst: string): void {
  const adres = URL.createObjectURL(new Blob([tekst], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = adres
  link.download = naam
  link.click()
  setTimeout(() => URL.revokeObjectURL(adres), 10_000)
}
