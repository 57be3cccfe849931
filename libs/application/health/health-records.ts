/** What tells whether an installation is well. Each throws when the database does not answer. */
export abstract class HealthRecords {
  abstract answers(): Promise<void>;
  abstract isMigrated(): Promise<boolean>;
  /** How long ago the deadline clock last passed time, which needs a worker and Temporal; `null`: it never has. */
  abstract clockRanMsAgo(): Promise<number | null>;
}
