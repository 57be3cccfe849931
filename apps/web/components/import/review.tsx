import { useMemo, useState } from 'react';
import type { ImportView, ProposalView } from '../../../../libs/contracts/import-http.js';
import type { Span } from '../../../../libs/domain/import/index.js';
import { PlacedText } from '../../models/import-text.js';
import { useWords } from '../../words/i18n.js';
import { shortcutsOn } from '../shell/keyboard.js';
import { Trouble } from '../shell/trouble.js';
import { AddDialog } from './add-dialog.js';
import { Bar } from './bar.js';
import { ConfirmDialog } from './confirm-dialog.js';
import { DirectivePart } from './directive-part.js';
import { DocumentPane } from './document-pane.js';
import css from './import.module.css';
import { NotesPart } from './notes-part.js';
import { ProposalForm } from './proposal-form.js';
import { ProposalRow, type RowAct } from './proposal-row.js';
import { Results } from './results.js';
import { selectedSpan } from './selection.js';
import { SplitDialog } from './split-dialog.js';
import { seenOf, useConfirming, useReview, useTicked } from './use-review.js';

/** What is open over the list: a form in place of a row, or a dialog. */
type Open =
  | { what: 'edit' | 'split'; id: string }
  | { what: 'confirm'; ids: string[] }
  | { what: 'add'; selected: Span | null }
  | null;

const useMarked = (proposals: ProposalView[]) => {
  const key = JSON.stringify(
    proposals.filter(({ status }) => status !== 'dropped').map(({ id, spans }) => [id, spans]),
  );
  return useMemo(() => (JSON.parse(key) as [string, Span[]][]).map(([id, spans]) => ({ id, spans })), [key]);
};

const useReviewing = (one: ImportView, placed: PlacedText) => {
  const [open, setOpen] = useState<Open>(null);
  const [active, setActive] = useState<string | null>(null);
  const reviewing = useReview(one);
  const ticked = useTicked(one);
  const { confirming, results } = useConfirming(one);
  const rowOf = (id: string) => document.querySelector<HTMLElement>(`[data-proposal="${CSS.escape(id)}"]`);
  const close = (): void => {
    setOpen(null);
    if (active !== null) requestAnimationFrame(() => rowOf(active)?.focus());
  };
  const merge = (): void => {
    if (ticked.chosen.length > 1) reviewing.mutate({ act: 'merge', proposals: ticked.chosen.map(seenOf) });
  };
  const add = (): void => setOpen({ what: 'add', selected: selectedSpan(placed) });
  const confirm = (ids: string[]): void => {
    if (one.mayConfirm && ids.length > 0) setOpen({ what: 'confirm', ids });
  };
  const chosenOr = (id: string): string[] => (ticked.chosen.length > 0 ? ticked.chosen.map((each) => each.id) : [id]);
  const act = (proposal: ProposalView, does: RowAct): void => {
    const { id, status } = proposal;
    if (does === 'drop' && (status === 'open' || status === 'dropped'))
      reviewing.mutate({ act: status === 'open' ? 'drop' : 'restore', proposals: [seenOf(proposal)] });
    else if (status !== 'open') return;
    else if (does === 'confirm') confirm([id]);
    else if (does === 'edit' || does === 'split') setOpen({ what: does, id });
  };
  const keyed = (event: React.KeyboardEvent, proposal: ProposalView): void => {
    const isRow = event.target instanceof HTMLElement && event.target.dataset['proposal'] === proposal.id;
    if (!isRow || !one.mayEdit || !shortcutsOn() || event.ctrlKey || event.metaKey || event.altKey) return;
    const keys: Record<string, () => void> = {
      e: () => act(proposal, 'edit'),
      x: () => (proposal.status === 'open' ? ticked.toggle(proposal.id) : undefined),
      d: () => act(proposal, 'drop'),
      s: () => act(proposal, 'split'),
      m: merge,
      a: add,
      Enter: () => confirm(chosenOr(proposal.id)),
    };
    const does = keys[event.key];
    if (!does) return;
    event.preventDefault();
    event.stopPropagation();
    does();
  };
  const choose = (id: string): void => rowOf(id)?.focus();
  return {
    ...{ open, close, active, setActive, reviewing, ticked, confirming, results },
    ...{ merge, add, confirm, act, keyed, choose },
  };
};

type State = ReturnType<typeof useReviewing>;

const List = ({ one, state }: { one: ImportView; state: State }) => {
  const { say } = useWords();
  const problemOf = (id: string): string | null => {
    const problem = state.results?.find(({ proposal }) => proposal === id)?.problem;
    return problem ? say(problem.words) : null;
  };
  return (
    <ol className={css.proposals}>
      {one.proposals.map((proposal) => (
        <li
          key={proposal.id}
          onKeyDown={(event) => state.keyed(event, proposal)}
          data-active={state.active === proposal.id || undefined}
        >
          {state.open?.what === 'edit' && state.open.id === proposal.id ? (
            <ProposalForm one={one} proposal={proposal} close={state.close} />
          ) : (
            <ProposalRow
              one={one}
              proposal={proposal}
              problem={proposal.status === 'open' ? problemOf(proposal.id) : null}
              ticked={state.ticked.has(proposal.id)}
              tick={() => state.ticked.toggle(proposal.id)}
              act={(does) => state.act(proposal, does)}
              focused={() => state.setActive(proposal.id)}
            />
          )}
        </li>
      ))}
    </ol>
  );
};

const Dialogs = ({ one, placed, state }: { one: ImportView; placed: PlacedText; state: State }) => {
  const { open, close, confirming } = state;
  if (open?.what === 'split') {
    const proposal = one.proposals.find(({ id }) => id === open.id);
    return proposal ? <SplitDialog one={one} placed={placed} proposal={proposal} close={close} /> : null;
  }
  if (open?.what === 'add') return <AddDialog one={one} placed={placed} selected={open.selected} close={close} />;
  if (open?.what !== 'confirm') return null;
  const proposals = one.proposals.filter(({ id }) => open.ids.includes(id));
  return <ConfirmDialog proposals={proposals} confirming={confirming} close={close} />;
};

/** The document on the left with its clauses marked, the proposals on the right: each finds the other. */
export const Review = ({ one, text }: { one: ImportView; text: string }) => {
  const { t } = useWords();
  const placed = useMemo(() => new PlacedText(text), [text]);
  const marked = useMarked(one.proposals);
  const state = useReviewing(one, placed);
  const { reviewing, ticked } = state;
  return (
    <div className={css.review}>
      <DocumentPane placed={placed} marked={marked} active={state.active} name={one.name} choose={state.choose} />
      <section className={css.side} aria-label={t('import.proposals')}>
        {one.directive ? <DirectivePart one={one} head={one.directive} /> : null}
        <NotesPart one={one} />
        {one.mayEdit && !one.mayConfirm ? <p className={css.dim}>{t('import.mayNot')}</p> : null}
        {one.mayEdit ? (
          <Bar
            {...{ one, ticked, reviewing }}
            confirm={() => state.confirm(ticked.chosen.map(({ id }) => id))}
            merge={state.merge}
            add={state.add}
          />
        ) : null}
        {reviewing.error ? <Trouble failure={reviewing.error} /> : null}
        <Results results={state.results} one={one} />
        <List one={one} state={state} />
      </section>
      <Dialogs one={one} placed={placed} state={state} />
    </div>
  );
};
