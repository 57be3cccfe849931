import { IconListCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ChangeView, MeetingView, ObligationView, PartsView } from '../../../../libs/contracts/parts-http.js';
import { EmptyState } from '../../design/empty-state.js';
import { StatusMark } from '../../design/status-mark.js';
import { dueShort, momentWords } from '../../models/dates.js';
import { useWords } from '../../words/i18n.js';
import css from './work.module.css';

export const obligationCount = ({ obligations, changes, meetings, dissents, urgent }: PartsView): number =>
  obligations.length + changes.length + meetings.length + dissents.length + urgent.length;

const Section = ({ title, children }: { title: string; children: ReactNode[] }) =>
  children.length === 0 ? null : (
    <section className={css.roundBlock}>
      <h3>{title}</h3>
      <ul className={css.versions}>{children}</ul>
    </section>
  );

const By = ({ name, at, text }: { name: string; at: string; text: string }) => {
  const { t, say } = useWords();
  return <p className={css.dim}>{t('parts.by', { name, at: say(momentWords(at)), reason: text })}</p>;
};

const Owed = ({ owed, now }: { owed: ObligationView; now: string }) => {
  const { t, say } = useWords();
  const { positions, met } = owed;
  const what = { post: say(owed.holder.title), what: say(owed.what), due: dueShort(owed.due, now) };
  return (
    <li className={css.roundBlock}>
      <StatusMark mark={met ? 'good' : owed.late ? 'late' : 'going'}>{t('parts.owedBy', what)}</StatusMark>
      <p className={css.note}>{owed.text}</p>
      {positions ? (
        <>
          <p className={css.note}>
            {say(positions.unit.name)}: {positions.theirs}
          </p>
          <p className={css.note}>
            {t('parts.ours')}: {positions.ours}
          </p>
        </>
      ) : null}
      <p className={css.dim}>
        {met ? t('parts.metBy', { name: met.byName, at: say(momentWords(met.at)), text: met.text }) : t('parts.notMet')}
      </p>
    </li>
  );
};

const names = {
  lead: 'parts.changedLead',
  content: 'parts.changedContent',
  deadline: 'parts.changedDeadline',
} as const;

const Changed = ({ change }: { change: ChangeView }) => {
  const { t, say } = useWords();
  return (
    <li className={css.roundBlock}>
      {t(names[change.of])}: {t('parts.fromTo', { was: say(change.was), is: say(change.is) })}
      <By name={change.byName} at={change.at} text={change.reason} />
    </li>
  );
};

const Met = ({ meeting }: { meeting: MeetingView }) => {
  const { t, say } = useWords();
  return (
    <li className={css.roundBlock}>
      <StatusMark mark={meeting.resolved ? 'good' : 'open'}>
        {meeting.number}. {meeting.about}: {t(meeting.resolved ? 'parts.settled' : 'parts.unsettled')}
      </StatusMark>
      <p className={css.note}>{meeting.result}</p>
      {meeting.participants.map((one) => (
        <p key={`${one.unit.id}/${one.name}`} className={css.dim}>
          {one.name} ({say(one.unit.name)}){one.view ? `: ${t(`opinion.${one.view}`)}` : ''} {one.text}
        </p>
      ))}
    </li>
  );
};

/** What is owed beside the file, and what became of the task besides its steps: newest last, nothing taken away. */
export const Obligations = ({ parts, now }: { parts: PartsView; now: string }) => {
  const { t, say } = useWords();
  if (obligationCount(parts) === 0)
    return (
      <EmptyState icon={<IconListCheck size={24} stroke={1.6} />} title={t('parts.besideEmpty')}>
        {t('parts.besideEmptyLead')}
      </EmptyState>
    );
  return (
    <>
      <Section title={t('parts.urgent')}>
        {parts.urgent.map((one) => (
          <li key={one.at}>
            {one.basis}
            <By name={one.byName} at={one.at} text={one.reason} />
          </li>
        ))}
      </Section>
      <Section title={t('parts.owed')}>
        {parts.obligations.map((owed) => (
          <Owed key={owed.id} owed={owed} now={now} />
        ))}
      </Section>
      <Section title={t('parts.changes')}>
        {parts.changes.map((change) => (
          <Changed key={`${change.of}/${change.at}`} change={change} />
        ))}
      </Section>
      <Section title={t('parts.meetings')}>
        {parts.meetings.map((meeting) => (
          <Met key={meeting.number} meeting={meeting} />
        ))}
      </Section>
      <Section title={t('parts.dissents')}>
        {parts.dissents.map((one) => (
          <li key={one.at}>
            {say(one.unit.name)}
            <By name={one.byName} at={one.at} text={one.text} />
          </li>
        ))}
      </Section>
    </>
  );
};
