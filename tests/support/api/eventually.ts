const patience = 60_000;

/** Waits for what another process does in its own time; it is the test's own limit that fails, never a measured one. */
export const eventually = async <T>(look: () => Promise<T | null | undefined | false>): Promise<T> => {
  for (const end = Date.now() + patience; ;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`Waited in vain: ${look.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};
