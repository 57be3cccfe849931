/** Two windows of one person: the one that confirmed, and the one that waits for it. */
const name = 'mandate.confirmed';

export const tellConfirmed = (): void => {
  const channel = new BroadcastChannel(name);
  channel.postMessage('confirmed');
  channel.close();
};

export const whenConfirmed = (done: () => void): (() => void) => {
  const channel = new BroadcastChannel(name);
  channel.onmessage = done;
  return () => channel.close();
};
