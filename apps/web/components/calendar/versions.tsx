import type { CalendarView } from '../../../../libs/contracts/calendar-http.js';
import { Disclosure } from '../../design/disclosure.js';
import { Zone } from '../../design/page.js';
import { dayWords, momentWords, slashed } from '../../models/dates.js';
import { useWords } from '../../words/i18n.js';
import css from './calendar.module.css';

/** Every day of the year that is not as its weekday has it, and by which text; the same as the year, to be read. */
export const SpecialDays = ({ view }: { view: CalendarView }) => {
  const { t, say } = useWords();
  return (
    <Disclosure label={t('calendar.special')}>
      <table className={css.table}>
        <tbody>
          {view.days
            .filter(({ name }) => name !== null)
            .map((day) => (
              <tr key={day.date}>
                <th scope="row">{say(dayWords(day.date))}</th>
                <td>
                  {t(`calendar.is.${day.half ?? day.is}`)}
                  {day.estimated ? ` (${t('calendar.estimated')})` : ''}
                </td>
                <td>{day.name ? say(day.name) : null}</td>
                <td>{day.basis}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </Disclosure>
  );
};

export const Versions = ({ view }: { view: CalendarView }) => {
  const { t, say } = useWords();
  return (
    <Zone id="versions" title={t('calendar.versions')}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">#</th>
            <th scope="col">{t('calendar.effectiveFrom')}</th>
            <th scope="col">{t('calendar.basis')}</th>
            <th scope="col">{t('calendar.publishedAt')}</th>
            <th scope="col">{t('calendar.by')}</th>
          </tr>
        </thead>
        <tbody>
          {view.versions.map(({ version, effectiveFrom, basis, at, by }) => (
            <tr key={version}>
              <th scope="row">{version}</th>
              <td>{effectiveFrom ? slashed(effectiveFrom) : null}</td>
              <td>{basis}</td>
              <td>{say(momentWords(at))}</td>
              <td>{by}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Zone>
  );
};
