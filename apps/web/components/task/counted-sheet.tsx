import type { CountedDay } from '../../../../libs/domain/time/deadline.js';
import type { Week } from '../../models/counted-days.js';
import { slashed } from '../../models/dates.js';
import { useWords } from '../../words/i18n.js';
import css from './why.module.css';

type CellProps = { day: CountedDay | null; last: boolean };

const Cell = ({ day, last }: CellProps) => {
  const { t } = useWords();
  if (!day) return <td />;
  const counted = day.counted ?? undefined;
  const words = t(`why.${day.because}`, { counted });
  return (
    <td className={css.day} data-because={day.because} data-last={last || undefined} title={words}>
      <span className={css.date}>{slashed(day.date).slice(0, 5)}</span>
      <span className={css.counted} aria-hidden="true">
        {counted ?? '·'}
      </span>
      <span className={css.spoken}>
        {words}
        {last ? `, ${t('why.last')}` : null}
      </span>
      {last ? (
        <span className={css.lastWord} aria-hidden="true">
          {t('why.last')}
        </span>
      ) : null}
    </td>
  );
};

type SheetProps = { weeks: Week[]; names: string[]; lastDay: string };

/** The days as on the sheet of a calendar: the number of each counted day large, days not counted hatched. */
export const CountedSheet = ({ weeks, names, lastDay }: SheetProps) => {
  const { t } = useWords();
  return (
    <table className={css.sheet} aria-label={t('why.sheet')}>
      <thead>
        <tr>
          {names.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.monday}>
            {week.days.map((day, index) => (
              <Cell key={index} day={day} last={day?.date === lastDay} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
