import { spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { constants } from 'node:os'
import { WORTEL } from './omgeving.mjs'

/**
 * Runs a program to its end and gives its exit code (128 + signal number when a signal ended it). SIGINT and SIGTERM that reach
 * us are passed on, so that nothing keeps running behind. With `log` its output goes to that file; with `grens` (ms) it is
 * stopped when it takes longer.
 */
export function draai(programma, args, opties = {}) {
  const log = opties.log ? openSync(opties.log, 'w') : undefined
  const kind = spawn(programma, args, {
    cwd: opties.cwd ?? WORTEL,
    env: opties.env ?? process.env,
    stdio: log === undefined ? 'inherit' : ['ignore', log, log],
    shell: opties.shell ?? false,
  })
  if (log !== undefined) closeSync(log)
  const doorgeven = (sein) => kind.kill(sein)
  process.on('SIGINT', doorgeven)
  process.on('SIGTERM', doorgeven)
  const wekkers = opties.grens
    ? [
        setTimeout(() => kind.kill('SIGTERM'), opties.grens),
        setTimeout(() => kind.kill('SIGKILL'), opties.grens + 20_000),
      ]
    : []
  return new Promise((klaar) => {
    const einde = (code) => {
      process.off('SIGINT', doorgeven)
      process.off('SIGTERM', doorgeven)
      wekkers.forEach(clearTimeout)
      klaar(code)
    }
    kind.on('error', () => einde(127))
    kind.on('exit', (code, sein) => einde(code ?? 128 + (constants.signals[sein] ?? 0)))
  })
}

/** As `draai`, but a signal ends this program as well: for the steps before the real work. */
export async function draaiStap(programma, args, opties) {
  const code = await draai(programma, args, opties)
  if (code === 130 || code === 143) process.exit(code)
  return code
}
