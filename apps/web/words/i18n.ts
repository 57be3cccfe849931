import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Words } from '../../../libs/domain/words.js';
import { en } from './en.js';
import { vi } from './vi.js';

export type Language = keyof Words;
const kept = 'mandate.language';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof vi };
  }
}

export const startWords = async (): Promise<void> => {
  i18next.on('languageChanged', (lang) => {
    document.documentElement.lang = lang;
  });
  await i18next.use(initReactI18next).init({
    lng: localStorage.getItem(kept) === 'en' ? 'en' : 'vi',
    fallbackLng: 'vi',
    resources: { vi: { translation: vi }, en: { translation: en } },
    interpolation: { escapeValue: false },
  });
};

export const changeLanguage = async (lang: Language): Promise<void> => {
  localStorage.setItem(kept, lang);
  await i18next.changeLanguage(lang);
};

/** `t` for the page's own words, `say` for what the data says in both languages. */
export const useWords = () => {
  const { t, i18n } = useTranslation();
  const lang: Language = i18n.language === 'en' ? 'en' : 'vi';
  return { t, lang, say: (words: Words): string => words[lang] };
};
