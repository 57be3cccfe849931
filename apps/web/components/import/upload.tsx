import { IconUpload } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { takeImport } from '../../services/imports.js';
import { useWords } from '../../words/i18n.js';
import { Trouble } from '../shell/trouble.js';
import css from '../task/file-fields.module.css';

const useTake = () => {
  const navigate = useNavigate();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: takeImport,
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ['imports'] });
      await navigate({ to: '/imports/$id', params: { id } });
    },
  });
};

/** The browser's own file field, made large enough to be hit and to be dropped on. */
export const Upload = () => {
  const { t } = useWords();
  const id = useId();
  const [over, setOver] = useState(false);
  const taking = useTake();
  return (
    <div>
      <label htmlFor={id} className={css.label}>
        {t('import.file')}
      </label>
      <div className={css.drop} data-over={over || undefined}>
        <IconUpload size={20} stroke={1.6} aria-hidden="true" />
        <span role="status">
          {taking.isPending ? (
            t('import.sending')
          ) : (
            <>
              <strong>{t('import.choose')}</strong> {t('import.drop')}
            </>
          )}
        </span>
        <input
          id={id}
          type="file"
          accept=".docx,.pdf,.xlsx,.txt,.md,image/*"
          className={css.input}
          disabled={taking.isPending}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (file) taking.mutate(file);
          }}
          onDragEnter={() => setOver(true)}
          onDragLeave={() => setOver(false)}
          onDrop={() => setOver(false)}
        />
      </div>
      {taking.error ? <Trouble failure={taking.error} /> : null}
    </div>
  );
};
