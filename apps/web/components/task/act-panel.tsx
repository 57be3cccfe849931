import { Button, Stack } from '@mantine/core';
import { useEffect, type FormEvent } from 'react';
import type { ActView, TaskView } from '../../../../libs/contracts/http.js';
import type { ReceiptView } from '../../../../libs/contracts/common-http.js';
import { Notice } from '../../design/notice.js';
import { actKey } from '../../models/acts.js';
import { useWords } from '../../words/i18n.js';
import { Trouble } from '../shell/trouble.js';
import { actFields } from './act-fields.js';
import { Answered } from './answered.js';
import { Consequence } from './consequence.js';
import css from './task.module.css';
import { useAct } from './use-act.js';

type ActPanelProps = {
  task: TaskView;
  view: ActView;
  touched: (view: ActView) => void;
  done: (receipt: ReceiptView) => void;
};

const grave = new Set<ActView['act']>(['decline', 'return', 'redo', 'recall', 'cancel']);

const SendButton = ({ view, pending, upload }: { view: ActView; pending: boolean; upload: boolean }) => {
  const { t } = useWords();
  const waiting = upload ? t('waiting.upload') : t('waiting.send');
  return (
    <Button type="submit" variant={grave.has(view.act) ? 'outline' : 'filled'} aria-busy={pending}>
      {pending ? waiting : t(`act.${view.act}`)}
    </Button>
  );
};

/** Somebody else may act while this form is being filled: the words stay, and it is said that they cannot be sent. */
const NoLonger = ({ view }: { view: ActView }) => {
  const { t, say } = useWords();
  return (
    <Notice tone="soon" role="status">
      {t('task.nowRefused', { why: view.refusal ? say(view.refusal.words) : '' })}
    </Notice>
  );
};

/** One act: what it needs, what will happen, and the button. A refusal appears here, beside what was typed. */
export const ActPanel = ({ task, view, touched, done }: ActPanelProps) => {
  const { say } = useWords();
  const form = useAct(task, view, done);
  const Fields = actFields[view.act];
  useEffect(() => {
    if (form.touched) touched(view);
  }, [form.touched, touched, view]);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const first = form.send();
    if (first) event.currentTarget.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
  };
  return (
    <form className={css.panel} onSubmit={submit} noValidate data-act={actKey(view)}>
      <Stack gap="sm">
        {view.allowed ? <p className={css.because}>{say(view.because)}</p> : <NoLonger view={view} />}
        <Answered task={task} view={view} />
        <Fields task={task} view={view} form={form} />
        <Consequence task={task} view={view} form={form} />
        {form.sending.error ? <Trouble failure={form.sending.error} /> : null}
        <div>
          <SendButton view={view} pending={form.sending.isPending} upload={form.files.length > 0} />
        </div>
      </Stack>
    </form>
  );
};
