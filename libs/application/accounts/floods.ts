/** How often something was asked for within a minute, counted for all API processes together. */
export abstract class FloodRecords {
  /** Counts one more; answers the seconds to wait, 0 where it may go on. */
  abstract take(bucket: string, perMinute: number): Promise<number>;
}
