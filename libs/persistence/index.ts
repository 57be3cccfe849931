export { openDatabase, type Database } from './database.js';
export { ensureInstallation, ModeRefused } from './installation/mode.js';
export { openInstallation } from './installation/open.js';
export { isMigrated, migrate } from './migrate.js';
export { persistence } from './ports.js';
