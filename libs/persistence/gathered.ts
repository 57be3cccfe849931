import { Turns } from './turns.js';

type Asked<Answer> = { key: string; resolve: (answer: Answer | null) => void; reject: (error: unknown) => void };

/** Questions of one kind, each by its key, as few queries as there are turns. No answer is older than its question. */
export const gathered = <Answer>(
  askAll: (keys: string[]) => Promise<Map<string, Answer>>,
): ((key: string) => Promise<Answer | null>) => {
  const turns = new Turns<Asked<Answer>>(async (asked) => {
    try {
      const answers = await askAll(asked.map(({ key }) => key));
      for (const { key, resolve } of asked) resolve(answers.get(key) ?? null);
    } catch (error) {
      for (const { reject } of asked) reject(error);
    }
  });
  return (key) => new Promise((resolve, reject) => turns.ask({ key, resolve, reject }));
};
