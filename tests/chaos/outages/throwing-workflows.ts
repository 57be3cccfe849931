/** What a release that should never have been made would do: every workflow throws as soon as it is looked at. */
export async function taskLifecycle(): Promise<void> {
  throw new Error('This release is broken.');
}

export async function deadlineClock(): Promise<void> {
  throw new Error('This release is broken.');
}
