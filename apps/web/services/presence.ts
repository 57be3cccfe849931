const minute = 60_000;
let last = Date.now();

/** A page refreshes itself; that is no sign of anybody before it. Keys, clicks and touches are. */
export const watchPresence = (): void => {
  const seen = (): void => {
    last = Date.now();
  };
  for (const sign of ['keydown', 'pointerdown', 'wheel'] as const)
    window.addEventListener(sign, seen, { capture: true, passive: true });
};

export const isUnattended = (): boolean => Date.now() - last > minute;
