import { Button, Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ImportView, ProposalView } from '../../../../libs/contracts/import-http.js';
import { Disclosure } from '../../design/disclosure.js';
import { StatusMark, type Mark } from '../../design/status-mark.js';
import { dayWords } from '../../models/dates.js';
import { unitsQuery } from '../../services/organisation.js';
import { useWords } from '../../words/i18n.js';
import { vi } from '../../words/vi.js';
import css from './import.module.css';

type RuleName = keyof typeof vi.import.rules;
export type RowAct = 'edit' | 'split' | 'drop' | 'confirm';

const marks: Record<ProposalView['status'], Mark> = {
  open: 'open',
  dropped: 'off',
  confirming: 'going',
  confirmed: 'good',
};

const useUnitNames = () => {
  const { say } = useWords();
  const units = useQuery(unitsQuery);
  return (ids: readonly string[]): string =>
    ids
      .map((id) => units.data?.find((each) => each.id === id))
      .map((unit, index) => (unit ? say(unit.name) : (ids[index] ?? '')))
      .join(', ');
};

/** More than so many are told by their number first: a collective name may stand for every commune. */
const fewUnits = 6;

const Coordinators = ({ coordinators }: { coordinators: string[] }) => {
  const { t } = useWords();
  const names = useUnitNames()(coordinators);
  if (coordinators.length === 0) return null;
  if (coordinators.length <= fewUnits) return <span className={css.dim}>{t('import.coordinated', { names })}</span>;
  return (
    <Disclosure label={t('import.coordinatedMany', { count: coordinators.length })}>
      <span className={css.dim}>{names}</span>
    </Disclosure>
  );
};

const Who = ({ proposal }: { proposal: ProposalView }) => {
  const { t } = useWords();
  const named = useUnitNames();
  const { lead, coordinators, read } = proposal;
  return (
    <div className={css.facts}>
      {lead === null ? <StatusMark mark="late">{t('import.need.lead')}</StatusMark> : <strong>{named([lead])}</strong>}
      {lead === null && read && read.lead.length > 0 ? (
        <span className={css.dim}>{t('import.readLead', { names: read.lead.join('; ') })}</span>
      ) : null}
      {read && read.supervisor.length > 0 ? (
        <span className={css.dim}>{t('import.supervised', { names: read.supervisor.join('; ') })}</span>
      ) : null}
      <Coordinators coordinators={coordinators} />
    </div>
  );
};

const When = ({ proposal: { due, read, needs } }: { proposal: ProposalView }) => {
  const { t, say } = useWords();
  const date = due ? say(dayWords(due.date)) : '';
  return (
    <p className={css.facts}>
      {needs.includes('term') ? (
        <StatusMark mark="late">{t('import.need.term')}</StatusMark>
      ) : (
        <span>{due ? t(due.inclusive ? 'import.due' : 'import.dueBefore', { date }) : t('import.noDue')}</span>
      )}
      {read?.term ? <span className={css.dim}>{t('import.term', { words: read.term })}</span> : null}
    </p>
  );
};

const Compared = ({ compared }: { compared: ProposalView['compared'] }) => {
  const { t } = useWords();
  if (!compared) return null;
  const what = compared.differs.map((each) => t(`import.differs.${each}`)).join(', ');
  return (
    <p className={css.facts}>
      <span className={css.badge}>{t(`import.compared.${compared.as}`, { what })}</span>
      {compared.task ? (
        <Link to="/tasks/$id" params={{ id: compared.task }}>
          {t('import.comparedTask')}
        </Link>
      ) : null}
    </p>
  );
};

