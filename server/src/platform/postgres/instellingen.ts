import { statfsSync } from 'node:fs'

export type Instellingen = Record<string, string>

/**
 * The settings of the embedded database. They are given at every start rather than kept in the data folder, so an update of the
 * product brings its own. What is acknowledged is on disk (fsync and synchronous_commit stay on). The log holds no SQL text and
 * no values, because those may be about a person.
 */
export function instellingen(socketmap: string, afwijkend: Instellingen = {}): Instellingen {
  return {
    listen_addresses: '',
    port: '5432',
    unix_socket_directories: socketmap,
    unix_socket_permissions: '0700',
    max_connections: '60',
    shared_buffers: '256MB',
    effective_cache_size: '1GB',
    work_mem: '16MB',
    maintenance_work_mem: '64MB',
    random_page_cost: '1.1',
    jit: 'off',
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
    wal_level: 'minimal',
    max_wal_senders: '0',
    max_wal_size: '1GB',
    checkpoint_completion_target: '0.9',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    logging_collector: 'on',
    log_directory: 'log',
    log_filename: 'postgres-%a.log',
    log_truncate_on_rotation: 'on',
    log_rotation_age: '1d',
    log_rotation_size: '0',
    log_file_mode: '0600',
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    dynamic_shared_memory_type: gedeeldGeheugen(),
    ...afwijkend,
  }
}

/** Containers often have a tiny /dev/shm, in which a parallel query would fail for want of room: then files are used. */
function gedeeldGeheugen(): string {
  if (process.platform !== 'linux') return 'posix'
  try {
    const { bavail, bsize } = statfsSync('/dev/shm')
    return bavail * bsize >= 256 * 1024 * 1024 ? 'posix' : 'mmap'
  } catch {
    return 'mmap'
  }
}

export function alsArgumenten(waarden: Instellingen): string[] {
  return Object.entries(waarden).flatMap(([naam, waarde]) => ['-c', `${naam}=${waarde}`])
}
