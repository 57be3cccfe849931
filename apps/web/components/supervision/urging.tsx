import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Zone } from '../../design/page.js';
import { slashed } from '../../models/dates.js';
import { urgingQuery } from '../../services/supervision.js';
import { useWords } from '../../words/i18n.js';
import { Loaded } from '../shell/loaded.js';
import { Trouble } from '../shell/trouble.js';
import css from './supervision.module.css';
import { usePress } from './use-press.js';

/** One letter a week to each agency that is late, with all that it is late with. */
export const Urging = () => {
  const { t, say } = useWords();
  const urging = useQuery(urgingQuery);
  const press = usePress();
  return (
    <Zone id="urging" title={t('supervision.urging')}>
      <Loaded query={urging} words={t('waiting.page')}>
        {({ round, refusal, agencies }) =>
          agencies.length === 0 ? (
            <p>{t('supervision.urgingNone')}</p>
          ) : (
            <div className={css.wide} role="group" aria-label={t('supervision.urging')} tabIndex={0}>
              <table className={css.table}>
                <caption className={css.hint}>{t('supervision.urgingRound', { day: slashed(round) })}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t('supervision.agencies')}</th>
                    <th scope="col">{t('supervision.count.overdue')}</th>
                    <th scope="col">{t('supervision.letter')}</th>
                  </tr>
                </thead>
                <tbody>
                  {agencies.map(({ id, name, overdue, letter }) => (
                    <tr key={id}>
                      <th scope="row">{say(name)}</th>
                      <td>{overdue}</td>
                      <td>
                        {letter ? (
                          <a href={letter.file} download>
                            {letter.notation} ({t('supervision.tasks', { count: letter.tasks })})
                          </a>
                        ) : refusal === null ? (
                          <Button
                            size="xs"
                            variant="default"
                            loading={press.isPending && press.variables === id}
                            aria-label={t('supervision.urgeOf', { name: say(name) })}
                            onClick={() => press.mutate(id)}
                          >
                            {t('supervision.urge')}
                          </Button>
                        ) : (
                          t('supervision.noLetter')
                        )}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Loaded>
      {press.error ? <Trouble failure={press.error} /> : null}
    </Zone>
  );
};