/** What is odd, what is missing, and how the proposal came about. */
const Notes = ({ proposal, problems }: { proposal: ProposalView; problems: string[] }) => {
  const { t, say } = useWords();
  const { flags, needs, read, changedBy, status } = proposal;
  const missing = status === 'open' ? needs.filter((need) => need !== 'lead' && need !== 'term') : [];
  const said = flags.filter(
    ({ code }) => !(code.startsWith('lead.') && !needs.includes('lead') && code !== 'lead.inherited'),
  );
  const origin = read
    ? [
        t('import.confidence', { percent: Math.round(read.confidence * 100) }),
        ...foundBy(read.rules).map(([field, rule]) =>
          t(`import.foundBy.${field}`, { rule: t(`import.rules.${rule}`) }),
        ),
      ]
    : [t('import.added')];
  return (
    <>
      <ul className={css.notes}>
        {[...problems, ...missing.map((need) => t(`import.need.${need}`))].map((words) => (
          <li key={words}>
            <StatusMark mark="late">{words}</StatusMark>
          </li>
        ))}
        {said.map((flag, index) => (
          <li key={`${flag.code}${String(index)}`}>
            <StatusMark mark="soon">{say(flag.words)}</StatusMark>
          </li>
        ))}
      </ul>
      <p className={css.dim}>
        {[...origin, ...(changedBy ? [t('import.changedBy', { name: changedBy })] : [])].join(' · ')}
      </p>
    </>
  );
};

/** The signs of the text by which a rule told the task, its lead and its term; what stands nowhere is not told. */
const foundBy = (rules: Record<string, string>): ['task' | 'lead' | 'deadline', RuleName][] =>
  (['task', 'lead', 'deadline'] as const).flatMap((field) => {
    const rule = rules[field] ?? 'none';
    const isRepeated = field === 'lead' && rule === rules['task'];
    return isRuleName(rule) && !isRepeated ? [[field, rule]] : [];
  });

const isRuleName = (rule: string): rule is RuleName => Object.hasOwn(vi.import.rules, rule);

type RowProps = {
  one: ImportView;
  proposal: ProposalView;
  problem: string | null;
  ticked: boolean;
  tick: () => void;
  act: (act: RowAct) => void;
  focused: () => void;
};

const Buttons = ({ one, proposal, act }: Pick<RowProps, 'one' | 'proposal' | 'act'>) => {
  const { t } = useWords();
  if (!one.mayEdit || proposal.status === 'confirmed' || proposal.status === 'confirming') return null;
  const button = (name: RowAct, words: string) => (
    <Button size="compact-sm" variant="default" onClick={() => act(name)}>
      {words}
    </Button>
  );
  if (proposal.status === 'dropped') return <p className={css.buttons}>{button('drop', t('import.restore'))}</p>;
  return (
    <p className={css.buttons}>
      {button('edit', t('import.edit'))}
      {button('split', t('import.split'))}
      {button('drop', t('import.dropIt'))}
      {one.mayConfirm && proposal.needs.length === 0 ? button('confirm', t('import.confirm')) : null}
    </p>
  );
};

/** One proposal as it stands: whose, until when, from which words, and what a person must still say. */
export const ProposalRow = ({ one, proposal, problem, ticked, tick, act, focused }: RowProps) => {
  const { t, say } = useWords();
  const { status, task, path, title } = proposal;
  const problems = [problem, proposal.problem ? say(proposal.problem.words) : null].filter((each) => each !== null);
  return (
    <div
      className={css.proposal}
      data-row
      tabIndex={-1}
      data-proposal={proposal.id}
      data-status={status}
      onFocus={focused}
    >
      <div className={css.proposalHead}>
        {status === 'open' && one.mayEdit ? (
          <Checkbox checked={ticked} onChange={tick} aria-label={t('import.select', { name: path || title })} />
        ) : null}
        <h3 className={css.title}>
          {path ? <span className={css.path}>{path}</span> : null} {title}
        </h3>
      </div>
      <Who proposal={proposal} />
      <When proposal={proposal} />
      <Compared compared={proposal.compared} />
      <Notes proposal={proposal} problems={problems} />
      {status === 'open' ? null : (
        <p className={css.facts}>
          <StatusMark mark={marks[status]}>{t(`import.proposalStatus.${status}`)}</StatusMark>
          {task ? (
            <Link to="/tasks/$id" params={{ id: task }}>
              {t('import.openTask')}
            </Link>
          ) : null}
        </p>
      )}
      <Buttons one={one} proposal={proposal} act={act} />
    </div>
  );
};
