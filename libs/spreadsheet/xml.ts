const named: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** XML holds no control characters but these three; anything else in a name is nobody's intention. */
export const escaped = (text: string): string =>
  // eslint-disable-next-line no-control-regex -- control characters are what is taken out
  text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '').replaceAll(/[&<>"]/g, (sign) => named[sign] ?? sign);
