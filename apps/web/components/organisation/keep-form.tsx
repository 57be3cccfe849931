import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactNode } from 'react';
import type { RegisterReceiptView } from '../../../../libs/contracts/organisation-http.js';
import type { Grounds, OrganisationAct } from '../../../../libs/domain/organisation/acts.js';
import { OptionalLabel } from '../../design/label.js';
import { newIntent } from '../../services/intent.js';
import { keep, type Keeping } from '../../services/organisation.js';
import { useWords } from '../../words/i18n.js';
import { Trouble } from '../shell/trouble.js';

/** What every form of a keeper is given: the version that is shown, and where to go when it is done or given up. */
export type KeepProps = { version: number; done: (receipt: RegisterReceiptView) => void; close: () => void };

/** Everything that names a unit, a post or a person. */
const naming = ['organisation', 'units', 'posts', 'authority', 'account', 'session'];

/** One intent, one key. Whether it was done or refused, what is shown is fetched anew: it may have been changed by another. */
export const useKeep = <Given,>(
  send: (given: Given, key: string) => Promise<RegisterReceiptView>,
  done: (receipt: RegisterReceiptView) => void,
) => {
  const queries = useQueryClient();
  const [intent] = useState(() => newIntent());
  return useMutation({
    mutationFn: (given: Given) => send(given, intent.keyFor(given)),
    onSuccess: (receipt) => {
      intent.done();
      done(receipt);
    },
    onSettled: () => queries.invalidateQueries({ predicate: ({ queryKey }) => naming.includes(String(queryKey[0])) }),
  });
};

export const GroundsFields = ({ grounds, change }: { grounds: Grounds; change: (grounds: Grounds) => void }) => {
  const { t } = useWords();
  return (
    <>
      <Textarea
        label={t('organisation.reason')}
        value={grounds.reason}
        onChange={(event) => change({ ...grounds, reason: event.currentTarget.value })}
        maxLength={4000}
        autosize
        required
      />
      <TextInput
        label={<OptionalLabel name={t('organisation.basisLabel')} word={t('common.optional')} />}
        value={grounds.basis ?? ''}
        onChange={(event) => change({ ...grounds, basis: event.currentTarget.value || null })}
        maxLength={4000}
      />
    </>
  );
};

type FormProps = KeepProps & {
  /** `null` while something that is needed is missing. */
  act: OrganisationAct | null;
  children: ReactNode;
  submit?: string;
};
type Said = { act: OrganisationAct } & Keeping;

/** The frame of every change: what it is, why, and one button. */
export const KeepForm = ({ act, version, done, close, children, submit }: FormProps) => {
  const { t } = useWords();
  const [grounds, setGrounds] = useState<Grounds>({ reason: '', basis: null });
  const keeping = useKeep(({ act: said, ...rest }: Said, key) => keep(said, rest, key), done);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (act) keeping.mutate({ act, ...grounds, seen: version });
  };
  return (
    <form onSubmit={send}>
      <Stack gap="sm">
        {children}
        <GroundsFields grounds={grounds} change={setGrounds} />
        {keeping.error ? <Trouble failure={keeping.error} /> : null}
        <Group>
          <Button type="submit" disabled={!act || keeping.isPending}>
            {submit ?? t('organisation.save')}
          </Button>
          <Button variant="subtle" color="gray" onClick={close}>
            {t('organisation.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
