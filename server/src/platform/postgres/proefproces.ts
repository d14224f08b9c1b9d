// For the tests: a second application process on one data folder. Prints what it got as a line of JSON and stops on SIGTERM.
import { startPostgres } from './index.ts'

const [dataMap, versie] = process.argv.slice(2)
const postgres = await startPostgres({ dataMap: dataMap!, versie: versie === '15' ? 15 : 18 })
process.stdout.write(`${JSON.stringify({ url: postgres.url(), eigen: postgres.eigen, pid: postgres.pid })}\n`)
const blijf = setInterval(() => {}, 1000)
process.once('SIGTERM', async () => {
  await postgres.stop()
  clearInterval(blijf)
})
