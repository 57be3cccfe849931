import { Notice } from '../../design/notice.js';
import { ApiProblem, Unreachable } from '../../services/http.js';
import { useWords } from '../../words/i18n.js';
import { useTroubleWords } from '../shell/trouble.js';

/** Why nobody was let in. What the browser's own dialog of a passkey says is not repeated: it was seen. */
export const LoginTrouble = ({ failure }: { failure: Error }) => {
  const { t } = useWords();
  const words = useTroubleWords();
  const known = failure instanceof ApiProblem || failure instanceof Unreachable;
  return (
    <Notice tone="late" role="alert">
      {known ? words(failure) : t('door.passkeyFailed')}
    </Notice>
  );
};

const sentences = {
  'provider.noGroup': 'door.noGroup',
  'provider.unknown': 'door.unknown',
  'provider.another': 'door.another',
  'provider.away': 'door.away',
  'provider.failed': 'door.failed',
} as const;
const isKnown = (code: string): code is keyof typeof sentences => Object.hasOwn(sentences, code);

/** What the identity provider's way back has led to, if not inside. */
export const WayTrouble = ({ code }: { code: string }) => {
  const { t } = useWords();
  return (
    <Notice tone="late" role="alert">
      {isKnown(code) ? t(sentences[code]) : t('door.trouble', { code })}
    </Notice>
  );
};
