/** How the work that follows people's acts is going, by what the worker last wrote; `null`: it never has. */
export type FollowingHealth = { beatMsAgo: number | null; clockLateMs: number | null };

/** What tells whether an installation is well. Each throws when the database does not answer. */
export abstract class HealthRecords {
  abstract answers(): Promise<void>;
  abstract isMigrated(): Promise<boolean>;
  abstract following(): Promise<FollowingHealth>;
}
