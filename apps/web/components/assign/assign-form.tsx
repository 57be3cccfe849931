import { Button, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import type { MeView } from '../../../../libs/contracts/http.js';
import { Zone } from '../../design/page.js';
import { WillHappen } from '../../design/sentence.js';
import { addDays, dayWords } from '../../models/dates.js';
import { unitsQuery } from '../../services/organisation.js';
import { useWords } from '../../words/i18n.js';
import { Trouble } from '../shell/trouble.js';
import { DirectiveFields } from './directive-fields.js';
import { BoundsFields, WhatFields, WhenFields, WhoFields } from './task-fields.js';
import { useAssign, type Assigning } from './use-assign.js';

const Preview = ({ form: { filling } }: { form: Assigning }) => {
  const { t, say } = useWords();
  const units = useQuery(unitsQuery);
  const nameOf = (id: string): string => {
    const unit = units.data?.find((each) => each.id === id);
    return unit ? say(unit.name) : id;
  };
  if (!filling.lead) return <WillHappen>{t('assign.choose')}</WillHappen>;
  const lastDay = filling.due ? (filling.inclusive ? filling.due : addDays(filling.due, -1)) : null;
  const lines = [
    t('assign.willAssign', { lead: nameOf(filling.lead) }),
    ...(filling.coordinators.length > 0
      ? [t('assign.willCoordinate', { units: filling.coordinators.map(nameOf).join(', ') })]
      : []),
    lastDay ? t('assign.willDue', { due: say(dayWords(lastDay)) }) : t('assign.willNoDue'),
  ];
  return lines.map((line) => <WillHappen key={line}>{line}</WillHappen>);
};

const Part = ({ id, title, children }: { id: string; title: string; children: React.ReactNode }) => (
  <Zone id={id} title={title}>
    <Stack gap="md">{children}</Stack>
  </Zone>
);

/** The issuer is mostly one's own office, so it is offered. */
export const AssignForm = ({ me }: { me: MeView }) => {
  const { t, say } = useWords();
  const form = useAssign({ issuer: me.posts[0] ? say(me.posts[0].unit.name) : '' });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const first = form.send();
    if (first) event.currentTarget.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Part id="assign-directive" title={t('assign.directive')}>
        <DirectiveFields form={form} />
      </Part>
      <Part id="assign-what" title={t('assign.what')}>
        <WhatFields form={form} />
      </Part>
      <Part id="assign-who" title={t('assign.who')}>
        <WhoFields form={form} />
      </Part>
      <Part id="assign-when" title={t('assign.when')}>
        <WhenFields form={form} />
        <BoundsFields form={form} />
      </Part>
      <Part id="assign-then" title={t('assign.preview')}>
        <div>
          <Preview form={form} />
        </div>
        {form.sending.error ? <Trouble failure={form.sending.error} /> : null}
        <div>
          <Button type="submit" size="md" aria-busy={form.sending.isPending}>
            {form.sending.isPending ? t('waiting.send') : t('assign.submit')}
          </Button>
        </div>
      </Part>
    </form>
  );
};
