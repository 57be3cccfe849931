import type { CourseView, OccurrenceView, TaskView } from '../../../../libs/contracts/http.js';
import { Zone } from '../../design/page.js';
import { dueWords, momentWords } from '../../models/dates.js';
import { useWords } from '../../words/i18n.js';

const Standing = ({ one }: { one: OccurrenceView }) => {
  const { t, say } = useWords();
  const late = one.late ? t('course.late') : t('course.onTime');
  if (one.is === 'none') return one.late ? `${t('course.notClaimed')}, ${late}` : t('course.notClaimed');
  const date = one.at === null ? '' : say(momentWords(one.at));
  return one.is === 'claimed' ? t('course.claimed', { date }) : `${t('course.confirmed', { date })}, ${late}`;
};

const Occurrences = ({ occurrences }: Pick<CourseView, 'occurrences'>) => {
  const { t, say } = useWords();
  return (
    <Zone id="occurrences" title={t('course.occurrences')}>
      {occurrences.length === 0 ? <p>{t('course.none')}</p> : null}
      <ol>
        {occurrences.map((one) => (
          <li key={one.number} value={one.number}>
            <strong>{t('course.occurrence', { number: one.number })}</strong>,{' '}
            {t('course.due', { date: say(dueWords(one.due)) })}: <Standing one={one} />
            {one.text ? <div>{one.text}</div> : null}
            {one.redone.map((reason, index) => (
              <div key={index}>{t('course.redone', { reason })}</div>
            ))}
          </li>
        ))}
      </ol>
    </Zone>
  );
};

const Explanations = ({ explanations }: Pick<CourseView, 'explanations'>) => {
  const { t, say } = useWords();
  return (
    <Zone id="explanations" title={t('course.explanations')}>
      {explanations.map(({ version, added, removed, by, at }) => (
        <div key={at}>
          {added ? (
            <p>
              <strong>{t('course.added')}:</strong> {added}
            </p>
          ) : null}
          {removed ? (
            <p>
              <strong>{t('course.removed')}:</strong> {removed}
            </p>
          ) : null}
          <small>{t('course.about', { version, name: by, date: say(momentWords(at)) })}</small>
        </div>
      ))}
    </Zone>
  );
};

/** What belongs to the kind of procedure: the times of ongoing work, what was explained, who signed for the agency. */
export const Course = ({ task: { course } }: { task: TaskView }) => {
  const { t, say } = useWords();
  return (
    <>
      {course.recurs ? <Occurrences occurrences={course.occurrences} /> : null}
      {course.explanations.length > 0 ? <Explanations explanations={course.explanations} /> : null}
      {course.agencySignatures.map(({ post, version, at }) => (
        <p key={at}>{t('course.agencySigned', { post: say(post), version, date: say(momentWords(at)) })}</p>
      ))}
    </>
  );
};
