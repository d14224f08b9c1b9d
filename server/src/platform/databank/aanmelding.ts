import pg from 'pg'

/**
 * A login of its own for the application, in a database that is ours alone: a session that began as the owner could always go back to
 * being the owner, whatever role it took. Gives the connection string with that login. `url` logs in as owner.
 */
export async function zorgAanmelding(url: string): Promise<string> {
  const db = new pg.Client({ connectionString: url, application_name: 'zicht-aanmelding' })
  await db.connect()
  try {
    await db.query('alter role zicht_app login')
  } finally {
    await db.end()
  }
  const adres = new URL(url)
  adres.username = 'zicht_app'
  return adres.href
}
