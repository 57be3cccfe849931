import { IconChevronRight } from '@tabler/icons-react';
import { useMemo, useRef, useState, type CSSProperties, type KeyboardEvent, type MouseEvent } from 'react';
import type { UnitNodeView } from '../../../../libs/contracts/organisation-http.js';
import { branchesOf, openTo, stepBy, type Branch } from '../../models/unit-tree.js';
import { useWords } from '../../words/i18n.js';
import css from './organisation.module.css';

type TreeProps = { units: UnitNodeView[]; chosen: string | undefined; choose: (unit: string) => void };

/** What is open at first: the top, and the way to what is chosen. */
const openAtFirst = (units: UnitNodeView[], chosen: string | undefined): Set<string> =>
  new Set([...units.filter(({ parent }) => parent === null).map(({ id }) => id), ...openTo(units, chosen)]);

const useTree = ({ units, chosen }: Pick<TreeProps, 'units' | 'chosen'>) => {
  const [folded, setFolded] = useState<{ open: Set<string>; for: string | undefined }>(() => ({
    open: openAtFirst(units, chosen),
    for: chosen,
  }));
  // What is chosen elsewhere (in a search, in the address) is opened up to, once.
  if (folded.for !== chosen) setFolded({ open: new Set([...folded.open, ...openTo(units, chosen)]), for: chosen });
  const branches = useMemo(() => branchesOf(units, folded.open), [units, folded.open]);
  const fold = (key: string, isOpen: boolean): void => {
    const open = new Set(folded.open);
    if (isOpen) open.add(key);
    else open.delete(key);
    setFolded({ ...folded, open });
  };
  return { branches, fold };
};

/** A tree as on every computer: arrows walk and fold it, Enter chooses. Only one line of it is a stop of the Tab key. */
export const UnitTree = ({ units, chosen, choose }: TreeProps) => {
  const { t } = useWords();
  const { branches, fold } = useTree({ units, chosen });
  const [focused, setFocused] = useState<string | undefined>(chosen);
  const list = useRef<HTMLUListElement>(null);
  const stop = branches.some(({ key }) => key === focused) ? focused : (branches[0]?.key ?? undefined);
  const focus = (key: string): void => {
    setFocused(key);
    list.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus();
  };
  const activate = (branch: Branch): void => {
    setFocused(branch.key);
    if (branch.unit) choose(branch.unit.id);
    else fold(branch.key, !branch.open);
  };
  const pressed = (event: KeyboardEvent, branch: Branch): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = stepBy(event.key, branches, branch);
    if (!step && event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    if (!step) activate(branch);
    if (step?.open) fold(step.open, true);
    if (step?.close) fold(step.close, false);
    if (step?.focus) focus(step.focus);
  };
  return (
    <ul ref={list} role="tree" aria-label={t('organisation.tree')} className={css.tree}>
      {branches.map((branch) => (
        <Line
          key={branch.key}
          branch={branch}
          isChosen={branch.unit !== null && branch.unit.id === chosen}
          isStop={branch.key === stop}
          activate={() => activate(branch)}
          fold={() => fold(branch.key, !branch.open)}
          pressed={(event) => pressed(event, branch)}
        />
      ))}
    </ul>
  );
};

type LineProps = {
  branch: Branch;
  isChosen: boolean;
  isStop: boolean;
  activate: () => void;
  fold: () => void;
  pressed: (event: KeyboardEvent) => void;
};

const Line = ({ branch, isChosen, isStop, activate, fold, pressed }: LineProps) => {
  const { say } = useWords();
  const folding = (event: MouseEvent): void => {
    event.stopPropagation();
    fold();
  };
  return (
    <li
      role="treeitem"
      data-key={branch.key}
      data-unit={branch.unit?.id}
      aria-level={branch.level}
      aria-posinset={branch.position}
      aria-setsize={branch.siblings}
      aria-expanded={branch.open ?? undefined}
      aria-selected={isChosen}
      tabIndex={isStop ? 0 : -1}
      className={css.branch}
      style={{ '--level': branch.level } as CSSProperties}
      onClick={activate}
      onKeyDown={pressed}
    >
      {branch.open === null ? (
        <span />
      ) : (
        <span className={css.fold} onClick={folding} aria-hidden="true">
          <IconChevronRight size={14} stroke={2} />
        </span>
      )}
      <span>{say(branch.name)}</span>
      <span className={css.under}>{branch.under > 0 ? branch.under : ''}</span>
    </li>
  );
};
