const units = { d: 86_400_000, h: 3_600_000, m: 60_000 } as const;
const longest = 3_660 * units.d;

/** `3d`, `2h30m`, `1d12h`: days, hours and minutes in this order, each at most once. `null` for anything else. */
export const durationOf = (text: string): number | null => {
  const found = /^(?:(\d{1,4})d)?(?:(\d{1,5})h)?(?:(\d{1,6})m)?$/.exec(text.trim());
  if (!found) return null;
  const [days, hours, minutes] = found.slice(1).map((digits) => Number(digits ?? 0));
  const duration = (days ?? 0) * units.d + (hours ?? 0) * units.h + (minutes ?? 0) * units.m;
  return duration > 0 && duration <= longest ? duration : null;
};
