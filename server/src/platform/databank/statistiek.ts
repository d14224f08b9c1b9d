import pg from 'pg'

/**
 * Counts the tables again for the planner of the database: after much was written at once, it would go by what was there before until its
 * own rounds come by. `url` is the login that owns the tables.
 */
export async function verversStatistiek(url: string): Promise<void> {
  const db = new pg.Client({ connectionString: url, application_name: 'zicht-statistiek' })
  await db.connect()
  try {
    await db.query('analyze')
  } finally {
    await db.end()
  }
}
