import type { ProcedureSettledView } from '../../../../libs/contracts/procedure-http.js';
import type { Procedure } from '../../../../libs/domain/procedure/procedure.js';
import type { Rung } from '../../../../libs/domain/procedure/urgency.js';
import { Fact, Facts } from '../../design/facts.js';
import { rungTerm, whoWords, type NameOfUnit } from '../../models/procedure.js';
import { termWords } from '../../models/terms.js';
import { useWords } from '../../words/i18n.js';

type RulesProps = { procedure: Procedure; settled: ProcedureSettledView; nameOf: NameOfUnit };

const Ladder = ({ rungs, nameOf }: { rungs: Rung[]; nameOf: NameOfUnit }) => {
  const { say } = useWords();
  return (
    <ol>
      {rungs.map((rung, index) => (
        <li key={index}>
          {say(rungTerm(rung))}: {say(whoWords(rung.to, nameOf))}
        </li>
      ))}
    </ol>
  );
};

const Watches = ({ procedure: { watches = [] }, nameOf }: Omit<RulesProps, 'settled'>) => {
  const { t, say } = useWords();
  return (
    <ul>
      {watches.map(({ on, after, to }) => (
        <li key={on}>
          {t(`procedures.${on}`)}, {say(termWords(after))}: {say(whoWords(to, nameOf))}
        </li>
      ))}
    </ul>
  );
};

const Reminders = ({ reminders, remindersAfter }: Pick<Procedure, 'reminders' | 'remindersAfter'>) => {
  const { t } = useWords();
  const before = reminders.filter((days) => days > 0).join(', ');
  return (
    <>
      {t('procedures.remindersBefore', { days: before })}
      {reminders.includes(0) ? t('procedures.remindersOnTheDay') : null}
      {remindersAfter === undefined ? null : t('procedures.remindersAfter', { days: remindersAfter })}
    </>
  );
};

const Beside = ({ settled, nameOf }: Omit<RulesProps, 'procedure'>) => {
  const { t, say } = useWords();
  const { max, answer, decidedBy } = settled.extension;
  const who = say(whoWords(decidedBy, nameOf));
  return (
    <>
      <Fact name={t('procedures.extension')}>
        {t('procedures.extensionWords', { max, term: say(termWords(answer)), who })}
      </Fact>
      <Fact name={t('procedures.obstacles')}>
        <ul>
          {settled.obstacles.map(({ kind, name, collector }) => (
            <li key={kind}>
              {say(name)}: {say(whoWords(collector, nameOf))}
            </li>
          ))}
        </ul>
      </Fact>
    </>
  );
};

const Review = ({ procedure: { review } }: Pick<RulesProps, 'procedure'>) => {
  const { t } = useWords();
  if (!review) return null;
  const words = { day: review.day, months: review.months.join(', '), days: review.opensBefore };
  return (
    <Fact name={t('procedures.review')}>
      {t('procedures.reviewWords', words)} ({review.basis})
    </Fact>
  );
};

/** What a procedure says of all its steps together. */
export const Rules = ({ procedure, settled, nameOf }: RulesProps) => {
  const { t, say } = useWords();
  const { ladder, whenUrgent, confirmation, archiveAfter } = procedure;
  return (
    <Facts>
      <Fact name={t('procedures.ladder')}>
        <Ladder rungs={ladder} nameOf={nameOf} />
      </Fact>
      {whenUrgent?.ladder ? (
        <Fact name={t('procedures.urgentLadder')}>
          <Ladder rungs={whenUrgent.ladder} nameOf={nameOf} />
        </Fact>
      ) : null}
      <Fact name={t('procedures.watches')}>
        <Watches procedure={procedure} nameOf={nameOf} />
      </Fact>
      <Fact name={t('procedures.reminders')}>
        <Reminders {...procedure} />
      </Fact>
      {whenUrgent?.reminders ? (
        <Fact name={t('procedures.urgentReminders')}>
          <Reminders {...procedure} {...whenUrgent} />
        </Fact>
      ) : null}
      <Fact name={t('procedures.decline')}>{say(termWords(settled.decline))}</Fact>
      <Fact name={t('procedures.confirmation')}>{say(termWords(confirmation))}</Fact>
      <Fact name={t('procedures.archive')}>{say(termWords(archiveAfter))}</Fact>
      <Beside settled={settled} nameOf={nameOf} />
      <Review procedure={procedure} />
    </Facts>
  );
};
