import { refuse } from '../refusal.js';
import type { Refusal } from '../refusal.js';

/** `Sở Nông nghiệp và Môi trường` → `so-nong-nghiep-va-moi-truong`: readable in an address, and typed on any keyboard. */
const slug = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[đĐ]/g, 'd')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60);

/** Letters that an address, a file and a path can all hold; a post's is `unit/role`. */
const isIdentifier = (id: string): boolean =>
  /^[a-z0-9][a-zA-Z0-9._-]*(\/[a-zA-Z0-9._-]+)?$/.test(id) && id.length <= 120;

/** The id that was asked for, or one made from a name, the second of its name being `-2`. */
export const newId = (
  asked: string | null,
  name: string,
  isTaken: (id: string) => boolean,
): { id: string } | Refusal => {
  if (asked !== null) return isIdentifier(asked) ? { id: asked } : refuse('id.invalid', { id: asked });
  const [path, last] = name.includes('/')
    ? [name.slice(0, name.lastIndexOf('/') + 1), name.slice(name.lastIndexOf('/') + 1)]
    : ['', slug(name)];
  const base = `${path}${last === '' ? 'x' : last}`;
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!isTaken(id)) return { id };
  }
};
