import { Anchor, Button, Divider } from '@mantine/core';
import { IconFingerprint, IconLogin2 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { loginWaysQuery, providerAddress } from '../../services/session.js';
import { useWords } from '../../words/i18n.js';
import { useWanted, type Login } from './use-login.js';

const canPasskey = typeof PublicKeyCredential !== 'undefined';

/** What the door offers beside a password: as the server says, and as far as this browser can. */
export const OtherWays = ({ login }: { login: Login }) => {
  const { t } = useWords();
  const { data } = useQuery(loginWaysQuery);
  const wanted = useWanted();
  const passkeys = canPasskey && data?.passkeys;
  return (
    <>
      {passkeys || data?.provider ? <Divider label={t('door.or')} /> : null}
      {data?.provider ? (
        <Button component="a" href={providerAddress(wanted)} variant="default" leftSection={<IconLogin2 size={18} />}>
          {t('door.provider', { name: data.provider })}
        </Button>
      ) : null}
      {passkeys ? (
        <Button
          variant="default"
          leftSection={<IconFingerprint size={18} />}
          disabled={login.isPending}
          onClick={() => login.mutate('passkey')}
        >
          {t('door.passkey')}
        </Button>
      ) : null}
      <Anchor component={Link} to="/recover" size="sm">
        {t('door.haveCode')}
      </Anchor>
    </>
  );
};
