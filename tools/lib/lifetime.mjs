const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** A terminal that was closed, or a reader that had enough: no reason to fall over with servers still running. */
function survivesItsReader() {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}

/** Resolves with the reason when somebody asks this process to end, in whichever way it is asked. */
export function askedToEnd() {
  survivesItsReader();
  return new Promise((resolve) => {
    for (const signal of SIGNALS) process.on(signal, () => resolve(signal));
    // Under the right Node we are the child of the one that was called: when that is killed, nobody else tells us.
    if (process.channel) process.on('disconnect', () => resolve('SIGHUP'));
    process.channel?.unref();
  });
}
