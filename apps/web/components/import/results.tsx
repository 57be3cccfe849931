import type { ConfirmedView, ImportView } from '../../../../libs/contracts/import-http.js';
import { Notice } from '../../design/notice.js';
import { useWords } from '../../words/i18n.js';

type ResultsProps = { results: ConfirmedView['results'] | null; one: ImportView };

/** What became of each proposal that was confirmed last. */
export const Results = ({ results, one }: ResultsProps) => {
  const { t, say } = useWords();
  if (!results) return null;
  const failed = results.filter(({ problem }) => problem !== null);
  const done = results.length - failed.length;
  const nameOf = (id: string): string => {
    const proposal = one.proposals.find((each) => each.id === id);
    return proposal?.path || proposal?.title || id;
  };
  return (
    <Notice tone={failed.length > 0 ? 'soon' : 'good'} role="status">
      {done > 0 ? <div>{t('import.doneResults', { count: done })}</div> : null}
      {failed.length > 0 ? (
        <>
          <div>{t('import.failedResults', { count: failed.length })}</div>
          <ul>
            {failed.map(({ proposal, problem }) => (
              <li key={proposal}>
                {nameOf(proposal)}: {problem ? say(problem.words) : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Notice>
  );
};
