/** Asks the person to confirm that it is them; `false` where they would rather not. */
type Asker = () => Promise<boolean>;

let asker: Asker | null = null;

/** The frame of the pages answers: there is one of it, and it is over every page. */
export const answerAgain = (next: Asker | null): void => {
  asker = next;
};

/** Several requests that are refused at once wait for one answer. */
let asking: Promise<boolean> | null = null;
export const askAgain = (): Promise<boolean> => {
  asking ??= (asker?.() ?? Promise.resolve(false)).finally(() => {
    asking = null;
  });
  return asking;
};
