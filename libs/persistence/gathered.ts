type Waiting<Answer> = { resolve: (answer: Answer | null) => void; reject: (error: unknown) => void };

/** What is asked in the same turn of the event loop is asked of the database once, each thing by its key. */
export const gathered = <Answer>(
  ask: (keys: string[]) => Promise<Map<string, Answer>>,
): ((key: string) => Promise<Answer | null>) => {
  let asked = new Map<string, Waiting<Answer>[]>();
  const askAll = async (): Promise<void> => {
    const all = asked;
    asked = new Map();
    try {
      const answers = await ask([...all.keys()]);
      for (const [key, waiting] of all) for (const { resolve } of waiting) resolve(answers.get(key) ?? null);
    } catch (error) {
      for (const { reject } of [...all.values()].flat()) reject(error);
    }
  };
  return (key) =>
    new Promise((resolve, reject) => {
      if (asked.size === 0) setImmediate(() => void askAll());
      asked.set(key, [...(asked.get(key) ?? []), { resolve, reject }]);
    });
};
