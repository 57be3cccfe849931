import { Button, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { DirectiveHeadView, ImportView } from '../../../../libs/contracts/import-http.js';
import { Disclosure } from '../../design/disclosure.js';
import { StatusMark } from '../../design/status-mark.js';
import { dayWords } from '../../models/dates.js';
import { useWords } from '../../words/i18n.js';
import { DateField } from '../shell/date-field.js';
import { Trouble } from '../shell/trouble.js';
import css from './import.module.css';
import { useReview } from './use-review.js';

const Fields = ({ one, head }: { one: ImportView; head: DirectiveHeadView }) => {
  const { t } = useWords();
  const [filling, setFilling] = useState(head);
  const saving = useReview(one);
  const set = (change: Partial<DirectiveHeadView>): void => setFilling({ ...filling, ...change });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const { version, ...change } = filling;
    saving.mutate({ act: 'directive', version, change });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput
            label={t('import.number')}
            value={filling.number}
            onChange={(event) => set({ number: event.currentTarget.value })}
          />
          <DateField label={t('import.date')} value={filling.date} onChange={(date) => set({ date })} />
        </SimpleGrid>
        <TextInput
          label={t('import.issuer')}
          value={filling.issuer}
          onChange={(event) => set({ issuer: event.currentTarget.value })}
        />
        <TextInput
          label={t('import.name')}
          value={filling.title}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
        {saving.error ? <Trouble failure={saving.error} /> : null}
        <Button type="submit" variant="default" aria-busy={saving.isPending}>
          {t('import.save')}
        </Button>
      </Stack>
    </form>
  );
};

/** The document as its tasks will name it; what its letterhead leaves blank is filled in here. */
export const DirectivePart = ({ one, head }: { one: ImportView; head: DirectiveHeadView }) => {
  const { t, say } = useWords();
  const line = [head.number, head.date ? say(dayWords(head.date)) : '', head.issuer].filter(Boolean).join(' · ');
  return (
    <div className={css.directive}>
      <p className={css.facts}>
        <strong>{head.title || one.name}</strong>
        <span className={css.dim}>{line}</span>
        {head.number === '' ? <StatusMark mark="late">{t('import.needsNumber')}</StatusMark> : null}
        {head.date === null ? <StatusMark mark="late">{t('import.needsDate')}</StatusMark> : null}
      </p>
      {one.mayEdit ? (
        <Disclosure label={t('import.directiveEdit')}>
          <Fields key={head.version} one={one} head={head} />
        </Disclosure>
      ) : null}
    </div>
  );
};
