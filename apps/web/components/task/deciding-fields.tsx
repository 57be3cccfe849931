import { NumberInput, SimpleGrid, TextInput } from '@mantine/core';
import type { ActKind } from '../../../../libs/domain/task/acts.js';
import type { DecidingAct } from '../../../../libs/domain/task/deciding/acts.js';
import { OptionalLabel } from '../../design/label.js';
import { extraOf } from '../../models/deciding-form.js';
import { type Extra } from '../../models/filled.js';
import { useWords } from '../../words/i18n.js';
import { DateField } from '../shell/date-field.js';
import { Choice, Words } from './form-inputs.js';
import type { TextLabel } from './form-inputs.js';
import { FileField } from './file-fields.js';
import { Pick } from './pick.js';
import type { Acting, FieldsProps } from './use-act.js';

const set = (form: Acting, name: Extra, value: string): void =>
  form.set({ own: { ...form.filled.own, [name]: value } });

type LineProps = { form: Acting; name: 'body' | 'session' | 'evidence'; hint?: string };

const Line = ({ form, name, hint }: LineProps) => {
  const { t } = useWords();
  return (
    <TextInput
      name={name}
      label={t(`deciding.${name}`)}
      description={hint}
      value={form.filled.own?.[name] ?? ''}
      onChange={(event) => set(form, name, event.currentTarget.value)}
      error={form.lacks(name) ? t('field.required') : null}
      required
    />
  );
};

const usePosts = ({ view }: FieldsProps) => {
  const { say } = useWords();
  return (view.fits ?? []).map((post) => ({
    value: post.id,
    label: `${say(post.title)}${post.person ? `: ${post.person.name}` : ''}`,
  }));
};

const ChangesFields = (props: FieldsProps) => {
  const { t, say } = useWords();
  const { view, form } = props;
  const posts = usePosts(props);
  const steps = (view.returnsTo ?? []).map(({ step, name }) => ({ value: step, label: say(name) }));
  return (
    <>
      <Words form={form} label="changes" />
      <Pick
        name="before"
        label={t('deciding.changeAt')}
        data={steps}
        value={extraOf(form.filled, 'before')}
        choose={(step) => set(form, 'before', step ?? '')}
        error={form.lacks('before') ? t('field.required') : null}
        required
      />
      <Pick
        name="choice"
        label={<OptionalLabel name={t('deciding.confirmedBy')} word={t('common.optional')} />}
        description={t('deciding.confirmedByHint')}
        data={posts}
        value={form.filled.choice}
        choose={(choice) => form.set({ choice })}
      />
    </>
  );
};

const ReferFields = (props: FieldsProps) => {
  const { t } = useWords();
  const { view, form } = props;
  const isBallot = view.act === 'putToBallot';
  return (
    <>
      <Line form={form} name="body" />
      <Line form={form} name="session" hint={t(isBallot ? 'deciding.ballotHint' : 'deciding.sessionHint')} />
      <DateField
        label={t(isBallot ? 'deciding.ballotEnds' : 'deciding.sessionOn')}
        value={form.filled.until}
        onChange={(until) => form.set({ until })}
        error={form.lacks('until') ? t('field.required') : null}
        required
      />
      <Choice form={form} label={t('deciding.enteredBy')} data={usePosts(props)} />
    </>
  );
};

const Counts = ({ form }: { form: Acting }) => {
  const { t } = useWords();
  return (
    <SimpleGrid cols={{ base: 1, sm: 3 }}>
      {(['agree', 'disagree', 'deemed'] as const).map((name) => (
        <NumberInput
          key={name}
          name={name}
          label={t(`deciding.count.${name}`)}
          min={0}
          allowDecimal={false}
          value={form.filled.own?.[name] ?? ''}
          onChange={(value) => set(form, name, String(value))}
        />
      ))}
    </SimpleGrid>
  );
};

const results = ['passed', 'passedWithChanges', 'deferred', 'rejected'] as const;

const ResultFields = ({ view, form }: FieldsProps) => {
  const { t, say } = useWords();
  const result = extraOf(form.filled, 'result');
  const steps = (view.returnsTo ?? []).map(({ step, name }) => ({ value: step, label: say(name) }));
  const goesBack = result === 'rejected' || result === 'passedWithChanges';
  return (
    <>
      <Pick
        name="result"
        label={t('deciding.result')}
        data={results.map((value) => ({ value, label: t(`deciding.results.${value}`) }))}
        value={result}
        choose={(value) => set(form, 'result', value ?? '')}
        error={form.lacks('result') ? t('field.required') : null}
        required
      />
      <Line form={form} name="evidence" hint={t('deciding.evidenceHint')} />
      <Counts form={form} />
      <Words form={form} label="resultNote" optional={!goesBack} />
      {goesBack ? (
        <Pick
          name="choice"
          label={t('field.returnTo')}
          data={steps}
          value={form.filled.choice}
          choose={(choice) => form.set({ choice })}
          required
        />
      ) : null}
      {result === 'deferred' ? (
        <DateField
          label={t('deciding.deferredTo')}
          description={t('deciding.deferredHint')}
          value={form.filled.until}
          onChange={(until) => form.set({ until })}
        />
      ) : null}
    </>
  );
};

const AddSignerFields = (props: FieldsProps) => {
  const { t, say } = useWords();
  const { task, form } = props;
  const waiting = task.deciding.signers.filter(({ is }) => is === 'waiting');
  return (
    <>
      <Choice form={form} label={t('deciding.signer')} data={usePosts(props)} />
      <Pick
        name="before"
        label={t('deciding.before')}
        data={waiting.map(({ post }) => ({ value: post.id, label: say(post.title) }))}
        value={extraOf(form.filled, 'before')}
        choose={(post) => set(form, 'before', post ?? '')}
        error={form.lacks('before') ? t('field.required') : null}
        required
      />
    </>
  );
};

const RemoveSignerFields = (props: FieldsProps) => {
  const { t } = useWords();
  return (
    <>
      <Choice form={props.form} label={t('deciding.removed')} data={usePosts(props)} />
      <Words form={props.form} label="reason" />
    </>
  );
};

const RenditionFields = ({ form }: FieldsProps) => {
  const { t } = useWords();
  return <FileField form={form} label={t('deciding.rendition')} />;
};

const text = (label: TextLabel, optional = false) =>
  function TextOnly({ form }: FieldsProps) {
    return <Words form={form} label={label} optional={optional} />;
  };
const none = () => null;

export const decidingFields = {
  approve: text('decisionNote', true),
  approveWithChanges: ChangesFields,
  sendChanged: text('changesMade'),
  confirmChanges: none,
  putOnAgenda: ReferFields,
  putToBallot: ReferFields,
  enterResult: ResultFields,
  takeBack: text('reason'),
  addSigner: AddSignerFields,
  removeSigner: RemoveSignerFields,
  cancelNumber: text('reason'),
  addRendition: RenditionFields,
  correct: text('reason'),
  replace: text('reason'),
  recallIssued: text('reason'),
} satisfies Record<DecidingAct['act'] & ActKind, (props: FieldsProps) => React.ReactNode>;
