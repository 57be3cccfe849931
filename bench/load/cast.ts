import { holderOf } from '../../libs/domain/index.js';
import { readDemonstration } from '../../libs/application/demo/data.js';

export type Player = { person: string; username: string; password: string };
type Department = { unit: string; head: Player; specialist: Player };
export type Cast = { chairman: Player; departments: Department[] };

/** Who plays: the Chairman of the demonstration's province, and head and specialist of each department that has both. */
export const readCast = async (now = Date.now()): Promise<Cast> => {
  const { organisation, accounts } = await readDemonstration('data');
  const playerOf = (post: string): Player | null => {
    const person = holderOf(organisation, post, now);
    return accounts.find((account) => account.person === person) ?? null;
  };
  const departments = organisation.units.flatMap(({ id: unit, kind }) => {
    const [head, specialist] = [playerOf(`${unit}/head`), playerOf(`${unit}/specialist`)];
    return kind === 'department' && head && specialist ? [{ unit, head, specialist }] : [];
  });
  const chairman = playerOf('ubnd/chairman');
  if (!chairman || departments.length < 2) throw new Error('The demonstration’s province has nobody to play with.');
  return { chairman, departments };
};

/** Everybody who may have to log in. */
export const players = ({ chairman, departments }: Cast): Player[] => [
  chairman,
  ...departments.flatMap(({ head, specialist }) => [head, specialist]),
];
