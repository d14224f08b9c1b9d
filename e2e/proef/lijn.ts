import { connect } from 'node:net'

/** Sends bytes over a line of its own and gives all that comes back until it is closed (or nothing comes any more). */
export function stuurRuw(poort: number, bytes: string, geduld = 3000): Promise<string> {
  return new Promise((klaar, mislukt) => {
    let uit = ''
    const lijn = connect(poort, '127.0.0.1', () => lijn.write(bytes))
    lijn.setEncoding('utf8')
    lijn.setTimeout(geduld, () => lijn.destroy())
    lijn.on('data', (deel: string) => (uit += deel))
    lijn.on('error', mislukt)
    lijn.on('close', () => klaar(uit))
  })
}
