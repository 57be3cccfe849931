import { TextInput } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { sizeWords } from '../../models/size.js';
import { OptionalLabel } from '../../design/label.js';
import { useWords } from '../../words/i18n.js';
import css from './file-fields.module.css';
import type { Acting, FieldsProps } from './use-act.js';

const Chosen = ({ files }: { files: File[] }) => {
  const { t, lang } = useWords();
  if (files.length > 0)
    return (
      <strong>
        {files.map((file) => t('field.chosen', { name: file.name, size: sizeWords(file.size, lang) })).join('; ')}
      </strong>
    );
  return (
    <span>
      <strong>{t('field.choose')}</strong> {t('field.drop')}
    </span>
  );
};

/** The browser's own file field, made large enough to be hit and to be dropped on. */
export const FileField = ({ form, label, several }: { form: Acting; label: React.ReactNode; several?: boolean }) => {
  const { t } = useWords();
  const id = useId();
  const [over, setOver] = useState(false);
  return (
    <div>
      <label htmlFor={id} className={css.label}>
        {label}
      </label>
      <div className={css.drop} data-over={over || undefined} data-error={form.lacks('file') || undefined}>
        <IconUpload size={20} stroke={1.6} aria-hidden="true" />
        <Chosen files={form.files} />
        <input
          id={id}
          name="file"
          type="file"
          multiple={several}
          className={css.input}
          aria-invalid={form.lacks('file')}
          aria-describedby={`${id}-error`}
          onChange={(event) => form.setFiles([...(event.currentTarget.files ?? [])])}
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
      <FileField form={form} label={t('field.file')} />
      <TextInput
        label={<OptionalLabel name={t('field.note')} word={t('common.optional')} />}
        value={form.filled.text}
        onChange={(event) => form.set({ text: event.currentTarget.value })}
      />
    </>
  );
};
