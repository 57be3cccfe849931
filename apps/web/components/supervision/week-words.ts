import type { SupervisionView, WeekView } from '../../../../libs/contracts/supervision-http.js';
import { dayShort } from '../../models/dates.js';
import { useWords } from '../../words/i18n.js';

/** The name of a week; the first of all holds what was due before. */
export const useWeekWords = ({ now }: Pick<SupervisionView, 'now'>) => {
  const { t } = useWords();
  return ({ from, to }: WeekView, index: number): string =>
    index === 0 ? t('supervision.before') : t('supervision.week', { from: dayShort(from, now), to: dayShort(to, now) });
};
