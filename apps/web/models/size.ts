const units = ['B', 'KB', 'MB', 'GB'] as const;

/** Bytes as people say them: `1,2 MB` in Vietnamese, `1.2 MB` in English. */
export const sizeWords = (bytes: number, lang: 'vi' | 'en'): string => {
  const power = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log(bytes) / Math.log(1024)));
  const amount = (bytes / 1024 ** power).toFixed(power === 0 ? 0 : 1);
  return `${lang === 'vi' ? amount.replace('.', ',') : amount} ${units[power]}`;
};

/** Enough of a hash to tell two apart by eye; the whole of it is there to copy. */
export const shortHash = (hash: string): string => hash.slice(0, 10);
