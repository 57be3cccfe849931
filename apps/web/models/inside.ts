/** As the server has it in `inside-path.ts`, for the pages may take no code from there; one test holds both to one table. */
const here = 'http://inside.invalid';

/** The page of ours that was asked for; `null` for anything that a browser might read as another place. */
export const inside = (asked: string | undefined): string | null =>
  asked !== undefined && asked.length <= 2000 && decodings(asked)?.every(staysHere) ? asked : null;

const staysHere = (path: string): boolean =>
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  /^\/(?![/\\])[^\\\u0000-\u001f\u007f]*$/.test(path) &&
  !path.slice(0, path.search(/[?#]|$/)).includes('//') &&
  !/^\/api(\/|$)/.test(path) &&
  URL.parse(path, here)?.origin === here;

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
