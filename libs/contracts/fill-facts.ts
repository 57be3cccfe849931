/** Fills the named facts in; a bracketed part whose facts are missing disappears rather than showing a hole. */
export const fillFacts = (template: string, facts: Record<string, string | number | null | undefined>): string => {
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? ''));
  const complete = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].every(([, name = '']) => facts[name] != null);
  return fill(template.replace(/\[([^\]]*)\]/g, (_, part: string) => (complete(part) ? part : '')));
};
