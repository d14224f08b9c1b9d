import pino, { type Logger } from 'pino'

/** Lines of JSON on standard output: what happened, never about whom. */
export function maakLog(niveau: string): Logger {
  return pino({ level: niveau, base: { dienst: 'zicht' }, timestamp: pino.stdTimeFunctions.isoTime })
}
