const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Resolves with the reason when somebody asks this process to end, in whichever way it is asked. */
export function askedToEnd() {
  return new Promise((resolve) => {
    for (const signal of SIGNALS) process.on(signal, () => resolve(signal));
    // Under the right Node we are the child of the one that was called: when that is killed, nobody else tells us.
    if (process.channel) process.on('disconnect', () => resolve('SIGHUP'));
    process.channel?.unref();
  });
}
