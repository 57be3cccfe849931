import { TextInput } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { sizeWords } from '../../models/size.js';
import { OptionalLabel } from '../../design/label.js';
import { useWords } from '../../words/i18n.js';
import css from './file-fields.module.css';
import type { Acting, FieldsProps } from './use-act.js';

const Chosen = ({ file }: { file: File | null }) => {
  const { t, lang } = useWords();
  if (file) return <strong>{t('field.chosen', { name: file.name, size: sizeWords(file.size, lang) })}</strong>;
  return (
    <span>
      <strong>{t('field.choose')}</strong> {t('field.drop')}
    </span>
  );
};

/** The browser's own file field, made large enough to be hit and to be dropped on. */
const FileField = ({ form }: { form: Acting }) => {
  const { t } = useWords();
  const id = useId();
  const [over, setOver] = useState(false);
  return (
    <div>
      <label htmlFor={id} className={css.label}>
        {t('field.file')}
      </label>
      <div className={css.drop} data-over={over || undefined} data-error={form.lacks('file') || undefined}>
        <IconUpload size={20} stroke={1.6} aria-hidden="true" />
        <Chosen file={form.file} />
        <input
          id={id}
          name="file"
          type="file"
          className={css.input}
          aria-invalid={form.lacks('file')}
          aria-describedby={`${id}-error`}
          onChange={(event) => form.setFile(event.currentTarget.files?.[0] ?? null)}
          onDragEnter={() => setOver(true)}
          onDragLeave={() => setOver(false)}
          onDrop={() => setOver(false)}
        />
      </div>
      <span id={`${id}-error`} className={css.error}>
        {form.lacks('file') ? t('field.noFile') : null}
      </span>
    </div>
  );
};

export const FileFields = ({ form }: FieldsProps) => {
  const { t } = useWords();
  return (
    <>
      <FileField form={form} />
      <TextInput
        label={<OptionalLabel name={t('field.note')} word={t('common.optional')} />}
        value={form.filled.text}
        onChange={(event) => form.set({ text: event.currentTarget.value })}
      />
    </>
  );
};
