import { DocumentError, limits } from './limits.js';

export type Element = { name: string; attributes: Record<string, string>; children: (Element | string)[] };

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const lastCodePoint = 0x10ffff;

const charOf = (body: string): string => {
  const code = /^#x/i.test(body) ? Number.parseInt(body.slice(2), 16) : Number(body.slice(1));
  return Number.isInteger(code) && code > 0 && code <= lastCodePoint ? String.fromCodePoint(code) : '';
};

/** The five entities of XML and characters by number; a document that declares its own is refused before. */
const unescaped = (text: string): string =>
  text.includes('&')
    ? text.replace(/&([^;&\s]{1,12});/g, (_, body: string) =>
        body.startsWith('#') ? charOf(body) : (entities[body] ?? ''),
      )
    : text;

const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

const attributesOf = (text: string): Record<string, string> => {
  const found: Record<string, string> = {};
  for (const [, name = '', double, single] of text.matchAll(attribute)) found[name] = unescaped(double ?? single ?? '');
  return found;
};

const token =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<(\/?)([\w:.-]+)((?:"[^"]*"|'[^']*'|[^'">])*?)(\/?)>|([^<]+)/g;

/** XML without a document type: no entities to multiply, no references to follow. */
export const parseXml = (text: string): Element => {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new DocumentError('document.hostile', { part: 'DOCTYPE' });
  const root: Element = { name: '', attributes: {}, children: [] };
  const open: Element[] = [root];
  for (const [, data, slash, name, rest, closed, words] of text.matchAll(token)) {
    const top = open.at(-1) ?? root;
    if (data !== undefined) top.children.push(data);
    else if (words !== undefined) top.children.push(unescaped(words));
    else if (name === undefined) continue;
    else if (slash) {
      if (top.name !== name) throw new DocumentError('document.damaged');
      open.pop();
    } else {
      const element: Element = { name, attributes: attributesOf(rest ?? ''), children: [] };
      top.children.push(element);
      if (!closed) open.push(element);
      if (open.length > limits.xmlDepth) throw new DocumentError('document.hostile', { depth: limits.xmlDepth });
    }
  }
  if (open.length !== 1) throw new DocumentError('document.damaged');
  return root;
};

export const elementsOf = (element: Element): Element[] =>
  element.children.filter((child) => typeof child !== 'string');
export const childrenNamed = (element: Element, name: string): Element[] =>
  elementsOf(element).filter((child) => child.name === name);
export const childNamed = (element: Element, name: string): Element | null =>
  elementsOf(element).find((child) => child.name === name) ?? null;

export const textOf = (element: Element): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');

export const all = (element: Element, name: string): Element[] =>
  elementsOf(element).flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
