import { hash, verify } from '@node-rs/argon2';

/** argon2id with the parameters of OWASP's first choice (19 MiB, two passes); the package's default algorithm is argon2id. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const passwordLength = { shortest: 8, longest: 200 } as const;

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), cost);

/** An unknown user costs what a known one does, so that the time of an answer tells nothing about who exists. */
export const passwordMatches = async (passwordHash: string | null, password: string): Promise<boolean> => {
  const matches = await verify(passwordHash ?? (await decoy), password.normalize('NFC'));
  return passwordHash !== null && matches;
};

const decoy = hashPassword('nobody has this password');

/** Length is what counts; a password that is the user name is none. */
export const isPasswordFit = (password: string, username: string): boolean => {
  const { length } = [...password];
  const long = length >= passwordLength.shortest && length <= passwordLength.longest;
  return long && password.normalize('NFC').toLowerCase() !== username.toLowerCase();
};
