/** Nowhere: only there to see whether an address leaves it. */
const here = 'http://inside.invalid';

/**
 * Where to go after the door: only a page of our own. Whatever a browser might read as another site (two slashes, a
 * backslash, a tab between them, any of it encoded) leads to the first page instead.
 */
export const insidePath = (asked: string | undefined): string => (asked !== undefined && isInside(asked) ? asked : '/');

const isInside = (asked: string): boolean => {
  const forms = decodings(asked);
  return asked.length <= 2000 && forms !== null && forms.every(staysHere);
};

const staysHere = (path: string): boolean =>
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  /^\/(?![/\\])[^\\\u0000-\u001f\u007f]*$/.test(path) &&
  !path.slice(0, path.search(/[?#]|$/)).includes('//') &&
  !/^\/api(\/|$)/.test(path) &&
  URL.parse(path, here)?.origin === here;

/** As it stands, and decoded until nothing changes; `null` for what cannot be decoded or never ends. */
const decodings = (text: string): string[] | null => {
  const forms = [text];
  for (let current = text; forms.length <= 5;) {
    const next = decoded(current);
    if (next === null) return null;
    if (next === current) return forms;
    forms.push(next);
    current = next;
  }
  return null;
};

const decoded = (text: string): string | null => {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
};
