import { Button } from '@mantine/core';
import { useWords } from '../../words/i18n.js';
import { Notice } from '../../design/notice.js';
import { ApiProblem, Unreachable } from '../../services/http.js';

/** What went wrong, in words: a refusal says why, a lost connection says that nothing typed is lost. */
export const useTroubleWords = () => {
  const { t, say } = useWords();
  return (failure: unknown): string => {
    if (failure instanceof ApiProblem)
      return failure.problem.status >= 500 ? t('trouble.unexpected') : say(failure.problem.words);
    return failure instanceof Unreachable ? t('trouble.unreachable') : t('trouble.unexpected');
  };
};

type TroubleProps = { failure: unknown; retry?: () => void };

export const Trouble = ({ failure, retry }: TroubleProps) => {
  const { t, say } = useWords();
  const words = useTroubleWords();
  const problem = failure instanceof ApiProblem ? failure.problem : null;
  return (
    <Notice
      tone="late"
      role="alert"
      title={t('trouble.title')}
      aside={
        retry ? (
          <Button variant="default" size="xs" onClick={retry}>
            {t('trouble.retry')}
          </Button>
        ) : null
      }
    >
      <span>{words(failure)}</span>
      {problem?.errors?.map((each) => (
        <div key={each.field}>{say(each.words)}</div>
      ))}
      {problem ? (
        <div>
          <small>{t('trouble.code', { code: problem.code })}</small>
        </div>
      ) : null}
    </Notice>
  );
};
