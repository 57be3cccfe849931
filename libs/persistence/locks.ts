/** Advisory locks by (class, object). Those of number series are keyed by a hash of their name, in a space of their own. */
const mandate = 0x6d61;

export const locks = {
  /** Shared by every act, exclusive for a change of the organisation: a revocation and an act have one order. */
  organisation: [mandate, 1],
  migration: [mandate, 2],
  advance: [mandate, 3],
  installation: [mandate, 4],
  /** Gathering the messages of a day, and taking one of them for sending. */
  messages: [mandate, 40],
} as const;
