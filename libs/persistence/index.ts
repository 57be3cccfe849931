export { openDatabase, type Database } from './database.js';
export { ensureInstallation, ModeRefused } from './installation/mode.js';
export { isMigrated, migrate } from './migrate.js';
export { persistence } from './ports.js';
